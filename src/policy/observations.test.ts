import { expect, test } from 'vitest';
import { person, review } from '#fixtures/judged-change.ts';
import { changeOf } from '#fixtures/record.ts';
import type { JudgedReview } from './judged-change.ts';
import { OBSERVATIONS, type ObservedChange, observationsOf } from './observations.ts';

const stale = (carried?: JudgedReview['carried']): JudgedReview => ({ ...review({ state: 'stale' }), carried });
const by = (kind: 'bot' | 'ai' | 'service' | 'unknown') =>
  review({ reviewer: { id: kind === 'unknown' ? 'unknown' : `${kind}:x`, kind, level: null } });

const CASES: { name: string; given: Partial<ObservedChange>; found: string[] }[] = [
  { name: 'an approval of what landed', given: { reviews: [review()] }, found: [] },
  { name: 'no approval', given: { reviews: [review({ verdict: 'comment' })] }, found: ['no_approval'] },
  { name: 'no record', given: { reviews_known: 'absent' }, found: ['no_record'] },
  { name: 'half a record', given: { complete: false, reviews: [] }, found: ['incomplete_record'] },
  {
    name: 'one after the merge',
    given: { reviews: [review({ state: 'late' })] },
    found: ['no_approval', 'approval_after_merge'],
  },
  { name: 'one of an earlier commit', given: { reviews: [stale()] }, found: ['stale_approval'] },
  { name: 'one of another base', given: { reviews: [stale('patch')] }, found: ['carried_approval'] },
  { name: 'one of the same files', given: { reviews: [stale('tree')] }, found: ['carried_approval'] },
  { name: 'one that the host kept', given: { reviews: [stale('host')] }, found: ['copied_vote'] },
  { name: 'one of no commit', given: { reviews: [review({ state: 'unknown' })] }, found: ['commit_not_recorded'] },
  {
    name: 'one that was dismissed',
    given: { reviews: [review({ state: 'dismissed', verdict: 'unknown' })] },
    found: ['no_approval', 'dismissed_review'],
  },
  { name: 'one by the author', given: { reviews: [review({ self: true })] }, found: ['self_approval'] },
  {
    name: 'a merge by the author',
    given: { author: person('ana'), merged_by: person('ana'), reviews: [review()] },
    found: ['self_merge'],
  },
  { name: 'one by a bot', given: { reviews: [by('bot'), by('service')] }, found: ['bot_approval'] },
  { name: 'one by an AI tool', given: { reviews: [by('ai')] }, found: ['ai_approval'] },
  { name: 'one by nobody known', given: { reviews: [by('unknown')] }, found: ['unknown_approver'] },
];

test.for(CASES)('$name: $found', ({ given, found }) => {
  expect(observationsOf({ ...changeOf(7), ...given }).map(({ kind }) => kind)).toEqual(found);
});

test('each of them is shown once, but for pushes without a change', () => {
  const seen = new Set(CASES.flatMap(({ found }) => found));
  expect(Object.keys(OBSERVATIONS).filter((kind) => !seen.has(kind))).toEqual(['direct_push']);
});

test('who did it is named once', () => {
  const given = { reviews: [review({ self: true }), review({ self: true })] };
  expect(observationsOf({ ...changeOf(7), ...given })).toEqual([{ kind: 'self_approval', why: 'by user:default/ana' }]);
});
