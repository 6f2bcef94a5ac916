import type { Require } from '#model/policy-require.ts';
import { findObjection } from './approval-objections.ts';
import type { JudgedChange, JudgedReview } from './judged-change.ts';

/** What one person's approval is worth for a requirement; `unsure` when the records leave it open. */
export interface WeighedApproval {
  /** Id of the reviewer. */
  readonly by: string;
  readonly worth: 'counts' | 'unsure' | 'nothing';
  readonly why: string;
}

/** The approvals of a change, one a person, each with what it is worth and why. */
export const weighApprovals = (change: JudgedChange, require: Require): readonly WeighedApproval[] =>
  lastOpinions(change.reviews).map((review) => weigh({ review, change, require }));

/**
 * A later verdict of the same person replaces the earlier, and so does one that was dismissed: what it replaced does not
 * come back. Comments replace nothing; what came after the landing is listed beside what was there before.
 */
const lastOpinions = (reviews: readonly JudgedReview[]): readonly JudgedReview[] => {
  const byReviewer = new Map<string, JudgedReview>();
  reviews
    .filter(({ verdict, state }) => verdict === 'approve' || verdict === 'reject' || state === 'dismissed')
    .toSorted((a, b) => compareTimes(a.at, b.at))
    .forEach(({ reviewer, ...review }, index) => {
      const person = reviewer.id === 'unknown' ? `unknown ${index}` : reviewer.id;
      byReviewer.set(review.state === 'late' ? `${person} late` : person, { reviewer, ...review });
    });
  return [...byReviewer.values()].filter(({ verdict, state }) => verdict === 'approve' || state === 'dismissed');
};

const compareTimes = (a: string | null, b: string | null): number => {
  const [left, right] = [a ?? '', b ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
};

const CARRIED = {
  tree: ', on an earlier commit with the same files',
  patch: ', on an earlier commit that makes the same change',
  host: ', on an earlier commit from which the host kept the approval',
  no: ', on an earlier commit',
} as const;

const weigh = (question: { review: JudgedReview; change: JudgedChange; require: Require }): WeighedApproval => {
  const { reviewer, state, carried } = question.review;
  const objection = findObjection(question);
  if (objection !== undefined) return { ...objection, by: reviewer.id, why: `${reviewer.id} ${objection.why}` };
  const level = reviewer.level === null ? '' : ` (${reviewer.level})`;
  const where = state === 'stale' && carried !== undefined ? CARRIED[carried] : '';
  return { by: reviewer.id, worth: 'counts', why: `${reviewer.id}${level}${where}` };
};
