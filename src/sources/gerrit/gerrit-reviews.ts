import type { ExportedReview } from '#sources/github/exported-change.ts';
import { APPROVES, accountCounted, LABEL, standingVotes } from './approval-class.ts';
import type { GerritChange, GerritVote } from './gerrit-change.ts';

/** A vote on Code-Review as a review. */
export interface GerritReview extends ExportedReview {
  /** `host` where Gerrit itself counted a vote on an earlier patch set for the last one; `no` where it did not. */
  readonly carried: 'host' | 'no' | undefined;
  /** Files of its patch set that the account commented on; `undefined` when comments were not read. */
  readonly commentedFiles: number | undefined;
}

/**
 * The votes on Code-Review as reviews, one for each account and patch set: the last that stood when the change was
 * merged, and those that came after. `+2` approves; a negative vote asks for changes; anything else is a comment. A vote
 * that Gerrit copied is the review that was copied.
 */
export const reviewsOf = (change: GerritChange): readonly GerritReview[] => {
  const standing = standingVotes(change);
  const last = change.patchSets.at(-1)?.number;
  const late = change.votes.filter(
    ({ label, value, at }) =>
      label === LABEL && value === APPROVES && change.mergedAt !== undefined && at > change.mergedAt,
  );
  const given = standing.filter(({ copied }) => !copied);
  return [
    ...given.map((vote) => ({
      ...reviewOf(vote, change),
      ...(vote.value === undefined ? ({ verdict: 'unknown', state: 'dismissed' } as const) : {}),
      ...(vote.value !== undefined && vote.patchSet !== last ? ({ state: 'stale' } as const) : {}),
      carried: vote.patchSet === last ? undefined : carriedTo(vote, standing, change),
    })),
    ...late.map((vote) => ({ ...reviewOf(vote, change), state: 'late' as const, carried: undefined })),
  ];
};

/**
 * Whether Gerrit counted a vote for the last patch set: it wrote a copy down, or it named the account when it checked its
 * requirements. Before Gerrit 3.6 it copied without writing, so the second is all that there is.
 */
const carriedTo = (vote: GerritVote, standing: readonly GerritVote[], change: GerritChange): 'host' | 'no' => {
  const last = change.patchSets.at(-1)?.number;
  const onLast = standing.find(({ by, patchSet }) => by === vote.by && patchSet === last);
  if (onLast !== undefined) return onLast.copied && onLast.value === vote.value ? 'host' : 'no';
  return vote.value === APPROVES && accountCounted(change, vote.by) ? 'host' : 'no';
};

const verdictOf = (value: number | undefined): ExportedReview['verdict'] => {
  if (value === undefined) return 'unknown';
  if (value < 0) return 'reject';
  return value === APPROVES ? 'approve' : 'comment';
};

const reviewOf = ({ by, value, patchSet, at }: GerritVote, change: GerritChange): Omit<GerritReview, 'carried'> => {
  const comments = change.comments?.filter((comment) => comment.by === by && comment.patchSet === patchSet);
  return {
    reviewer: { login: String(by), id: by, type: change.programs.has(by) ? 'Bot' : 'User' },
    verdict: verdictOf(value),
    at,
    commit: change.patchSets.find(({ number }) => number === patchSet)?.commit,
    state: 'live',
    inlineComments: comments?.length,
    commentedFiles: comments && new Set(comments.map(({ file }) => file)).size,
  };
};
