import type { Evidence } from '#model/provenance.ts';

/** Evidence that says the same with the same strength; `first` is kept apart from the rest of it. */
export interface EvidenceGroup {
  readonly first: Evidence;
  readonly rest: readonly Evidence[];
}

/** Pieces of evidence by what they say (strength, tool, role), in the order in which each was first said. */
export const evidenceGroups = (evidence: readonly Evidence[]): EvidenceGroup[] => {
  const groups = Map.groupBy(evidence, ({ strength, tool, role }) => JSON.stringify([strength, tool, role]));
  return [...groups.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [{ first, rest }]));
};
