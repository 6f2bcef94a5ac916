import { accountIn } from './meta-update.ts';

/** What one footer `Label` or `Copied-Label` says. */
export interface VoteText {
  readonly label: string;
  /** `undefined` when the vote was removed. */
  readonly value: number | undefined;
  /** Account that it belongs to, when it is not whoever made the update. */
  readonly account: number | undefined;
}

const VOTE = /^(-?)([A-Za-z][A-Za-z0-9-]*?)(?:=([+-]?\d{1,4}))?(?:,\s*[0-9a-f]{40,64})?(?:\s+(.*))?$/;

/**
 * Reads a vote: `Code-Review=+2`, `Code-Review=0`, `-Verified` for one that was removed, each with `, <uuid>` and with
 * ` Name <account@server>` where it is somebody else's. A copied vote names its account first, and after a comma the one
 * who really gave it; that is left out. `undefined` for what is no vote.
 */
export const findVote = (text: string): VoteText | undefined => {
  const [, minus, label, value, who = ''] = VOTE.exec(text) ?? [];
  if (label === undefined || (minus === '-') === (value !== undefined)) return undefined;
  return { label, value: value === undefined ? undefined : Number(value), account: accountIn(who) };
};
