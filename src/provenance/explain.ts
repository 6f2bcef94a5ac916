import { EVIDENCE_KINDS } from '#model/evidence-kinds.ts';
import type { Evidence } from '#model/provenance.ts';
import { type CommitClaims, readClues } from './read-clues.ts';
import { REGISTRY, type Registry } from './registry.ts';

/** Something that looked like evidence and is none. */
export interface Refusal {
  /** The rule that looked at it. */
  readonly rule: string;
  /** Line of the message, counted from 1; `null` when it stands outside a message. */
  readonly line: number | null;
  /** The line itself. */
  readonly text: string | null;
  readonly why: string;
}

/** What looked like evidence in a commit and was refused, by line. */
export const refusalsOf = (commit: CommitClaims, registry: Registry = REGISTRY): readonly Refusal[] => {
  const lines = commit.message.split('\n');
  return readClues(commit, registry)
    .flatMap(({ found, ...rest }) => (found === 'refusal' && 'rule' in rest ? [rest] : []))
    .map(({ rule, line, why }) => ({ rule, line, text: line === null ? null : (lines[line - 1] ?? null), why }))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
};

/** What a kind of evidence declares, in one sentence. */
export const meaningOf = ({ kind }: Pick<Evidence, 'kind'>): string =>
  Object.entries(EVIDENCE_KINDS).find(([name]) => name === kind)?.[1].means ?? 'A kind that this version does not know';

/** The text that spoke, where it stands in the commit itself: a line of the message, a signature, a branch. */
export const textBehind = (
  { channel, kind, line, path }: Evidence,
  { message, author, committer, mergedBranch }: CommitClaims,
): string | null => {
  if (path !== null) return null;
  if (channel === 'message') return line === null ? null : (message.split('\n')[line - 1] ?? null);
  if (channel === 'branch') return mergedBranch ?? null;
  if (channel !== 'identity') return null;
  const { name, email } = kind.startsWith('committer') ? committer : author;
  return `${name} <${email}>`;
};
