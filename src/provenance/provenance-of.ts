import type { Provenance } from '#model/provenance.ts';
import { type CommitClaims, readClues } from './read-clues.ts';
import { REGISTRY, type Registry } from './registry.ts';
import { attributedShare } from './sidecars/entire.ts';
import { summarise } from './summarise.ts';

/**
 * What a commit itself says of AI. Silence is `unknown`; a hint alone, such as the name of a branch, is kept and decides
 * nothing. A share is told only where a line states how many lines it counted.
 */
export const provenanceOf = (commit: CommitClaims, registry: Registry = REGISTRY): Provenance => {
  const findings = readClues(commit, registry);
  const said = summarise(
    findings.flatMap((finding) => (finding.found === 'evidence' ? [finding.evidence] : [])),
    findings.flatMap((finding) => (finding.found === 'contradiction' ? [finding.why] : [])),
  );
  const counts = commit.message.includes('Entire-Attribution:') ? attributedShare(commit.trailers) : null;
  return counts === null ? said : { ...said, share: counts };
};
