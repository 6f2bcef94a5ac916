import type { Incident } from '#model/incident.ts';
import { momentOf, type Timestamp } from '#model/time.ts';
import { spanBetween, type TimeSpan } from './time-span.ts';

const MEASURES = [
  {
    name: 'Exposure',
    from: 'introduced_at',
    to: 'mitigated_at',
    meaning: 'From the fault landing to the end of the impact, or to its removal where that end is not known',
  },
  {
    name: 'Time to detect',
    from: 'impact_started_at',
    to: 'detected_at',
    meaning: 'From the start of the impact to its detection',
  },
  {
    name: 'Time to acknowledge',
    from: 'detected_at',
    to: 'acknowledged_at',
    meaning: 'From detection until somebody took it on',
  },
  {
    name: 'Time to mitigate',
    from: 'impact_started_at',
    to: 'mitigated_at',
    meaning: 'From the start of the impact to its end',
  },
  {
    name: 'Time to resolve',
    from: 'impact_started_at',
    to: 'resolved_at',
    meaning: 'From the start of the impact until the fault was gone',
  },
] as const;

/** Every derived duration with what it measures. */
export const DURATION_MEANINGS: Readonly<Record<string, string>> = Object.fromEntries(
  MEASURES.map(({ name, meaning }) => [name, meaning]),
);

export interface IncidentDuration {
  readonly name: (typeof MEASURES)[number]['name'];
  readonly meaning: string;
  readonly span: TimeSpan;
  readonly until: Timestamp;
}

/** What can be derived from the times of an incident. A measure without both of its times is left out. */
export const incidentDurations = (incident: Incident): IncidentDuration[] =>
  MEASURES.flatMap(({ name, from, to, meaning }) => {
    const start = incident[from];
    const end = incident[to] ?? (name === 'Exposure' ? incident.resolved_at : undefined);
    if (start === undefined || end === undefined) return [];
    const span = spanBetween(momentOf(start), momentOf(end));
    return span === undefined ? [] : [{ name, meaning, span, until: end }];
  });
