import type { Incident } from '#model/incident.ts';
import { type Moment, momentOf } from '#model/time.ts';
import { spanBetween, type TimeSpan } from './time-span.ts';

export const PHASES = {
  exposed: 'The fault was live and had not hurt yet',
  live: 'The fault was live; when it hurt is not recorded',
  undetected: 'It hurt and nobody had noticed',
  responding: 'Noticed, still hurting',
  impact: 'It hurt; when it was noticed is not recorded',
  recovering: 'It had stopped hurting; the fault was still there',
} as const;

export interface Phase {
  readonly kind: keyof typeof PHASES;
  readonly from: Moment;
  readonly to: Moment;
  readonly span: TimeSpan;
}

const phase = (kind: Phase['kind'], from: Moment | undefined, to: Moment | undefined): Phase[] => {
  const span = from && to && spanBetween(from, to);
  return from && to && span && span.most > 0 ? [{ kind, from, to, span }] : [];
};

/** The phases of an incident that its times allow to tell apart, in order. */
export const timelinePhases = (incident: Incident): Phase[] => {
  const at = (value: Incident['detected_at']): Moment | undefined =>
    value === undefined ? undefined : momentOf(value);
  const start = at(incident.impact_started_at);
  const detected = at(incident.detected_at);
  const mitigated = at(incident.mitigated_at);
  const resolved = at(incident.resolved_at);
  const end = mitigated ?? resolved;
  return [
    ...phase(start === undefined ? 'live' : 'exposed', at(incident.introduced_at), start ?? detected ?? end),
    ...(detected === undefined
      ? phase('impact', start, end)
      : [...phase('undetected', start, detected), ...phase('responding', detected, end)]),
    ...phase('recovering', mitigated, resolved),
  ];
};
