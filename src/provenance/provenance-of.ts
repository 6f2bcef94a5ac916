import type { Provenance } from '#model/provenance.ts';
import { type CommitClaims, readClues } from './read-clues.ts';
import { REGISTRY, type Registry } from './registry.ts';
import { summarise } from './summarise.ts';

/**
 * What a commit itself says of AI. Silence is `unknown`; a hint alone, such as the name of a branch, is kept and decides
 * nothing.
 */
export const provenanceOf = (commit: CommitClaims, registry: Registry = REGISTRY): Provenance => {
  const findings = readClues(commit, registry);
  return summarise(
    findings.flatMap((finding) => (finding.found === 'evidence' ? [finding.evidence] : [])),
    findings.flatMap((finding) => (finding.found === 'contradiction' ? [finding.why] : [])),
  );
};
