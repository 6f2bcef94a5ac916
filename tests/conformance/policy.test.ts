import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policyWith, rule } from '#fixtures/judged-change.ts';
import { anyChange, anyRule, LANDED_AT } from '#fixtures/policy-arbitraries.ts';
import { judgeChange } from '#policy/judge-change.ts';
import type { JudgedChange } from '#policy/judged-change.ts';

const RUNS = { numRuns: 2_000 };
const rules = fc.array(anyRule, { minLength: 1, maxLength: 3 });
const policyOf = (given: readonly object[], more: object = {}) =>
  new Map([
    [
      'review',
      policyWith(
        given.map((each, index) => rule({ ...each, id: `rule-${index}` })),
        more,
      ),
    ],
  ]);

test('a change that has not landed gets the verdict that it will have when it does', () => {
  fc.assert(
    fc.property(anyChange, rules, fc.boolean(), (change, given, exempt) => {
      const exemption = {
        repository: change.repository,
        change: change.number,
        reason: 'restores the service',
        approved_by: 'group:default/leads',
        expires_at: '2026-04-01',
      };
      const policies = policyOf(given, exempt ? { exemptions: [exemption] } : {});
      const before = judgeChange({ change: { ...change, merged_at: null }, policies, at: new Date(LANDED_AT) });
      expect(before).toEqual(judgeChange({ change, policies }));
    }),
    RUNS,
  );
});

/** What a record may lack: each takes knowledge away and adds none. */
const LOSSES: readonly ((change: JudgedChange) => JudgedChange)[] = [
  (change) => ({ ...change, paths: undefined }),
  (change) => ({ ...change, size: null }),
  (change) => ({ ...change, base: null }),
  (change) => ({ ...change, complete: false }),
  (change) => ({ ...change, complete: false, reviews: change.reviews.slice(1) }),
  (change) => ({ ...change, reviews_known: 'absent', reviews: [] }),
  (change) => ({ ...change, provenance_whole: false }),
  (change) => ({ ...change, contributors_known: false }),
  (change) => ({ ...change, author: { ...change.author, level: null } }),
  (change) => ({
    ...change,
    reviews: change.reviews.map((each) => ({ ...each, reviewer: { ...each.reviewer, level: null } })),
  }),
  (change) => ({ ...change, reviews: change.reviews.map((each) => ({ ...each, inline_comments: null })) }),
];

test('who knows less says the same, or that it cannot be told', () => {
  fc.assert(
    fc.property(anyChange, rules, fc.constantFrom(...LOSSES), (change, given, lose) => {
      const policies = policyOf(given);
      const { verdict } = judgeChange({ change, policies });
      expect([verdict, 'undetermined']).toContain(judgeChange({ change: lose(change), policies }).verdict);
    }),
    RUNS,
  );
});

test('one more approval by a senior who had no part in it never makes things worse', () => {
  const approval = {
    reviewer: { id: 'user:default/zoe', kind: 'human', level: 'staff' },
    verdict: 'approve',
    at: '2026-03-05T11:30:00Z',
    commit: 'a'.repeat(40),
    commit_known: 'recorded',
    state: 'live',
    inline_comments: 9,
    self: false,
  } as const;
  const ORDER = ['violation', 'undetermined', 'exempt', 'compliant'];
  fc.assert(
    fc.property(anyChange, rules, (change, given) => {
      const policies = policyOf(given);
      const without = judgeChange({ change, policies }).verdict;
      const reviewed = judgeChange({ change: { ...change, reviews: [...change.reviews, approval] }, policies }).verdict;
      expect(ORDER.indexOf(reviewed)).toBeGreaterThanOrEqual(ORDER.indexOf(without));
    }),
    RUNS,
  );
});
