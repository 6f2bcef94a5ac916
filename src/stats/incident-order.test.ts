import { describe, expect, test } from 'vitest';
import { entryOf } from '#fixtures/incident.ts';
import { incidentDate } from './incident-date.ts';
import { byDate, type IncidentOrder, incidentGroups } from './incident-order.ts';

const ai = (involvement: 'none' | 'unknown' | 'agent' | 'autonomous') => ({
  ai: { involvement, causal_role: 'unknown' as const, claimed_by: 'nobody' as const },
});

const ENTRIES = [
  entryOf('undated', { severity: 'unknown', ...ai('none') }),
  entryOf('old', { detected_at: '2017-01-31', severity: 'SEV1', ...ai('unknown') }),
  entryOf('b-same', { impact_started_at: '2026-03-05', severity: 'SEV3', ...ai('agent') }),
  entryOf('a-same', { impact_started_at: '2026-03-05', severity: 'SEV3', ...ai('autonomous') }),
  entryOf('month', { introduced_at: '2026-04', severity: 'SEV2', ...ai('agent') }),
];

test('newest first, the same time by id, no time last', () => {
  expect(ENTRIES.toSorted(byDate).map(({ id }) => id)).toEqual(['month', 'a-same', 'b-same', 'old', 'undated']);
});

describe('incidentGroups', () => {
  const ROWS: { order: IncidentOrder; groups: [string, string[]][] }[] = [
    {
      order: 'date',
      groups: [
        ['2026', ['month', 'a-same', 'b-same']],
        ['2017', ['old']],
        ['Without a date', ['undated']],
      ],
    },
    {
      order: 'severity',
      groups: [
        ['SEV1 Critical', ['old']],
        ['SEV2 Major', ['month']],
        ['SEV3 Moderate', ['a-same', 'b-same']],
        ['Severity not stated', ['undated']],
      ],
    },
    {
      order: 'ai',
      groups: [
        ['An agent account is the author', ['a-same']],
        ['An agent wrote it, a person committed it', ['month', 'b-same']],
        ['Unknown: nothing says either way', ['old']],
        ['AI took no part', ['undated']],
      ],
    },
  ];
  test.for(ROWS)('by $order', ({ order, groups }) => {
    const found = incidentGroups(ENTRIES, order).map(({ heading, entries }) => [heading, entries.map(({ id }) => id)]);
    expect(found).toEqual(groups);
  });
});

test.for([
  {
    name: 'impact before detection',
    fields: { impact_started_at: '2026-01', detected_at: '2026-02' },
    date: '2026-01',
  },
  { name: 'first row of the timeline', fields: { timeline: [{ at: '2026-03', what: 'It began' }] }, date: '2026-03' },
  { name: 'the end alone', fields: { resolved_at: '2026-05' }, date: '2026-05' },
  { name: 'nothing', fields: {}, date: undefined },
])('listed under: $name', ({ fields, date }) => expect(incidentDate(entryOf('x', fields).data)?.text).toBe(date));
