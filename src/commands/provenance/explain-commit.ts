import type { ProvenanceExplanation } from '#model/provenance-answer.ts';
import { meaningOf, refusalsOf, textBehind } from '#provenance/explain.ts';
import { lineOf } from './commit-line.ts';
import { notSeen } from './not-seen.ts';
import type { OpenSource } from './open-source.ts';
import { type ScannedCommit, scanHistory } from './scan-history.ts';
import { verdictOf } from './verdict.ts';

/** One commit with all that spoke, all that was refused, and what follows from it. */
export interface Explained extends ScannedCommit {
  readonly answer: ProvenanceExplanation;
}

/** Explains the commit of a full id. It has to be here. */
export const explainCommit = async (open: OpenSource, sha: string): Promise<Explained> => {
  const scanned = await scanOne(open, sha);
  const { commit, provenance } = scanned;
  const answer: ProvenanceExplanation = {
    repository: open.source.id,
    ...lineOf(commit, provenance),
    verdict: verdictOf(provenance),
    evidence: provenance.evidence.map((evidence) => ({
      ...evidence,
      means: meaningOf(evidence),
      text: textBehind(evidence, commit),
    })),
    refused: [...refusalsOf(commit)],
    not_seen: [...(await notSeen(open))],
  };
  return { ...scanned, answer };
};

/** The same scan as that of a history, over one commit: without its parents nothing else is left. */
const scanOne = async ({ repository, exported }: OpenSource, sha: string): Promise<ScannedCommit> => {
  const commit = (await repository.findCommits([sha])).get(sha);
  const scan = scanHistory({ repository, exported, tips: [sha], not: commit?.parents ?? [] });
  for await (const scanned of scan) if (scanned.commit.sha === sha) return scanned;
  throw new RangeError(`not a commit: ${sha}`);
};
