import type { Review } from '#model/change.ts';
import type { ReviewAnswer } from './rest-shapes.ts';

interface Landing {
  readonly mergedAt: Date | undefined;
  /** Last commit of the branch. */
  readonly head: string | undefined;
}

/**
 * What a review was worth when its change landed, by the commit that it names. A review that names none is `unknown`,
 * never live; one of a change that is still open is weighed against the present end of its branch.
 */
export const stateAtLanding = (review: ReviewAnswer, { mergedAt, head }: Landing): Review['state'] => {
  if (review.state === 'DISMISSED') return 'dismissed';
  if (mergedAt !== undefined && review.submitted_at !== undefined && review.submitted_at > mergedAt) return 'late';
  if (review.commit_id === undefined || head === undefined || review.submitted_at === undefined) return 'unknown';
  return review.commit_id === head ? 'live' : 'stale';
};

const VERDICTS: Readonly<Record<string, Review['verdict']>> = {
  APPROVED: 'approve',
  CHANGES_REQUESTED: 'reject',
  COMMENTED: 'comment',
};

/** The verdict of a review. A dismissal overwrites it in what GitHub answers, so it is then `unknown`. */
export const verdictOf = ({ state }: ReviewAnswer): Review['verdict'] => VERDICTS[state] ?? 'unknown';
