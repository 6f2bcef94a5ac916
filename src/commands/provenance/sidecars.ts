import type { BlindSpot, Commit } from '#model/commit.ts';
import { REGISTRY, type Registry } from '#provenance/registry.ts';
import { checkpointFacts } from '#provenance/sidecars/entire.ts';
import { NO_FACTS, type SidecarFacts } from '#provenance/sidecars/sidecar-facts.ts';
import type { Repository } from '#sources/git/repository.ts';
import { FactBook } from './fact-book.ts';
import { Malformed } from './malformed.ts';
import { readAgentTraces } from './read-agent-traces.ts';
import { readCheckpoints } from './read-checkpoints.ts';
import { readGitAi } from './read-git-ai.ts';

/** What the records beside a history say of its commits. */
export interface Sidecars {
  /** Facts of one commit. A message may name a record by its id, so the commit is looked at where there are such records. */
  of(sha: string, commit?: Pick<Commit, 'trailers'>): SidecarFacts | undefined;
  /** Records that do not have their form. What could not be read at all is among those of the repository. */
  readonly blindSpots: readonly BlindSpot[];
}

/**
 * Reads the notes of git-ai, the records of Agent Trace at the tip, and the checkpoints of Entire. Facts are small, so
 * what stays in memory is of the order of the number of commits that have any.
 */
export const readSidecars = async (repository: Repository, registry: Registry = REGISTRY): Promise<Sidecars> => {
  const book = new FactBook(repository);
  const malformed = new Malformed();
  const reading = { repository, registry, book, malformed };
  await readGitAi(reading);
  await readAgentTraces(reading);
  await book.settle();
  const checkpoints = await readCheckpoints(repository, malformed);
  return {
    of: (sha, commit) => {
      const recorded = book.find(sha);
      if (checkpoints.size === 0 || commit === undefined) return recorded;
      return together(recorded, checkpointFacts(commit.trailers, { checkpoints, registry }));
    },
    blindSpots: malformed.blindSpots,
  };
};

const together = (recorded: SidecarFacts | undefined, named: SidecarFacts): SidecarFacts | undefined => {
  if (named === NO_FACTS || recorded === undefined) return named === NO_FACTS ? recorded : named;
  return { ...named, evidence: [...recorded.evidence, ...named.evidence], share: recorded.share ?? named.share };
};
