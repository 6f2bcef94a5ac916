import { expect, test } from 'vitest';
import { reviewDelay } from './review-delay.ts';

const OPENED = '2026-04-09T11:00:00Z';
const READY = '2026-04-09T13:02:00Z';

test.for([
  {
    name: 'ready',
    from: { created_at: OPENED, ready_at: READY },
    at: '2026-04-09T13:02:40Z',
    text: '40 s after it was ready',
  },
  {
    name: 'opened',
    from: { created_at: OPENED, ready_at: null },
    at: '2026-04-09T11:04:00Z',
    text: '4 min after it was opened',
  },
  {
    name: 'before it was ready',
    from: { created_at: OPENED, ready_at: READY },
    at: '2026-04-09T12:00:00Z',
    text: undefined,
  },
  { name: 'no time of the review', from: { created_at: OPENED, ready_at: READY }, at: null, text: undefined },
  { name: 'no time of the change', from: { created_at: null, ready_at: null }, at: READY, text: undefined },
])('$name', ({ from, at, text }) => expect(reviewDelay(from, { at })).toBe(text));
