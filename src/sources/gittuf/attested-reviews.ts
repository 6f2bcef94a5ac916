import type { ExportedReview } from '#sources/github/exported-change.ts';
import type { ApprovalEvent } from './approval-event.ts';

/** An attestation is made by an app that waits for a webhook: one so soon after a merge was clicked before it. */
const DELAY_MS = 60_000;

/** A review that names the tree of the merge instead of a commit. */
export interface AttestedReview extends ExportedReview {
  readonly tree: string;
}

interface Landed {
  /** Tree of the commit that landed. */
  readonly tree: string;
  readonly mergedAt: Date | undefined;
}

/** The approvals of exactly the files that landed, oldest first; dismissed ones are there and say so. */
export const attestedReviews = (
  events: Iterable<ApprovalEvent>,
  { tree, mergedAt }: Landed,
): readonly AttestedReview[] => {
  const own = [...events].filter((event) => event.tree === tree).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const dismissed = new Set(own.flatMap(({ kind, reviewId }) => (kind === 'dismiss' ? [reviewId] : [])));
  return own.flatMap(({ kind, reviewId, reviewer, at }) => {
    if (kind === 'dismiss') return [];
    const [login = '', id] = reviewer.split('+');
    const isLate = mergedAt !== undefined && at.getTime() - mergedAt.getTime() > DELAY_MS;
    const state = dismissed.has(reviewId) ? 'dismissed' : isLate ? 'late' : 'live';
    const account = { login, id: Number(id), type: login.endsWith('[bot]') ? 'Bot' : 'User' };
    return [{ reviewer: account, verdict: 'approve', at, commit: undefined, state, inlineComments: undefined, tree }];
  });
};
