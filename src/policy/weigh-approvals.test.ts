import { describe, expect, test } from 'vitest';
import { EARLIER, judge, person, review, rule } from '#fixtures/judged-change.ts';
import type { Review } from '#model/change.ts';
import type { JudgedChange } from './judged-change.ts';

describe('an approval', () => {
  const senior = rule({ require: { approvals: 1, level: 'senior' } });
  test.for<{
    name: string;
    reviews: Review[];
    given?: Partial<JudgedChange>;
    rule?: object;
    result: string;
    why: string;
  }>([
    { name: 'by a senior on the final commit', reviews: [review()], result: 'pass', why: 'ana (senior)' },
    { name: 'by a level above', reviews: [review({ reviewer: person('eve', 'staff') })], result: 'pass', why: 'staff' },
    { name: 'missing', reviews: [], result: 'fail', why: '0 of 1 required approval by people other than the authors' },
    { name: 'only a comment', reviews: [review({ verdict: 'comment' })], result: 'fail', why: '0 of 1' },
    {
      name: 'by a level below',
      reviews: [review({ reviewer: person('bo', 'mid') })],
      result: 'fail',
      why: 'user:default/bo was mid, and senior is required',
    },
    {
      name: 'of unknown level',
      reviews: [review({ reviewer: { id: 'person-0a1b2c3d', kind: 'human', level: null } })],
      result: 'undetermined',
      why: 'person-0a1b2c3d has no known level',
    },
    {
      name: 'on an earlier commit',
      reviews: [review({ commit: EARLIER, state: 'stale' })],
      result: 'fail',
      why: 'approved bbbbbbbbbb, not the commit that landed (aaaaaaaaaa)',
    },
    {
      name: 'on an earlier commit, where that is enough',
      reviews: [review({ commit: EARLIER, state: 'stale' })],
      rule: rule({ require: { approvals: 1, given_on: 'any_commit' } }),
      result: 'pass',
      why: 'ana',
    },
    {
      name: 'on an earlier commit, where that is enough, said in the older form',
      reviews: [review({ commit: EARLIER, state: 'stale' })],
      rule: rule({ require: { approvals: 1, on_final_commit: false } }),
      result: 'pass',
      why: 'ana',
    },
    {
      name: 'of unknown level, beside one that counts',
      reviews: [review(), review({ reviewer: { id: 'person-0a1b2c3d', kind: 'human', level: null } })],
      result: 'pass',
      why: 'ana (senior)',
    },
    {
      name: 'of unknown level, by a bot',
      reviews: [review({ reviewer: { id: 'bot:merge-bot', kind: 'bot', level: null } })],
      result: 'fail',
      why: 'is a bot',
    },
    {
      name: 'before one of the same person that was dismissed',
      reviews: [review(), review({ verdict: 'unknown', state: 'dismissed', at: '2026-03-05T11:00:00Z' })],
      result: 'fail',
      why: 'ana gave a review that was dismissed',
    },
    {
      name: 'after one of the same person that was dismissed',
      reviews: [review({ verdict: 'unknown', state: 'dismissed', at: '2026-03-05T09:00:00Z' }), review()],
      result: 'pass',
      why: 'ana (senior)',
    },
    {
      name: 'before the landing, and once more after it',
      reviews: [review(), review({ state: 'late', at: '2026-03-06T09:00:00Z' })],
      result: 'pass',
      why: 'ana (senior)',
    },
    {
      name: 'stale first, then live',
      reviews: [
        review({ at: '2026-03-05T11:00:00Z' }),
        review({ commit: EARLIER, state: 'stale', at: '2026-03-05T09:00:00Z' }),
      ],
      result: 'pass',
      why: 'ana',
    },
    {
      name: 'taken back by a later request for changes',
      reviews: [review(), review({ verdict: 'reject', at: '2026-03-05T11:00:00Z' })],
      result: 'fail',
      why: '0 of 1',
    },
    {
      name: 'given after a request for changes',
      reviews: [review({ verdict: 'reject', at: '2026-03-05T09:00:00Z' }), review()],
      result: 'pass',
      why: 'ana',
    },
    {
      name: 'dismissed',
      reviews: [review({ verdict: 'unknown', state: 'dismissed' })],
      result: 'fail',
      why: 'ana gave a review that was dismissed',
    },
    { name: 'late', reviews: [review({ state: 'late' })], result: 'fail', why: 'approved after the change had landed' },
    {
      name: 'by the author',
      reviews: [review({ reviewer: person('max', 'staff'), self: true })],
      result: 'fail',
      why: 'max wrote the change',
    },
    {
      name: 'by a co-author',
      reviews: [review()],
      given: { contributors: new Set(['user:default/max', 'user:default/ana']) },
      result: 'fail',
      why: 'ana wrote part of the change',
    },
    {
      name: 'by somebody who may be a co-author',
      reviews: [review()],
      given: { contributors_known: false },
      result: 'undetermined',
      why: 'matches no account',
    },
    {
      name: 'by a bot',
      reviews: [review({ reviewer: { id: 'bot:merge-bot', kind: 'bot', level: null } })],
      result: 'fail',
      why: 'bot:merge-bot is a bot',
    },
    {
      name: 'by an AI reviewer',
      reviews: [review({ reviewer: { id: 'ai:coderabbitai', kind: 'ai', level: null } })],
      result: 'fail',
      why: 'ai:coderabbitai is an AI tool',
    },
    {
      name: 'by an account that is gone',
      reviews: [review({ reviewer: { id: 'unknown', kind: 'unknown', level: null } })],
      rule: rule(),
      result: 'undetermined',
      why: 'unknown may or may not be a person',
    },
    {
      name: 'on a commit that is not recorded',
      reviews: [review({ commit: null, commit_known: 'absent', state: 'unknown' })],
      result: 'undetermined',
      why: 'the record does not show which commit',
    },
    {
      name: 'of which no record could be read',
      reviews: [],
      given: { reviews_known: 'absent' },
      result: 'undetermined',
      why: 'not the same as no review',
    },
    {
      name: 'in a record that stopped early',
      reviews: [review()],
      given: { complete: false },
      result: 'undetermined',
      why: 'incomplete',
    },
  ])('$name: $result', ({ reviews, given = {}, rule: one = senior, result, why }) => {
    const [finding] = judge({ reviews, ...given }, one).findings;
    expect(finding).toMatchObject({ rule: 'reviewed', result });
    expect(finding?.why).toContain(why);
  });

  test('two people approve once each; one person twice is one', () => {
    const two = rule({ require: { approvals: 2 } });
    expect(judge({ reviews: [review(), review({ reviewer: person('bo') })] }, two).verdict).toBe('compliant');
    expect(judge({ reviews: [review(), review({ at: '2026-03-05T11:00:00Z' })] }, two).verdict).toBe('violation');
  });
});
