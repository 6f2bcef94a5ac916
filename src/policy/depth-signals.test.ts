import { describe, expect, test } from 'vitest';
import { person, review } from '#fixtures/judged-change.ts';
import { changeOf } from '#fixtures/record.ts';
import { type DepthSignal, depthOf, type ReviewedChange } from './depth-signals.ts';

const size = (added: number) => ({ files: 2, added, deleted: 0 });
const at = (minute: number) => new Date(Date.UTC(2026, 2, 5, 9, minute)).toISOString().replace('.000', '');
const approvedAt = (minutes: readonly number[], by = 'ana'): ReviewedChange[] =>
  minutes.map((minute) => ({
    ...changeOf(minute),
    size: size(10),
    reviews: [review({ reviewer: person(by), at: at(minute) })],
  }));
const one = (lines: number, given: Partial<ReviewedChange> = {}): ReviewedChange[] => [
  { ...changeOf(1), size: size(lines), reviews: [review({ at: at(10), inline_comments: 0 })], ...given },
];

describe('a signal', () => {
  test.for<{ name: string; signal: DepthSignal; changes: ReviewedChange[]; found: [shown: number, known: number] }>([
    { name: 'a long look', signal: 'fast', changes: one(100, { last_pushed_at: at(8) }), found: [0, 1] },
    { name: 'a short look', signal: 'fast', changes: one(121, { last_pushed_at: at(8) }), found: [1, 1] },
    { name: 'a short look at little', signal: 'fast', changes: one(19, { last_pushed_at: at(10) }), found: [0, 0] },
    { name: 'no push that was seen', signal: 'fast', changes: one(121), found: [0, 0] },
    { name: 'a push after the approval', signal: 'fast', changes: one(121, { last_pushed_at: at(11) }), found: [0, 0] },
    { name: 'no size', signal: 'fast', changes: one(121, { last_pushed_at: at(8), size: null }), found: [0, 0] },
    { name: 'no words on much', signal: 'silent', changes: one(200), found: [1, 1] },
    { name: 'no words on less', signal: 'silent', changes: one(199), found: [0, 0] },
    {
      name: 'words',
      signal: 'silent',
      changes: one(200, { reviews: [review({ inline_comments: 1 })] }),
      found: [0, 1],
    },
    {
      name: 'words that were not counted',
      signal: 'silent',
      changes: one(200, { reviews: [review({ inline_comments: null })] }),
      found: [0, 0],
    },
    { name: 'three within ten minutes', signal: 'batch', changes: approvedAt([0, 5, 10, 30]), found: [3, 4] },
    { name: 'three in more', signal: 'batch', changes: approvedAt([0, 5, 11]), found: [0, 3] },
    {
      name: 'three by several people',
      signal: 'batch',
      changes: [...approvedAt([0, 5]), ...approvedAt([6], 'bo')],
      found: [0, 3],
    },
    {
      name: 'ten on a day',
      signal: 'loaded',
      changes: approvedAt([...Array(10).keys()].map((n) => n * 60)),
      found: [10, 10],
    },
    {
      name: 'ten on two days',
      signal: 'loaded',
      changes: approvedAt([...Array(10).keys()].map((n) => n * 120)),
      found: [0, 10],
    },
  ])('$name: $signal $found', ({ signal, changes, found: [shown, known] }) => {
    expect(depthOf(changes).signals[signal]).toEqual({ shown, known });
  });

  test('counts what stands, once a person, of people', () => {
    const reviews = [
      review(),
      review({ at: at(30) }),
      review({ reviewer: person('bo'), state: 'late' }),
      review({ reviewer: person('eve'), state: 'dismissed' }),
      review({ reviewer: { id: 'bot:x', kind: 'bot', level: null } }),
      review({ reviewer: person('max'), verdict: 'comment' }),
    ];
    expect(depthOf([{ ...changeOf(1), reviews }])).toMatchObject({ changes: 1, approvals: 1 });
  });
});
