import { describe, expect, test } from 'vitest';
import { EARLIER, githubExport, PULL, review } from '#fixtures/github-export.ts';

describe('a review', () => {
  test.for([
    { name: 'on the final commit', given: {}, is: { verdict: 'approve', state: 'live' } },
    { name: 'on an earlier commit', given: { commit_id: EARLIER }, is: { verdict: 'approve', state: 'stale' } },
    { name: 'without a commit', given: { commit_id: null }, is: { state: 'unknown', commit: undefined } },
    { name: 'on an id that is none', given: { commit_id: '../../x' }, is: { state: 'unknown', commit: undefined } },
    { name: 'after the landing', given: { submitted_at: '2026-03-05T11:00:01Z' }, is: { state: 'late' } },
    { name: 'at the landing', given: { submitted_at: '2026-03-05T11:00:00Z' }, is: { state: 'live' } },
    { name: 'without a time', given: { submitted_at: null }, is: { state: 'unknown', at: undefined } },
    { name: 'that was dismissed', given: { state: 'DISMISSED' }, is: { verdict: 'unknown', state: 'dismissed' } },
    { name: 'that asks for changes', given: { state: 'CHANGES_REQUESTED' }, is: { verdict: 'reject', state: 'live' } },
    { name: 'that comments', given: { state: 'commented' }, is: { verdict: 'comment' } },
    { name: 'of a kind to come', given: { state: 'PRAISED' }, is: { verdict: 'unknown' } },
    { name: 'by an account that is gone', given: { user: null }, is: { reviewer: undefined } },
    { name: 'by the placeholder', given: { user: { login: 'ghost', id: 10137 } }, is: { reviewer: undefined } },
    { name: 'without comments exported', given: {}, is: { inlineComments: undefined } },
    {
      name: 'by a bot',
      given: { user: { login: 'merge[bot]', id: 9, type: 'Bot' } },
      is: { reviewer: { login: 'merge[bot]', id: 9, type: 'Bot' } },
    },
  ])('$name', async ({ given, is }) => {
    const { put, readOne } = githubExport();
    put('pull.json', PULL);
    put('reviews.json', [review(given)]);
    expect((await readOne()).reviews).toMatchObject([is]);
  });

  test('that is not submitted yet is none', async () => {
    const { put, readOne } = githubExport();
    put('pull.json', PULL);
    put('reviews.json', [review({ state: 'PENDING' })]);
    expect((await readOne()).reviews).toEqual([]);
  });

  test('of an open pull request is weighed against the end of the branch', async () => {
    const { put, readOne } = githubExport();
    put('pull.json', { ...PULL, merged_at: null });
    put('reviews.json', [review(), review({ id: 2, commit_id: EARLIER })]);
    const { reviews, mergeCommit } = await readOne();
    expect(reviews?.map(({ state }) => state)).toEqual(['live', 'stale']);
    expect(mergeCommit).toBeUndefined();
  });
});
