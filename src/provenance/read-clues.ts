import type { Commit } from '#model/commit.ts';
import { answerClues } from './answer-clues.ts';
import { evidenceFound, type Finding, NOTHING } from './finding.ts';
import { identityClues } from './identity-clues.ts';
import { ownPart } from './own-part.ts';
import { findProse } from './prose.ts';
import { proseClues } from './prose-clues.ts';
import { REGISTRY, type Registry } from './registry.ts';
import { trailerClues } from './trailer-clues.ts';

/** What provenance is read from. */
export type CommitClaims = Pick<Commit, 'message' | 'author' | 'committer' | 'trailers' | 'mergedBranch'>;

/** Bots that raise dependencies quote release notes and commits of others, so only their own last block speaks. */
const QUOTING_BOT = /^(?:renovate|dependabot|dependabot-preview|snyk-bot|pyup-bot|greenkeeper|depfu)\b/i;
const QUOTING_CHANGE = /^[^\n]* from app\/(?:dependabot|renovate)(?:\n|$)/;

/** Everything that speaks for or against AI in a commit, with what looked like it and was refused. */
export const readClues = (commit: CommitClaims, registry: Registry = REGISTRY): readonly Finding[] =>
  registry.mayMention(commit.message) ? readAllClues(commit, registry) : identityClues(commit, registry);

/** The same without a first look at whether the message can say anything, which is what most of the time would go to. */
export const readAllClues = (commit: CommitClaims, registry: Registry): readonly Finding[] => {
  const { author, mergedBranch } = commit;
  const { message, trailers } = ownPart(commit);
  const quoting = QUOTING_BOT.test(author.name) || (message.includes(' from app/') && QUOTING_CHANGE.test(message));
  const own = quoting ? trailers.filter(({ loose }) => !loose) : trailers;
  const prose = quoting ? undefined : findProse(message, { at: author.at, channel: 'message', registry });
  const declared = [
    ...identityClues(commit, registry),
    ...trailerClues({ trailers: own, at: author.at, channel: 'message', registry }),
  ];
  if (prose === undefined && mergedBranch === undefined) return declared;
  return [
    ...declared,
    ...(prose === undefined ? NOTHING : [...proseClues(prose), ...answerClues(prose)]),
    ...branchClues(mergedBranch, registry),
  ];
};

/** The branch is a hint only: people choose names too, and a branch may hold other people's commits. */
export const branchClues = (branch: string | undefined, registry: Registry): readonly Finding[] => {
  const tool = branch === undefined ? undefined : registry.findBranchTool(branch);
  if (tool === undefined) return NOTHING;
  return [evidenceFound({ kind: 'branch', channel: 'branch', strength: 'inferred', role: 'author', tool: tool.id })];
};
