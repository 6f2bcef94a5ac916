import type { Policy } from '#model/policy.ts';
import { requirementsWithin } from '#model/policy-require.ts';
import { conditionsWithin } from '#model/policy-when.ts';
import { LEVELS, type RosterEntity } from '#model/roster.ts';
import { momentOf } from '#model/time.ts';
import { covers } from './policy-in-force.ts';

/** Something in a policy that its schema allows and that cannot be meant. */
export interface PolicyProblem {
  readonly path: readonly PropertyKey[];
  /** Permanent id of the check, `policy/name`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
}

type Check = (policy: Policy, roster: readonly RosterEntity[]) => readonly PolicyProblem[];

/** Every such problem of a policy, in the order of the checks. */
export const policyProblems: Check = (policy, roster) => CHECKS.flatMap((check) => check(policy, roster));

const repeatedRules: Check = ({ rules }) =>
  rules.flatMap(({ id }, index) => {
    if (rules.findIndex((rule) => rule.id === id) === index) return [];
    const message = `There are two rules '${id}'`;
    const hint = 'Give each rule an id of its own: findings and exemptions name it';
    return [{ path: ['rules', index, 'id'], rule: 'policy/repeated-rule', severity: 'error', message, hint }];
  });

const unknownServices: Check = ({ rules, services }) => {
  const names = new Set(services.map(({ name }) => name));
  const tiers = new Set(services.map(({ tier }) => tier));
  return rules.flatMap(({ when }, index) => {
    const conditions = conditionsWithin(when);
    const wrong = [
      ...conditions.flatMap(({ service = [] }) =>
        service.filter((name) => !names.has(name)).map((name) => `service '${name}'`),
      ),
      ...conditions.flatMap(({ service_tier: tier = [] }) =>
        tier.filter((each) => !tiers.has(each)).map((each) => `service of tier ${each}`),
      ),
    ];
    return wrong.map((what) => ({
      path: ['rules', index, 'when'],
      rule: 'policy/unknown-service',
      severity: 'error',
      message: `The policy lists no ${what}`,
      hint: 'Add it to services, or correct the name: such a condition never holds',
    }));
  });
};

const impossibleAuthors: Check = ({ rules }) =>
  rules.flatMap(({ when }, index) => {
    const wrong = conditionsWithin(when).some(
      ({ author_level: levels, author_kind: kinds }) =>
        levels !== undefined && kinds !== undefined && !kinds.includes('human'),
    );
    if (!wrong) return [];
    const message = 'An author who is no person has no level, so the two conditions never hold together';
    const hint = 'Put them under any_of, or keep one of them';
    return [{ path: ['rules', index, 'when'], rule: 'policy/never-applies', severity: 'error', message, hint }];
  });

/** A level that nobody of the roster has reached cannot be asked for. */
const unheldLevels: Check = ({ rules }, roster) => {
  const users = roster.flatMap((entity) => (entity.kind === 'User' ? [entity.spec] : []));
  if (users.length === 0) return [];
  return rules.flatMap(({ require: required }, index) => {
    if (required === undefined) return [];
    const asked = requirementsWithin(required).flatMap(({ level, approvals = 1 }) =>
      level ? [{ level, approvals }] : [],
    );
    const short = asked.find(({ level, approvals }) => {
      const able = users.filter(({ levels }) =>
        levels.some((each) => LEVELS.indexOf(each.level) >= LEVELS.indexOf(level)),
      );
      return able.length < approvals;
    });
    if (short === undefined) return [];
    const message = `The roster has fewer than ${short.approvals} people who ever were of level ${short.level} or above`;
    const hint = 'Nobody could give this approval: add levels to the roster, or ask for less';
    return [{ path: ['rules', index, 'require'], rule: 'policy/unheld-level', severity: 'warning', message, hint }];
  });
};

const exemptions: Check = ({ exemptions: all, rules, repositories, in_force_from: from }) =>
  all.flatMap((exemption, index) => {
    const at = (field: string) => ['exemptions', index, field];
    const unknown = (exemption.rules ?? []).filter((id) => !rules.some((rule) => rule.id === id));
    const covered = repositories.some((scope) => covers(scope, exemption.repository));
    const early = momentOf(exemption.expires_at).at <= momentOf(from).at;
    return [
      ...unknown.map(
        (id): PolicyProblem => ({
          path: at('rules'),
          rule: 'policy/unknown-rule',
          severity: 'error',
          message: `The policy has no rule '${id}'`,
          hint: 'Name a rule of this policy, or leave the list out to exempt the change from all',
        }),
      ),
      ...(covered ? [] : [outside(at('repository'), exemption.repository)]),
      ...(early ? [expired(at('expires_at'))] : []),
    ];
  });

const outside = (path: readonly PropertyKey[], repository: string): PolicyProblem => ({
  path,
  rule: 'policy/exemption-outside',
  severity: 'error',
  message: `The policy does not cover ${repository}, so nothing there can be exempt from it`,
  hint: 'Move the exemption to the policy that covers it, or correct the repository',
});

const expired = (path: readonly PropertyKey[]): PolicyProblem => ({
  path,
  rule: 'policy/exemption-expired',
  severity: 'warning',
  message: 'This exemption ended before the policy came into force',
  hint: 'Correct the date, or delete the exemption',
});

const CHECKS: readonly Check[] = [repeatedRules, unknownServices, impossibleAuthors, unheldLevels, exemptions];
