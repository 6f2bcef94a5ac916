import type { Incident } from '#model/incident.ts';
import { INVOLVEMENT, SEVERITIES } from '#model/vocabulary.ts';
import { incidentDate } from './incident-date.ts';
import { shortMeaning } from './term-text.ts';

/** An incident with its id, as a collection holds it. */
export interface IncidentEntry {
  readonly id: string;
  readonly data: Incident;
}

const RANK = {
  severity: Object.keys(SEVERITIES),
  involvement: Object.keys(INVOLVEMENT).toReversed(),
};

const timeOf = ({ data }: IncidentEntry): number => incidentDate(data)?.at.getTime() ?? 0;

/** Newest first; incidents of the same time by id. Those without any time come last. */
export const byDate = (a: IncidentEntry, b: IncidentEntry): number =>
  timeOf(b) - timeOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const ORDERS = {
  date: byDate,
  severity: (a, b) => RANK.severity.indexOf(a.data.severity) - RANK.severity.indexOf(b.data.severity) || byDate(a, b),
  ai: (a, b) =>
    RANK.involvement.indexOf(a.data.ai.involvement) - RANK.involvement.indexOf(b.data.ai.involvement) || byDate(a, b),
} as const satisfies Record<string, (a: IncidentEntry, b: IncidentEntry) => number>;

export type IncidentOrder = keyof typeof ORDERS;

const HEADINGS: Readonly<Record<IncidentOrder, (entry: IncidentEntry) => string>> = {
  date: ({ data }) => String(incidentDate(data)?.at.getUTCFullYear() ?? 'Without a date'),
  severity: ({ data: { severity } }) =>
    severity === 'unknown' ? 'Severity not stated' : `${severity} ${shortMeaning(SEVERITIES[severity])}`,
  ai: ({ data: { ai } }) => INVOLVEMENT_HEADINGS[ai.involvement],
};

const INVOLVEMENT_HEADINGS = {
  autonomous: 'An agent account is the author',
  agent: 'An agent wrote it, a person committed it',
  assisted: 'AI helped with part of the change',
  completion: 'Inline completion only',
  unknown: 'Unknown: nothing says either way',
  none: 'AI took no part',
} as const satisfies Record<keyof typeof INVOLVEMENT, string>;

export interface IncidentGroup<Entry> {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** Incidents in an order, under a heading for each year, severity or involvement. */
export const incidentGroups = <Entry extends IncidentEntry>(
  entries: readonly Entry[],
  order: IncidentOrder,
): IncidentGroup<Entry>[] => {
  const groups = Map.groupBy(entries.toSorted(ORDERS[order]), HEADINGS[order]);
  return [...groups].map(([heading, members]) => ({ heading, entries: members }));
};
