import type { ExportedReview } from '#sources/github/exported-change.ts';
import type { Activity } from './rest-shapes.ts';

interface Acted {
  /** In any order. */
  readonly activities: readonly Activity[];
  readonly mergedAt: Date | undefined;
  /** Last commit of the branch. */
  readonly head: string;
}

/** Oldest first, by the clock of the host. */
export const inOrder = (activities: readonly Activity[]): readonly Activity[] =>
  activities.toSorted((a, b) => a.createdDate.getTime() - b.createdDate.getTime() || a.id - b.id);

const VERDICTS: Readonly<Record<string, ExportedReview['verdict']>> = {
  APPROVED: 'approve',
  REVIEWED: 'reject',
  UNAPPROVED: 'unknown',
};

/**
 * Reviews as the activities of a pull request of Bitbucket Data Center tell them, oldest first. The commit of each is the
 * end of the branch at that time: a push is an activity as well. `REVIEWED` is "needs work"; taking an approval back is
 * a dismissal.
 */
export const reviewsOfActivities = ({ activities, mergedAt, head }: Acted): readonly ExportedReview[] => {
  const ordered = inOrder(activities);
  const pushes = ordered.filter(({ action }) => action === 'RESCOPED');
  const headAt = (index: number): string => {
    const next = ordered.slice(index).find(({ action }) => action === 'RESCOPED');
    return next?.previousFromHash ?? (next === undefined ? head : (pushes.at(-1)?.fromHash ?? head));
  };
  const comments = ordered.filter(({ commentAnchor }) => commentAnchor !== null && commentAnchor !== undefined);
  return ordered.flatMap(({ action, user, createdDate }, index) => {
    const verdict = VERDICTS[action];
    if (verdict === undefined) return [];
    const commit = headAt(index);
    const isLate = mergedAt !== undefined && createdDate > mergedAt;
    const state = action === 'UNAPPROVED' ? 'dismissed' : isLate ? 'late' : commit === head ? 'live' : 'stale';
    const own = comments.filter((each) => each.user?.login === user?.login && each.createdDate <= createdDate);
    return [{ reviewer: user ?? undefined, verdict, at: createdDate, commit, state, inlineComments: own.length }];
  });
};
