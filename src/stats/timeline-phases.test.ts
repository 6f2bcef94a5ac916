import { expect, test } from 'vitest';
import { incidentOf } from '#fixtures/incident.ts';
import { timelinePhases } from './timeline-phases.ts';

const TIMES = {
  introduced_at: '2026-04-01T08:00:00Z',
  impact_started_at: '2026-04-02T08:00:00Z',
  detected_at: '2026-04-02T08:10:00Z',
  mitigated_at: '2026-04-02T09:00:00Z',
  resolved_at: '2026-04-03T08:00:00Z',
};
const without = (...fields: (keyof typeof TIMES)[]): Partial<typeof TIMES> =>
  Object.fromEntries(Object.entries(TIMES).filter(([field]) => !fields.some((left) => left === field)));

test.for([
  { name: 'all times', times: TIMES, phases: ['exposed', 'undetected', 'responding', 'recovering'] },
  { name: 'detection not recorded', times: without('detected_at'), phases: ['exposed', 'impact', 'recovering'] },
  {
    name: 'only the end of the fault',
    times: without('mitigated_at'),
    phases: ['exposed', 'undetected', 'responding'],
  },
  {
    name: 'no start of the impact',
    times: without('impact_started_at', 'detected_at'),
    phases: ['live', 'recovering'],
  },
  {
    name: 'landed and taken out',
    times: without('impact_started_at', 'detected_at', 'mitigated_at'),
    phases: ['live'],
  },
  { name: 'no times', times: {}, phases: [] },
  {
    name: 'noticed at once',
    times: { ...TIMES, detected_at: TIMES.impact_started_at },
    phases: ['exposed', 'responding', 'recovering'],
  },
])('$name: $phases', ({ times, phases }) => {
  expect(timelinePhases(incidentOf(times)).map(({ kind }) => kind)).toEqual(phases);
});
