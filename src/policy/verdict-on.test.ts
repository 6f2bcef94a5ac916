import { describe, expect, test } from 'vitest';
import { change, judge, policyWith, review, rule } from '#fixtures/judged-change.ts';
import type { JudgedChange } from './judged-change.ts';
import { verdictOn } from './verdict-on.ts';

describe('a policy', () => {
  const exemption = {
    repository: 'github.com/org/shop',
    change: 7,
    reason: 'restores the service',
    approved_by: 'group:default/leads',
    expires_at: '2026-04-01',
  };
  test.for<{ name: string; given?: Partial<JudgedChange>; more?: object; rule?: object; verdict: string; why: string }>(
    [
      { name: 'that is met', given: { reviews: [review()] }, verdict: 'compliant', why: 'reviewed: approved by' },
      { name: 'that is broken', verdict: 'violation', why: 'reviewed: 0 of 1' },
      {
        name: 'that asks nothing of the change',
        rule: rule({ when: { ai_assisted: false } }),
        verdict: 'compliant',
        why: 'no rule of the policy applies',
      },
      {
        name: 'that asks nothing of a change whose record was not read',
        rule: rule({ when: { ai_assisted: false } }),
        given: { reviews_known: 'absent' },
        verdict: 'undetermined',
        why: 'no review record could be read',
      },
      { name: 'with an exemption', more: { exemptions: [exemption] }, verdict: 'exempt', why: 'restores the service' },
      {
        name: 'with an exemption that was not needed',
        given: { reviews: [review()] },
        more: { exemptions: [exemption] },
        verdict: 'compliant',
        why: 'approved by',
      },
      {
        name: 'with an exemption that had expired',
        more: { exemptions: [{ ...exemption, expires_at: '2026-03-01' }] },
        verdict: 'violation',
        why: 'its exemption had expired',
      },
      {
        name: 'with an exemption for another change',
        more: { exemptions: [{ ...exemption, change: 8 }] },
        verdict: 'violation',
        why: '0 of 1',
      },
      {
        name: 'for another repository',
        given: { repository: 'github.com/other/shop' },
        verdict: 'undetermined',
        why: 'no policy covered github.com/other/shop',
      },
      {
        name: 'that came into force after the change had landed',
        given: { merged_at: '2025-12-31T23:59:59Z' },
        verdict: 'undetermined',
        why: 'no policy covered',
      },
      {
        name: 'on a change that did not land',
        given: { merged_at: null },
        verdict: 'undetermined',
        why: 'does not show',
      },
    ],
  )('$name: $verdict', ({ given = {}, more = {}, rule: one = rule(), verdict, why }) => {
    const result = judge(given, one, more);
    expect(result.verdict).toBe(verdict);
    expect(result.why).toContain(why);
  });

  test('the one that came into force last before the landing decides', () => {
    const strict = policyWith([rule({ require: { approvals: 2 } })], { in_force_from: '2026-03-05T11:59:59Z' });
    const later = policyWith([rule()], { in_force_from: '2026-03-05T12:00:01Z' });
    const policies = new Map([
      ['old', policyWith([rule()])],
      ['strict', strict],
      ['later', later],
    ]);
    expect(verdictOn({ change: change({ reviews: [review()] }), policies })).toMatchObject({
      policy: 'strict',
      verdict: 'violation',
    });
  });

  test('a broken rule outweighs an open one', () => {
    const open = rule({ id: 'open', when: { paths: ['src/**'] } });
    const policies = new Map([['both', policyWith([open, rule()])]]);
    const { verdict, findings } = verdictOn({ change: change({ paths: undefined }), policies });
    expect({ verdict, results: findings.map(({ result }) => result) }).toEqual({
      verdict: 'violation',
      results: ['undetermined', 'fail'],
    });
  });

  test('a change that has not landed can be judged as of a given time', () => {
    const policies = new Map([['review', policyWith([rule()])]]);
    const open = change({ merged_at: null, reviews: [review()] });
    expect(verdictOn({ change: open, policies, at: new Date('2026-03-05') }).verdict).toBe('compliant');
  });
});
