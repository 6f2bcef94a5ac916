import type { Commit } from '#model/commit.ts';
import { unquotedText } from '#model/message-lines.ts';
import { namedTargets } from './named-targets.ts';

/** What a message names as the cause: a commit by id, a change by number, or a commit by its subject. */
export type NamedCause =
  | { readonly by: 'id'; readonly id: string; readonly why: string }
  | { readonly by: 'number'; readonly number: number; readonly why: string }
  | { readonly by: 'subject'; readonly subject: string; readonly why: string };

const BLAMING =
  '(?:(?:introduced|broken|caused|regressed|added|broke|bisected)\\s{1,3}(?:\\w{1,40}\\s{1,3})?(?:in|by|with|from|to|since|after)|regression\\s{1,3}(?:from|in|since|of|introduced\\s{1,3}(?:in|by))|root cause:?|since|breakage\\s{1,3}(?:from|in))';
const REFERENCE = '(?:(?:commit|PR|pull request|change)\\s{1,3})?[\\[(`]?';
const BLAMED_ID = new RegExp(`\\b${BLAMING}\\s{0,3}:?\\s{0,3}${REFERENCE}((?=[0-9a-f]*\\d)[0-9a-f]{7,64})\\b`, 'gi');
const BLAMED_NUMBER = new RegExp(`\\b${BLAMING}\\s{0,3}:?\\s{0,3}${REFERENCE}#([1-9]\\d{0,8})\\b`, 'gi');
const REVERTED_NUMBER = /^Reverts\s+(?:[\w.-]+\/[\w.-]+)?#([1-9]\d{0,8})\b/gim;
const REVERTED_SUBJECT = /^Revert\s+["“](.+)["”](?:\s+\(#\d+\))?$/i;

/** What stands further down in a message is not read. */
const MAX_CHARACTERS = 20_000;

/**
 * The causes that the message of a fix names, the plainest form first: what it says that it reverts, `Fixes:` lines,
 * "introduced in", "regression from" and the like with an id or number, and the quoted subject of a revert.
 */
export const namedCauses = (fix: Pick<Commit, 'sha' | 'message' | 'reverts' | 'trailers'>): readonly NamedCause[] => {
  const text = unquotedText(fix.message.slice(0, MAX_CHARACTERS));
  const [subject = ''] = text.split('\n', 1);
  const ids = namedTargets(fix).map(({ commit, why }) => ({ by: 'id' as const, id: commit, why }));
  const short = fix.sha.slice(0, 12);
  const numbers = (form: RegExp, why: string): readonly NamedCause[] =>
    [...text.matchAll(form)].map(([, number]) => ({ by: 'number', number: Number(number), why }));
  const quoted = REVERTED_SUBJECT.exec(subject)?.[1];
  const all: readonly NamedCause[] = [
    ...ids,
    ...[...text.matchAll(BLAMED_ID)].map(([, id = '']) => ({
      by: 'id' as const,
      id: id.toLowerCase(),
      why: `Commit ${short} says that this one introduced the fault`,
    })),
    ...numbers(REVERTED_NUMBER, `Commit ${short} says that it reverts the change of this one`),
    ...numbers(BLAMED_NUMBER, `Commit ${short} says that the change of this one introduced the fault`),
    ...(quoted === undefined || ids.length > 0
      ? []
      : [{ by: 'subject' as const, subject: quoted, why: `Commit ${short} reverts a commit of this subject` }]),
  ];
  return [...new Map(all.toReversed().map((cause) => [keyOf(cause), cause])).values()].toReversed();
};

const keyOf = (cause: NamedCause): string =>
  cause.by === 'id' ? cause.id : cause.by === 'number' ? `#${cause.number}` : `"${cause.subject}`;
