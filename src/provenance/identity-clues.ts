import type { Commit, Signature } from '#model/commit.ts';
import { evidenceFound, type Finding, NOTHING } from './finding.ts';
import { findIdentity } from './registry.ts';

/** Display names that no person has, for accounts whose address was rewritten. */
export const CLOSED_NAMES: ReadonlyMap<string, string> = new Map([
  ['copilot-swe-agent[bot]', 'copilot'],
  ['devin-ai-integration[bot]', 'devin'],
]);
const AIDER_SUFFIX = ' (aider)';

/** Evidence from the two identities of a commit. */
export const identityClues = ({ author, committer }: Pick<Commit, 'author' | 'committer'>): readonly Finding[] => {
  const found = [...authorClues(author), ...committerClues(author, committer)];
  return found.length === 0 ? NOTHING : found;
};

const agentOf = ({ email, name }: Signature): string | undefined => {
  const known = findIdentity(email, name);
  return known?.identity.weak === true ? undefined : (known?.tool.id ?? CLOSED_NAMES.get(name));
};

const authorClues = (author: Signature): readonly Finding[] => {
  const tool = agentOf(author);
  const common = { channel: 'identity', strength: 'identity', role: 'author' } as const;
  if (tool !== undefined) return [evidenceFound({ kind: 'author', tool, ...common })];
  return author.name.endsWith(AIDER_SUFFIX)
    ? [evidenceFound({ kind: 'author_suffix', tool: 'aider', ...common })]
    : NOTHING;
};

/** An agent that committed what somebody else is the author of may only have applied it, so that is a hint. */
const committerClues = (author: Signature, committer: Signature): readonly Finding[] => {
  if (committer.email === author.email && committer.name === author.name) return NOTHING;
  const tool = agentOf(committer);
  if (tool !== undefined && agentOf(author) === undefined) {
    return [evidenceFound({ kind: 'committer', channel: 'identity', strength: 'inferred', role: 'author', tool })];
  }
  if (!committer.name.endsWith(AIDER_SUFFIX) || author.name.endsWith(AIDER_SUFFIX)) return NOTHING;
  return [
    evidenceFound({
      kind: 'committer_suffix',
      channel: 'identity',
      strength: 'identity',
      role: 'message',
      tool: 'aider',
    }),
  ];
};
