import { describe, expect, test } from 'vitest';
import { momentOf, type Timestamp } from '#model/time.ts';
import { isExact, latestOf, spanBetween } from './time-span.ts';

const DAY = 86_400;
const between = (from: Timestamp, to: Timestamp) => spanBetween(momentOf(from), momentOf(to));

describe('spanBetween', () => {
  test.for([
    {
      name: 'exact times',
      from: '2026-03-05T14:20:00Z',
      to: '2026-03-05T15:52:00Z',
      span: { least: 5520, most: 5520 },
    },
    { name: 'the same day', from: '2026-03-05', to: '2026-03-05', span: { least: 0, most: DAY } },
    { name: 'days', from: '2026-03-05', to: '2026-03-08', span: { least: 2 * DAY, most: 4 * DAY } },
    { name: 'a month that holds the end', from: '2026-03', to: '2026-03-08', span: { least: 0, most: 8 * DAY } },
    { name: 'an end that was before', from: '2026-03-05T14:20:00Z', to: '2026-03-05T14:19:00Z', span: undefined },
  ])('$name', ({ from, to, span }) => expect(between(from, to)).toEqual(span));

  test('a precision below the text widens the span', () => {
    const from = { at: '2026-03-05T14:00:00Z', precision: 'hour' as const };
    expect(between(from, '2026-03-05T16:00:00Z')).toEqual({ least: 3600, most: 7200 });
  });
});

test.for([
  { text: '2026', latest: '2027-01-01T00:00:00.000Z' },
  { text: '2026-12', latest: '2027-01-01T00:00:00.000Z' },
  { text: '2026-02-28', latest: '2026-03-01T00:00:00.000Z' },
  { text: '2026-02-28T10:00:00Z', latest: '2026-02-28T10:00:00.000Z' },
])('$text can mean up to $latest', ({ text, latest }) => expect(latestOf(momentOf(text)).toISOString()).toBe(latest));

test.for([
  { text: '2026-03-05T14:20Z', exact: true },
  { text: '2026-03-05', exact: false },
])('$text is exact: $exact', ({ text, exact }) => expect(isExact(momentOf(text))).toBe(exact));
