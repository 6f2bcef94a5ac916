import type { Incident } from '#model/incident.ts';
import type { Pattern } from '#model/pattern.ts';
import { byKindAndId, type SearchDocument } from './document.ts';
import { type Entry, incidentDocument } from './incident-document.ts';
import { patternDocument } from './pattern-document.ts';

/** Everything that can be found, in the order of the index. Build and command line both start here. */
export const documentsOf = ({
  incidents,
  patterns,
}: {
  readonly incidents: readonly Entry<Incident>[];
  readonly patterns: readonly Entry<Pattern>[];
}): SearchDocument[] => {
  const named = new Map(patterns.map(({ id, data }) => [id, data]));
  const all = [...patterns.map(patternDocument), ...incidents.map((entry) => incidentDocument(entry, named))];
  return all.toSorted(byKindAndId);
};
