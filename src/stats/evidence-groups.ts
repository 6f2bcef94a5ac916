import { isDecisive } from '#model/evidence-kinds.ts';
import type { Evidence } from '#model/provenance.ts';
import { evidenceText, howText } from './evidence-text.ts';

/** What a piece of evidence is worth, in the order in which it is shown. */
const WEIGHTS = ['decides', 'denies', 'other', 'hint'] as const;
export type EvidenceWeight = (typeof WEIGHTS)[number];

/** Evidence that says the same in the same way; `first` is kept apart from the rest of it. */
export interface EvidenceGroup {
  readonly weight: EvidenceWeight;
  readonly first: Evidence;
  readonly rest: readonly Evidence[];
}

/** Whether evidence speaks for AI in the code, denies it, has to do with another part, or only hints. */
export const weightOf = (evidence: Evidence): EvidenceWeight => {
  if (evidence.strength === 'inferred') return 'hint';
  if (evidence.kind === 'denial') return 'denies';
  return isDecisive(evidence) ? 'decides' : 'other';
};

/**
 * Pieces of evidence by how they are known and what they say: those that decide first, hints last, else in the order
 * in which each was first said. In a group the commit's own evidence comes before what was joined.
 */
export const evidenceGroups = (evidence: readonly Evidence[]): EvidenceGroup[] => {
  const groups = Map.groupBy(evidence, (each) => JSON.stringify([howText(each), evidenceText(each), each.tool]));
  return [...groups.values()]
    .flatMap((group) => {
      const [first, ...rest] = group.toSorted((a, b) => Number(a.path !== null) - Number(b.path !== null));
      return first === undefined ? [] : [{ weight: weightOf(first), first, rest }];
    })
    .toSorted((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));
};
