import { describe, expect, test } from 'vitest';
import { policy } from './policy.ts';

const RULE = { id: 'reviewed', name: 'This change may ship if somebody else approved it', require: { approvals: 1 } };
const policyOf = (rule: object) =>
  policy.safeParse({
    schema_version: 1,
    title: 'Reviews',
    in_force_from: '2026-01-01',
    repositories: ['github.com/org/*'],
    rules: [{ ...RULE, ...rule }],
  });

const nested = (depth: number): object => (depth <= 1 ? { ai_assisted: true } : { not: nested(depth - 1) });

describe('a rule', () => {
  test.for([
    { name: 'without conditions', rule: {} },
    { name: 'with conditions in each other', rule: { when: nested(5) } },
    { name: 'with alternatives', rule: { require: { any_of: [{ approvals: 2 }, { approvals: 1, level: 'staff' }] } } },
    { name: 'about owners', rule: { require: { code_owners: true, level: 'senior' } } },
    {
      name: 'that forbids',
      rule: { name: 'This change may not ship if it is so', require: undefined, forbid: 'Because of that' },
    },
  ])('$name is read', ({ rule }) => {
    expect(policyOf(rule).error).toBeUndefined();
  });

  test.for([
    {
      name: 'of another sentence',
      rule: { name: 'Seniors approve everything' },
      message: 'begins "This change may ship',
    },
    { name: 'that requires nothing', rule: { require: undefined }, message: 'give one of "require" and "forbid"' },
    { name: 'that does both', rule: { forbid: 'Because of that' }, message: 'give one of "require" and "forbid"' },
    {
      name: 'that forbids under a name that allows',
      rule: { require: undefined, forbid: 'Because of that' },
      message: 'begins "This change may not ship"',
    },
    { name: 'with an empty requirement', rule: { require: {} }, message: 'say what is required' },
    {
      name: 'with a level of nothing',
      rule: { require: { level: 'senior', any_of: [{ approvals: 1 }] } },
      message: 'which are missing here',
    },
    {
      name: 'that says on what twice',
      rule: { require: { approvals: 1, given_on: 'any_commit', on_final_commit: true } },
      message: 'given_on says the same',
    },
    { name: 'with a condition that is misspelt', rule: { when: { ai_asisted: true } }, message: 'ai_asisted' },
    {
      name: 'with one that is misspelt deep within',
      rule: { when: { any_of: [{ not: { ai_asisted: true } }] } },
      message: 'ai_asisted',
    },
    { name: 'too deep', rule: { when: nested(6) }, message: '5 deep at most' },
    { name: 'with no alternatives', rule: { when: { any_of: [] } }, message: 'Too small' },
    { name: 'with a negated glob', rule: { when: { paths: ['!docs/**'] } }, message: 'write "not"' },
    { name: 'with a glob from a slash', rule: { when: { paths: ['/docs/**'] } }, message: 'without a slash' },
    { name: 'with a glob of a folder', rule: { when: { paths: ['docs/'] } }, message: 'src/**' },
  ])('$name is refused', ({ rule, message }) => {
    expect(policyOf(rule).error?.message).toContain(message.replaceAll('"', '\\"'));
  });
});
