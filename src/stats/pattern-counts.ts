import type { IncidentEntry } from './incident-order.ts';

export interface PatternCount {
  readonly id: string;
  /** Incidents and near misses that name the pattern. */
  readonly incidents: number;
  /** Of these, how many declare AI in the change and hold it for a cause. */
  readonly aiCausal: number;
}

const isAiCausal = ({ data: { ai } }: IncidentEntry): boolean =>
  ai.causal_role === 'primary' || ai.causal_role === 'contributing';

/** How many incidents name each pattern: most first, then by id. Every id that is asked for gets a row. */
export const patternCounts = (ids: readonly string[], incidents: readonly IncidentEntry[]): PatternCount[] =>
  ids
    .map((id) => {
      const members = incidents.filter(({ data }) => data.patterns.some((pattern) => pattern.id === id));
      return { id, incidents: members.length, aiCausal: members.filter(isAiCausal).length };
    })
    .toSorted((a, b) => b.incidents - a.incidents || (a.id < b.id ? -1 : 1));

/** Other patterns of the same incidents, most shared first. */
export const companionPatterns = (
  id: string,
  incidents: readonly IncidentEntry[],
): { id: string; shared: number }[] => {
  const shared = new Map<string, number>();
  for (const { data } of incidents) {
    if (!data.patterns.some((pattern) => pattern.id === id)) continue;
    for (const other of data.patterns) if (other.id !== id) shared.set(other.id, (shared.get(other.id) ?? 0) + 1);
  }
  return [...shared]
    .map(([other, count]) => ({ id: other, shared: count }))
    .toSorted((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1));
};
