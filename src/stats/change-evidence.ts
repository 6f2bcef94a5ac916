import type { RecordedChange } from '#model/change.ts';
import type { Evidence, Provenance } from '#model/provenance.ts';

/** Whether two provenances, both as a schema gave them, say the same. */
export const saysTheSame = (a: Provenance, b: Provenance): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Evidence of a change itself that its provenance does not hold. */
export const evidenceBeyond = ({ provenance, evidence_of_change: own }: RecordedChange): Evidence[] => {
  const held = new Set(provenance.evidence.map((each) => JSON.stringify(each)));
  return own.filter((each) => !held.has(JSON.stringify(each)));
};
