import { expect, test } from 'vitest';
import { policyWith, rule } from '#fixtures/judged-change.ts';
import { rosterEntity } from '#model/roster.ts';
import { policyProblems } from './policy-problems.ts';

const ROSTER = [
  rosterEntity.parse({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'ana' },
    spec: { levels: [{ level: 'senior', from: '2025-01-01' }] },
  }),
];
const SERVICES = [{ name: 'payments', tier: 0, repositories: ['github.com/org/*'] }];
const EXEMPTION = {
  repository: 'github.com/org/shop',
  change: 7,
  reason: 'restores the service',
  approved_by: 'group:default/leads',
  expires_at: '2026-04-01',
};
const senior = (approvals: number, level = 'senior') => rule({ require: { any_of: [{ approvals, level }] } });

test.for<{ name: string; rules?: object[]; more?: object; found: string[] }>([
  { name: 'nothing', found: [] },
  { name: 'a level that somebody has', rules: [senior(1)], found: [] },
  { name: 'a level that nobody has', rules: [senior(1, 'staff')], found: ['policy/unheld-level rules.0.require'] },
  { name: 'more seniors than there are', rules: [senior(2)], found: ['policy/unheld-level rules.0.require'] },
  { name: 'two rules of one id', rules: [rule(), rule()], found: ['policy/repeated-rule rules.1.id'] },
  {
    name: 'a service that is listed',
    rules: [rule({ when: { service: ['payments'], service_tier: [0] } })],
    more: { services: SERVICES },
    found: [],
  },
  {
    name: 'a service and a tier that are not, deep within',
    rules: [rule({ when: { not: { any_of: [{ service: ['ledger'] }, { service_tier: [1] }] } } })],
    more: { services: SERVICES },
    found: ['policy/unknown-service rules.0.when', 'policy/unknown-service rules.0.when'],
  },
  {
    name: 'a bot of some level',
    rules: [rule({ when: { author_kind: ['bot'], author_level: ['junior'] } })],
    found: ['policy/never-applies rules.0.when'],
  },
  { name: 'an exemption', more: { exemptions: [EXEMPTION] }, found: [] },
  {
    name: 'an exemption from a rule that is not there',
    more: { exemptions: [{ ...EXEMPTION, rules: ['reviewed', 'tested'] }] },
    found: ['policy/unknown-rule exemptions.0.rules'],
  },
  {
    name: 'an exemption of another repository',
    more: { exemptions: [{ ...EXEMPTION, repository: 'github.com/other/shop' }] },
    found: ['policy/exemption-outside exemptions.0.repository'],
  },
  {
    name: 'an exemption that ended before the policy began',
    more: { exemptions: [{ ...EXEMPTION, expires_at: '2025-12-31' }] },
    found: ['policy/exemption-expired exemptions.0.expires_at'],
  },
])('$name', ({ rules = [rule()], more = {}, found }) => {
  const problems = policyProblems(policyWith(rules, more), ROSTER);
  expect(problems.map(({ rule: id, path }) => `${id} ${path.join('.')}`)).toEqual(found);
});
