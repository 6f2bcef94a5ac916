import type { RecordedChange } from '#model/change.ts';
import type { Evidence, Provenance } from '#model/provenance.ts';

/** Whether two provenances, both as a schema gave them, say the same, by whatever way it reached them. */
export const saysTheSame = (a: Provenance, b: Provenance): boolean => claimsOf(a) === claimsOf(b);

const claimsOf = ({ evidence, ...rest }: Provenance): string => {
  const claims = new Set(evidence.map((each) => JSON.stringify({ ...each, path: null })));
  return JSON.stringify([rest, ...[...claims].toSorted()]);
};

/** Evidence of a change itself that its provenance does not hold. */
export const evidenceBeyond = ({ provenance, evidence_of_change: own }: RecordedChange): Evidence[] => {
  const held = new Set(provenance.evidence.map((each) => JSON.stringify(each)));
  return own.filter((each) => !held.has(JSON.stringify(each)));
};
