import { expect, test } from 'vitest';
import { type ApprovalEvent, approvalEvent } from './approval-event.ts';
import { attestedReviews } from './attested-reviews.ts';

const TREE = 'a'.repeat(40);
const event = (given: object = {}): ApprovalEvent =>
  approvalEvent.parse({
    kind: 'approve',
    at: '2026-03-05T09:00:00+00:00',
    ref: 'refs/heads/main',
    base: 'b'.repeat(40),
    tree: TREE,
    reviewId: 1,
    reviewer: 'ana+11',
    ...given,
  });
const dismissal = event({ kind: 'dismiss', at: '2026-03-05T09:30:00+00:00' });
const again = event({ reviewId: 2, at: '2026-03-05T09:40:00+00:00' });

test.for<{ name: string; events: ApprovalEvent[]; states: string[] }>([
  { name: 'an approval of the files that landed', events: [event()], states: ['live'] },
  { name: 'one of other files', events: [event({ tree: 'c'.repeat(40) })], states: [] },
  { name: 'one that was dismissed', events: [dismissal, event()], states: ['dismissed'] },
  { name: 'one that was dismissed, and another', events: [again, event(), dismissal], states: ['dismissed', 'live'] },
  {
    name: 'one whose attestation came seconds after the merge',
    events: [event({ at: '2026-03-05T10:00:30Z' })],
    states: ['live'],
  },
  { name: 'one after the merge', events: [event({ at: '2026-03-05T10:01:01Z' })], states: ['late'] },
])('$name: $states', ({ events, states }) => {
  const reviews = attestedReviews(events, { tree: TREE, mergedAt: new Date('2026-03-05T10:00:00Z') });
  expect(reviews.map(({ state }) => state)).toEqual(states);
  for (const { reviewer } of reviews) expect(reviewer).toEqual({ login: 'ana', id: 11, type: 'User' });
});

test('a bot is told by its name', () => {
  const [review] = attestedReviews([event({ reviewer: 'merger[bot]+9' })], { tree: TREE, mergedAt: undefined });
  expect(review?.reviewer).toEqual({ login: 'merger[bot]', id: 9, type: 'Bot' });
});
