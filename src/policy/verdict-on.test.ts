import { describe, expect, test } from 'vitest';
import type { Review } from '#model/change.ts';
import type { PersonRef } from '#model/person.ts';
import { type Policy, policy } from '#model/policy.ts';
import type { Provenance } from '#model/provenance.ts';
import type { JudgedChange } from './judged-change.ts';
import { verdictOn } from './verdict-on.ts';

const HEAD = 'a'.repeat(40);
const EARLIER = 'b'.repeat(40);

const person = (name: string, level: PersonRef['level'] = 'senior'): PersonRef => ({
  id: `user:default/${name}`,
  kind: 'human',
  level,
});

const review = (given: Partial<Review> = {}): Review => ({
  reviewer: person('ana'),
  verdict: 'approve',
  at: '2026-03-05T10:00:00Z',
  commit: HEAD,
  commit_known: 'recorded',
  state: 'live',
  inline_comments: 0,
  self: false,
  ...given,
});

const AI: Provenance = {
  ai_assisted: true,
  involvement: 'agent',
  strength: 'trailer',
  roles: ['author'],
  tools: ['claude-code'],
  evidence: [],
  contradictions: [],
};
const SILENT: Provenance = {
  ...AI,
  ai_assisted: false,
  involvement: 'unknown',
  strength: 'none',
  roles: [],
  tools: [],
};

const change = (given: Partial<JudgedChange> = {}): JudgedChange => ({
  repository: 'github.com/org/shop',
  number: 7,
  author: person('max', 'junior'),
  merged_at: '2026-03-05T12:00:00Z',
  head: HEAD,
  size: { files: 2, added: 300, deleted: 20 },
  reviews: [],
  reviews_known: 'recorded',
  complete: true,
  provenance: AI,
  paths: ['src/payments/charge.ts', 'README.md'],
  contributors: new Set(['user:default/max']),
  contributors_known: true,
  ...given,
});

const rule = (given: object = {}) => ({
  id: 'reviewed',
  name: 'This change may ship if somebody else approved it',
  when: {},
  require: { approvals: 1 },
  ...given,
});

const policyWith = (rules: object[], given: object = {}): Policy =>
  policy.parse({
    schema_version: 1,
    title: 'Review policy',
    in_force_from: '2026-01-01',
    repositories: ['github.com/org/*'],
    rules,
    ...given,
  });

const judge = (given: Partial<JudgedChange>, one: object = rule(), more: object = {}) =>
  verdictOn({ change: change(given), policies: new Map([['review', policyWith([one], more)]]) });

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
      result: 'fail',
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
      rule: rule({ require: { approvals: 1, on_final_commit: false } }),
      result: 'pass',
      why: 'ana',
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

describe('a rule', () => {
  test.for<{ name: string; when: object; given?: Partial<JudgedChange>; result: string; why: string }>([
    { name: 'for AI-assisted changes, on one', when: { ai_assisted: true }, result: 'fail', why: '0 of 1' },
    {
      name: 'for AI-assisted changes, on silence',
      when: { ai_assisted: true },
      given: { provenance: SILENT },
      result: 'not_applicable',
      why: 'no evidence shows AI assistance',
    },
    {
      name: 'for some involvements, on one',
      when: { involvement: ['assisted', 'agent'] },
      result: 'fail',
      why: '0 of 1',
    },
    {
      name: 'for some involvements, on another',
      when: { involvement: ['autonomous'] },
      result: 'not_applicable',
      why: 'AI involvement is agent',
    },
    {
      name: 'for evidence of some strength, on that',
      when: { minimum_evidence: 'trailer' },
      result: 'fail',
      why: '0 of 1',
    },
    {
      name: 'for evidence of some strength, on weaker',
      when: { minimum_evidence: 'identity' },
      result: 'not_applicable',
      why: 'of kind trailer',
    },
    { name: 'for juniors, on one', when: { author_level: ['junior', 'mid'] }, result: 'fail', why: '0 of 1' },
    {
      name: 'for juniors, on a senior',
      when: { author_level: ['junior'] },
      given: { author: person('max', 'senior') },
      result: 'not_applicable',
      why: 'user:default/max was senior',
    },
    {
      name: 'for juniors, on a bot',
      when: { author_level: ['junior'] },
      given: { author: { id: 'bot:renovate', kind: 'bot', level: null } },
      result: 'not_applicable',
      why: 'bot:renovate is not a person',
    },
    {
      name: 'for juniors, on somebody of unknown level',
      when: { author_level: ['junior'] },
      given: { author: { id: 'person-0a1b2c3d', kind: 'human', level: null } },
      result: 'undetermined',
      why: 'open whether the rule applies: the level of the author person-0a1b2c3d',
    },
    {
      name: 'for juniors, on somebody of unknown level, met anyway',
      when: { author_level: ['junior'] },
      given: { author: { id: 'person-0a1b2c3d', kind: 'human', level: null }, reviews: [review()] },
      result: 'pass',
      why: 'ana',
    },
    { name: 'for paths, on one', when: { paths: ['docs/**', 'src/payments/**'] }, result: 'fail', why: '0 of 1' },
    {
      name: 'for paths, on a hidden one',
      when: { paths: ['**/*.yml'] },
      given: { paths: ['.github/workflows/ci.yml'] },
      result: 'fail',
      why: '0 of 1',
    },
    {
      name: 'for paths, on others',
      when: { paths: ['src/ledger/**'] },
      result: 'not_applicable',
      why: 'no changed path matches src/ledger/**',
    },
    {
      name: 'for paths, on a change whose paths are not known',
      when: { paths: ['src/**'] },
      given: { paths: undefined },
      result: 'undetermined',
      why: 'could not be seen',
    },
    { name: 'for large changes, on one', when: { minimum_lines: 320 }, result: 'fail', why: '0 of 1' },
    {
      name: 'for large changes, on a small one',
      when: { minimum_lines: 321 },
      result: 'not_applicable',
      why: '320 lines',
    },
    {
      name: 'for large changes, on one of unknown size',
      when: { minimum_lines: 1 },
      given: { size: null },
      result: 'undetermined',
      why: 'size',
    },
    {
      name: 'with two conditions, of which one does not hold and one is open',
      when: { ai_assisted: false, paths: ['src/**'] },
      given: { paths: undefined },
      result: 'not_applicable',
      why: 'evidence shows AI assistance',
    },
  ])('$name: $result', ({ when, given = {}, result, why }) => {
    const [finding] = judge(given, rule({ when })).findings;
    expect(finding).toMatchObject({ result });
    expect(finding?.why).toContain(why);
  });
});

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
