import type { Commit, Signature } from '#model/commit.ts';
import { evidenceFound, type Finding, NOTHING } from './finding.ts';
import type { Registry } from './registry.ts';

/** Evidence from the two identities of a commit. */
export const identityClues = (
  { author, committer }: Pick<Commit, 'author' | 'committer'>,
  registry: Registry,
): readonly Finding[] => {
  const found = [...authorClues(author, registry), ...committerClues({ author, committer }, registry)];
  return found.length === 0 ? NOTHING : found;
};

const agentOf = ({ email, name }: Signature, registry: Registry): string | undefined => {
  const known = registry.findIdentity(email, name);
  if (known?.identity.weak === true) return undefined;
  return (known?.tool ?? registry.findReservedName(name))?.id;
};

const authorClues = (author: Signature, registry: Registry): readonly Finding[] => {
  const tool = agentOf(author, registry);
  const common = { channel: 'identity', strength: 'identity', role: 'author' } as const;
  if (tool !== undefined) return [evidenceFound({ kind: 'author', tool, ...common })];
  const suffixed = registry.findSuffixTool(author.name);
  return suffixed === undefined ? NOTHING : [evidenceFound({ kind: 'author_suffix', tool: suffixed.id, ...common })];
};

/** An agent that committed what somebody else is the author of may only have applied it, so that is a hint. */
const committerClues = (
  { author, committer }: Pick<Commit, 'author' | 'committer'>,
  registry: Registry,
): readonly Finding[] => {
  if (committer.email === author.email && committer.name === author.name) return NOTHING;
  const tool = agentOf(committer, registry);
  if (tool !== undefined && agentOf(author, registry) === undefined) {
    return [evidenceFound({ kind: 'committer', channel: 'identity', strength: 'inferred', role: 'author', tool })];
  }
  const suffixed = registry.findSuffixTool(committer.name);
  if (suffixed === undefined || registry.findSuffixTool(author.name) !== undefined) return NOTHING;
  return [
    evidenceFound({
      kind: 'committer_suffix',
      channel: 'identity',
      strength: 'identity',
      role: 'message',
      tool: suffixed.id,
    }),
  ];
};
