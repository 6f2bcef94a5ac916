import { describe, expect, test } from 'vitest';
import { judge, person, review, rule } from '#fixtures/judged-change.ts';
import type { Finding } from '#model/change.ts';
import type { JudgedChange, JudgedReview } from './judged-change.ts';

type Given = Partial<JudgedChange>;

const stale = (carried?: JudgedReview['carried']): JudgedReview => ({
  ...review({ state: 'stale', commit: 'c'.repeat(40) }),
  carried,
});
const commentedOn = (files: number): JudgedReview => ({ ...review({ inline_comments: 3 }), commented_files: files });
const byAgent: Given = { author: { id: 'ai:copilot', kind: 'ai', level: null }, contributors: new Set(['ai:copilot']) };
const bo = review({ reviewer: person('bo') });
const nobody = review({ reviewer: { id: 'unknown', kind: 'unknown', level: null } });
const pushed: Given = { last_pushed_at: '2026-03-05T09:00:00Z' };

/** An approval on another commit, by how that commit relates to the one that landed: what each form makes of it. */
const CARRIED = [
  ['host', 'pass', 'pass', 'pass', 'pass'],
  ['tree', 'fail', 'pass', 'pass', 'pass'],
  ['patch', 'fail', 'fail', 'pass', 'pass'],
  ['no', 'fail', 'fail', 'fail', 'pass'],
  [undefined, 'fail', 'undetermined', 'undetermined', 'pass'],
] as const;

test.for(CARRIED)('an approval on another commit: %s', ([carried, ...results]) => {
  const forms = ['final_commit', 'final_tree', 'unchanged_patch', 'any_commit'];
  const found = forms.map((given_on) => {
    const given = { reviews: [stale(carried)] };
    return judge(given, rule({ require: { approvals: 1, given_on } })).findings[0]?.result;
  });
  expect(found).toEqual(results);
});

describe('a requirement', () => {
  test.for<{ name: string; require: object; given: Given; result: Finding['result']; why: string }>([
    {
      name: 'not by the author, when nobody else is excluded',
      require: { approvals: 1, not_by: ['author'] },
      given: { reviews: [review()], contributors: new Set(['user:default/ana']) },
      result: 'pass',
      why: 'ana',
    },
    {
      name: 'by anybody, the author too',
      require: { approvals: 1, not_by: [] },
      given: { reviews: [review({ reviewer: person('max'), self: true })] },
      result: 'pass',
      why: 'max',
    },
    {
      name: 'not by who asked the agent',
      require: { approvals: 1 },
      given: { ...byAgent, reviews: [review()], requesters: new Set(['user:default/ana']) },
      result: 'fail',
      why: 'asked the agent for the change',
    },
    {
      name: 'by somebody else than who asked the agent',
      require: { approvals: 1 },
      given: { ...byAgent, reviews: [bo], requesters: new Set(['user:default/ana']) },
      result: 'pass',
      why: 'bo',
    },
    {
      name: 'not by who asked the agent, of whom nothing is recorded',
      require: { approvals: 1 },
      given: { ...byAgent, reviews: [review()] },
      result: 'undetermined',
      why: 'may have asked the agent',
    },
    {
      name: 'not by who asked the agent, whom it names as co-author',
      require: { approvals: 1 },
      given: { ...byAgent, contributors: new Set(['ai:copilot', 'user:default/bo']), reviews: [review()] },
      result: 'pass',
      why: 'ana',
    },
    {
      name: 'not by the last pusher',
      require: { approvals: 1, not_by: ['last_pusher'] },
      given: { reviews: [review()], last_pusher: 'user:default/ana' },
      result: 'fail',
      why: 'pushed the last commit',
    },
    {
      name: 'by another than the last pusher',
      require: { approvals: 1, not_by: ['last_pusher'] },
      given: { reviews: [review()], last_pusher: 'user:default/max' },
      result: 'pass',
      why: 'ana',
    },
    {
      name: 'not by the last pusher, of whom nothing is recorded',
      require: { approvals: 1, not_by: ['last_pusher'] },
      given: { reviews: [review()] },
      result: 'undetermined',
      why: 'may have pushed',
    },
    {
      name: 'with comments on lines',
      require: { approvals: 1, depth: { inline_comments: 2 } },
      given: { reviews: [review({ inline_comments: 2 })] },
      result: 'pass',
      why: 'ana',
    },
    {
      name: 'with more comments on lines than there were',
      require: { approvals: 1, depth: { inline_comments: 2 } },
      given: { reviews: [review({ inline_comments: 1 })] },
      result: 'fail',
      why: 'with 1 comments on lines, and 2 are required',
    },
    {
      name: 'with comments on lines that are not recorded',
      require: { approvals: 1, depth: { inline_comments: 2 } },
      given: { reviews: [review({ inline_comments: null })] },
      result: 'undetermined',
      why: 'is not recorded',
    },
    {
      name: 'with comments on half of the files',
      require: { approvals: 1, depth: { commented_share: 0.5 } },
      given: { reviews: [commentedOn(1)] },
      result: 'pass',
      why: 'ana',
    },
    {
      name: 'with comments on more of the files than there were',
      require: { approvals: 1, depth: { commented_share: 0.6 } },
      given: { reviews: [commentedOn(1)] },
      result: 'fail',
      why: '0.5 of the changed files',
    },
    {
      name: 'with comments on files that are not recorded',
      require: { approvals: 1, depth: { commented_share: 0.6 } },
      given: { reviews: [review({ inline_comments: 3 })] },
      result: 'undetermined',
      why: 'on how many files',
    },
    {
      name: 'with time for each line',
      require: { approvals: 1, depth: { seconds_per_line: 11.25 } },
      given: { reviews: [review()], ...pushed },
      result: 'pass',
      why: 'ana',
    },
    {
      name: 'with more time for each line than there was',
      require: { approvals: 1, depth: { seconds_per_line: 12 } },
      given: { reviews: [review()], ...pushed },
      result: 'fail',
      why: '11.25 seconds a line, and 12 are required',
    },
    {
      name: 'with time for each line, and no push was seen',
      require: { approvals: 1, depth: { seconds_per_line: 1 } },
      given: { reviews: [review()] },
      result: 'undetermined',
      why: 'how long the last push',
    },
    {
      name: 'all of two, both met',
      require: { all_of: [{ approvals: 2 }, { approvals: 1, level: 'senior' }] },
      given: { reviews: [review(), review({ reviewer: person('eve', 'mid') })] },
      result: 'pass',
      why: 'eve (mid)',
    },
    {
      name: 'any of two, none met',
      require: { any_of: [{ approvals: 1, level: 'staff' }, { approvals: 2 }] },
      given: { reviews: [review()] },
      result: 'fail',
      why: 'none of 2 alternatives is met',
    },
    {
      name: 'any of two, one open',
      require: { any_of: [{ approvals: 1, level: 'staff' }, { approvals: 1 }] },
      given: { reviews: [nobody] },
      result: 'undetermined',
      why: 'may or may not be a person',
    },
  ])('$name: $result', ({ require, given, result, why }) => {
    const [finding] = judge(given, rule({ require })).findings;
    expect(finding).toMatchObject({ result, why: expect.stringContaining(why) });
  });
});
