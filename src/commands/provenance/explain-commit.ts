import type { Commit } from '#model/commit.ts';
import type { ProvenanceExplanation } from '#model/provenance-answer.ts';
import { meaningOf, refusalsOf } from '#provenance/explain.ts';
import { lineOf } from './commit-line.ts';
import { notSeen } from './not-seen.ts';
import type { ReadSource } from './open-source.ts';
import type { ScannedCommit } from './scan-history.ts';
import { findText } from './text-behind.ts';
import { verdictOf } from './verdict.ts';

/** One commit with all that spoke, all that was refused, and what follows from it. */
export interface Explained extends ScannedCommit {
  readonly answer: ProvenanceExplanation;
}

/** Explains a commit. */
export const explainCommit = async (read: ReadSource, commit: Commit): Promise<Explained> => {
  const [provenance = read.join.ownOf(commit)] = await read.join.provenanceOf([commit]);
  const answer: ProvenanceExplanation = {
    repository: read.source.id,
    ...lineOf(commit, provenance),
    verdict: verdictOf(provenance),
    evidence: await Array.fromAsync(provenance.evidence, async (evidence) => ({
      ...evidence,
      means: meaningOf(evidence),
      text: await findText(read, commit, evidence),
    })),
    refused: [...refusalsOf(commit, read.registry)],
    not_seen: [...(await notSeen(read))],
  };
  return { commit, provenance, answer };
};
