import type { ApprovalClass, GerritChange, GerritVote } from './gerrit-change.ts';
import { accountIn } from './meta-update.ts';

/** The label that approves, and the value that does: Gerrit's own default, which nearly every project keeps. */
export const LABEL = 'Code-Review';
export const APPROVES = 2;

type Facts = Pick<GerritChange, 'patchSets' | 'votes' | 'mergedAt' | 'submittedWith'>;

/** The last word of each account on Code-Review, for each patch set, given before a time. */
export const standingVotes = ({ votes, mergedAt }: Pick<Facts, 'votes' | 'mergedAt'>): readonly GerritVote[] => {
  const standing = new Map<string, GerritVote>();
  for (const vote of votes) {
    if (vote.label !== LABEL || (mergedAt !== undefined && vote.at > mergedAt)) continue;
    standing.set(`${vote.patchSet} ${vote.by}`, vote);
  }
  return [...standing.values()];
};

/** How a change was approved; `undefined` while it is not merged. */
export const approvalClassOf = (facts: Facts): ApprovalClass | undefined => {
  const last = facts.patchSets.at(-1)?.number;
  if (facts.mergedAt === undefined) return undefined;
  const approvals = standingVotes(facts).filter(({ value }) => value === APPROVES);
  const onLast = approvals.filter(({ patchSet }) => patchSet === last);
  if (onLast.some(({ copied }) => !copied)) return 'direct';
  if (onLast.length > 0) return 'copied';
  return approvals.length > 0 ? 'earlier-only' : 'none';
};

/** Whether Gerrit wrote down, when the change was submitted, that it counted the approval of an account. */
export const accountCounted = ({ submittedWith }: Pick<Facts, 'submittedWith'>, account: number): boolean =>
  submittedWith.some((line) => /^OK: Code-Review: /.test(line) && accountIn(line) === account);
