import { expect, test } from 'vitest';
import { incidentOf } from '#fixtures/incident.ts';
import { incidentDurations } from './incident-durations.ts';

const named = (fields: Parameters<typeof incidentOf>[0]) =>
  incidentDurations(incidentOf(fields)).map(({ name, span, until }) => [name, span.least, span.most, until]);

test('every measure whose two times are known', () => {
  const times = {
    introduced_at: '2026-04-01T08:00:00Z',
    impact_started_at: '2026-04-02T08:00:00Z',
    detected_at: '2026-04-02T08:10:00Z',
    acknowledged_at: '2026-04-02T08:15:00Z',
    mitigated_at: '2026-04-02T09:00:00Z',
    resolved_at: '2026-04-03T08:00:00Z',
  };
  expect(named(times)).toEqual([
    ['Exposure', 90_000, 90_000, times.mitigated_at],
    ['Time to detect', 600, 600, times.detected_at],
    ['Time to acknowledge', 300, 300, times.acknowledged_at],
    ['Time to mitigate', 3600, 3600, times.mitigated_at],
    ['Time to resolve', 86_400, 86_400, times.resolved_at],
  ]);
});

test.for([
  {
    name: 'exposure ends with the fault where the end of the impact is not known',
    fields: { introduced_at: '2026-04-01T08:00:00Z', resolved_at: '2026-04-01T09:00:00Z' },
    durations: [['Exposure', 3600, 3600, '2026-04-01T09:00:00Z']],
  },
  { name: 'one time alone measures nothing', fields: { detected_at: '2026-04-01T08:00:00Z' }, durations: [] },
  {
    name: 'days give a range',
    fields: { impact_started_at: '2026-04-01', mitigated_at: '2026-04-03' },
    durations: [['Time to mitigate', 86_400, 259_200, '2026-04-03']],
  },
])('$name', ({ fields, durations }) => expect(named(fields)).toEqual(durations));
