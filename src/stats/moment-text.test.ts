import { expect, test } from 'vitest';
import { momentOf, type Timestamp } from '#model/time.ts';
import { dateText, datetimeOf, momentText } from './moment-text.ts';

const ROWS: { at: Timestamp; full: string; day: string; machine: string }[] = [
  { at: '2010', full: '2010', day: '2010', machine: '2010' },
  { at: '2026-03', full: 'March 2026', day: 'March 2026', machine: '2026-03' },
  { at: '2026-03-05', full: '2026-03-05', day: '5 March 2026', machine: '2026-03-05' },
  { at: '2026-03-05T14:20Z', full: '2026-03-05 14:20 UTC', day: '5 March 2026', machine: '2026-03-05T14:20:00Z' },
  { at: '2026-03-05T14:20:31Z', full: '2026-03-05 14:20:31 UTC', day: '5 March 2026', machine: '2026-03-05T14:20:31Z' },
  {
    at: '2026-03-05T23:30:00-02:00',
    full: '2026-03-06 01:30:00 UTC',
    day: '6 March 2026',
    machine: '2026-03-06T01:30:00Z',
  },
  {
    at: { at: '2026-03-05T14:00:00Z', precision: 'hour' },
    full: '2026-03-05 about 14:00 UTC',
    day: '5 March 2026',
    machine: '2026-03-05T14:00:00Z',
  },
  {
    at: { at: '2026-03-05T14:00:00Z', precision: 'month' },
    full: 'March 2026',
    day: 'March 2026',
    machine: '2026-03',
  },
];

test.for(ROWS)('$full', ({ at, full, day, machine }) => {
  const moment = momentOf(at);
  expect({ full: momentText(moment), day: dateText(moment), machine: datetimeOf(moment) }).toEqual({
    full,
    day,
    machine,
  });
});
