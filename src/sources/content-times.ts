import type { Problem } from '#errors/problem.ts';
import type { Incident } from '#model/incident.ts';
import { momentOf, type Precision, type Timestamp } from '#model/time.ts';
import type { PlaceOf } from './yaml-places.ts';

/** Earlier and later, where one cannot come before the other. */
const ORDER = [
  ['introduced_at', 'impact_started_at'],
  ['introduced_at', 'detected_at'],
  ['introduced_at', 'mitigated_at'],
  ['introduced_at', 'resolved_at'],
  ['impact_started_at', 'mitigated_at'],
  ['impact_started_at', 'resolved_at'],
  ['detected_at', 'acknowledged_at'],
  ['detected_at', 'resolved_at'],
  ['mitigated_at', 'resolved_at'],
] as const;

const TIMES = [...new Set(ORDER.flat())];

const DAY_MS = 86_400_000;
const LENGTH_MS: Readonly<Record<Precision, number>> = {
  year: 366 * DAY_MS,
  month: 31 * DAY_MS,
  day: DAY_MS,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
};

interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Given {
  readonly incident: Incident;
  readonly placeOf: PlaceOf;
  /** Times after this are taken for mistakes. */
  readonly now: Date;
}

/** Times that cannot be right: out of order as far as they are exact, or in the future. */
export const timeProblems = ({ incident, placeOf, now }: Given): Problem[] => {
  const pairs = ORDER.flatMap(([earlier, later]) => {
    const [a, b] = [spanOf(incident[earlier]), spanOf(incident[later])];
    if (a === undefined || b === undefined || a.from < b.to) return [];
    const message = `'${later}' (${b.text}) is before '${earlier}' (${a.text})`;
    return [{ ...placeOf([later]), ...OUT_OF_ORDER, message }];
  });
  return [...pairs, ...timelineProblems({ incident, placeOf }), ...futureProblems({ incident, placeOf, now })];
};

const OUT_OF_ORDER = {
  rule: 'time/out-of-order',
  severity: 'error',
  hint: 'Correct one of the two; all times are read in the zone that they state',
} as const;

const timelineProblems = ({ incident, placeOf }: Omit<Given, 'now'>): Problem[] =>
  incident.timeline.flatMap(({ at }, index) => {
    const previous = spanOf(incident.timeline[index - 1]?.at);
    const span = spanOf(at);
    if (previous === undefined || span === undefined || previous.from < span.to) return [];
    const message = `This entry (${span.text}) stands after a later one (${previous.text})`;
    return [{ ...placeOf(['timeline', index, 'at']), ...OUT_OF_ORDER, message, hint: 'Put the oldest entry first' }];
  });

const futureProblems = ({ incident, placeOf, now }: Given): Problem[] => {
  const times: [PropertyKey[], Timestamp | undefined][] = [
    ...TIMES.map((field): [PropertyKey[], Timestamp | undefined] => [[field], incident[field]]),
    ...incident.timeline.map(({ at }, index): [PropertyKey[], Timestamp] => [['timeline', index, 'at'], at]),
  ];
  return times.flatMap(([path, time]) => {
    const span = spanOf(time);
    if (span === undefined || span.from <= now.getTime() + DAY_MS) return [];
    const message = `${span.text} is in the future`;
    const hint = 'Write when it happened, or leave it out until it has';
    return [{ ...placeOf(path), rule: 'time/future', severity: 'error', message, hint }];
  });
};

const spanOf = (time: Timestamp | undefined): Span | undefined => {
  if (time === undefined) return undefined;
  const { at, precision, text } = momentOf(time);
  return { from: at.getTime(), to: at.getTime() + LENGTH_MS[precision], text };
};
