import type { RELATIONS } from '#model/incident-vocabulary.ts';
import type { IncidentEntry } from './incident-order.ts';

type Relation = keyof typeof RELATIONS;

/** How the other incident stands to this one; `pattern` when all they share is a pattern. */
export interface RelatedIncident {
  readonly id: string;
  readonly relation: Relation | 'led_to_by' | 'came_back_as' | 'pattern';
  readonly patterns: readonly string[];
}

const REVERSE: Readonly<Record<Relation, RelatedIncident['relation']>> = {
  same_change: 'same_change',
  same_service: 'same_service',
  same_pattern: 'same_pattern',
  recurrence_of: 'came_back_as',
  followed_by: 'led_to_by',
  contrast: 'contrast',
};

/**
 * Incidents related to one: those that it names, those that name it, then up to `most` others that share patterns with
 * it, most shared first. Each appears once, under the first of these.
 */
export const relatedIncidents = (
  { id, data }: IncidentEntry,
  incidents: readonly IncidentEntry[],
  most: number,
): RelatedIncident[] => {
  const own = new Set(data.patterns.map((pattern) => pattern.id));
  const sharedWith = (other: IncidentEntry | undefined): string[] =>
    (other?.data.patterns ?? []).map((pattern) => pattern.id).filter((pattern) => own.has(pattern));
  const known = new Map(incidents.filter((other) => other.id !== id).map((other) => [other.id, other]));
  const related = new Map<string, RelatedIncident>();
  const add = (other: string, relation: RelatedIncident['relation']): void => {
    if (known.has(other) && !related.has(other))
      related.set(other, { id: other, relation, patterns: sharedWith(known.get(other)) });
  };
  for (const { id: other, relation } of data.related) add(other, relation);
  for (const other of known.values())
    for (const named of other.data.related) if (named.id === id) add(other.id, REVERSE[named.relation]);
  const named = related.size;
  const sharing = [...known.values()]
    .map((other) => ({ id: other.id, shared: sharedWith(other).length }))
    .filter((other) => other.shared > 0 && !related.has(other.id))
    .toSorted((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1));
  for (const other of sharing.slice(0, Math.max(0, most - named))) add(other.id, 'pattern');
  return [...related.values()];
};
