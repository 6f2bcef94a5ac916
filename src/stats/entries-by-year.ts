import { incidentDate } from './incident-date.ts';
import { byDate, type IncidentEntry } from './incident-order.ts';

export const ENTRY_KINDS = {
  causal: 'AI as a cause',
  disputed: 'Part of AI disputed',
  other: 'No AI, unknown, or not a cause',
} as const;

export interface YearOfEntries {
  readonly year: number;
  /** One for each entry of the year, oldest first. */
  readonly kinds: readonly (keyof typeof ENTRY_KINDS)[];
}

const kindOf = ({ data: { ai } }: IncidentEntry): keyof typeof ENTRY_KINDS => {
  if (ai.disputed) return 'disputed';
  return ai.causal_role === 'primary' || ai.causal_role === 'contributing' ? 'causal' : 'other';
};

/** Entries by the year in which they happened, oldest year first. Entries without any time are left out. */
export const entriesByYear = (incidents: readonly IncidentEntry[]): YearOfEntries[] => {
  const years = new Map<number, (keyof typeof ENTRY_KINDS)[]>();
  for (const incident of incidents.toSorted(byDate).toReversed()) {
    const year = incidentDate(incident.data)?.at.getUTCFullYear();
    if (year !== undefined) years.set(year, [...(years.get(year) ?? []), kindOf(incident)]);
  }
  return [...years].map(([year, kinds]) => ({ year, kinds }));
};
