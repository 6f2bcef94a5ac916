import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoWeekOf } from './iso-week.ts';
import { type CountedCommit, WeeklyCounts } from './weekly-counts.ts';

test.for([
  ['2026-01-01T00:00:00Z', '2026-W01'],
  ['2025-12-29T00:00:00Z', '2026-W01'],
  ['2025-12-28T23:59:59Z', '2025-W52'],
  ['2021-01-03T12:00:00Z', '2020-W53'],
  ['2021-01-04T00:00:00Z', '2021-W01'],
  ['2016-01-01T00:00:00Z', '2015-W53'],
  ['1970-01-01T00:00:00Z', '1970-W01'],
  ['9999-12-31T00:00:00Z', '9999-W52'],
] as const)('%s is in %s', ([date, week]) => {
  expect(isoWeekOf(new Date(date))).toBe(week);
});

const commit = (given: Partial<CountedCommit> = {}): CountedCommit => ({
  at: new Date('2026-03-05'),
  involvement: 'unknown',
  author_level: null,
  verdict: null,
  ...given,
});

test('commits that differ in a column are counted apart, in one order', () => {
  const counts = new WeeklyCounts();
  counts.add(commit());
  counts.add(commit({ verdict: 'violation', author_level: 'mid' }));
  counts.add(commit({ at: new Date('2026-03-08T23:59:59Z') }));
  counts.add(commit({ involvement: 'agent', at: new Date('2026-02-01') }));
  expect(counts.toWeeks()).toEqual([
    { week: '2026-W05', involvement: 'agent', author_level: null, verdict: null, commits: 1 },
    { week: '2026-W10', involvement: 'unknown', author_level: null, verdict: null, commits: 2 },
    { week: '2026-W10', involvement: 'unknown', author_level: 'mid', verdict: 'violation', commits: 1 },
  ]);
});

const anyCommit = fc.record({
  at: fc.date({ min: new Date('2020-01-01'), max: new Date('2020-03-01'), noInvalidDate: true }),
  involvement: fc.constantFrom('unknown', 'agent', 'none'),
  author_level: fc.constantFrom('junior', 'staff', null),
  verdict: fc.constantFrom('compliant', 'undetermined', null),
} as const);

test('counting in two parts, in any order, is counting at once', () => {
  fc.assert(
    fc.property(fc.array(anyCommit), fc.nat(), (commits, cut) => {
      const whole = new WeeklyCounts();
      for (const each of commits) whole.add(each);
      const reversed = commits.toReversed();
      const first = new WeeklyCounts();
      for (const each of reversed.slice(0, cut)) first.add(each);
      const second = WeeklyCounts.from(first.toWeeks());
      for (const each of reversed.slice(cut)) second.add(each);
      expect(second.toWeeks()).toEqual(whole.toWeeks());
    }),
    { seed: 1 },
  );
});
