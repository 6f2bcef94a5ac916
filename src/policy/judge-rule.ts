import type { Finding } from '#model/change.ts';
import type { PolicyRule, PolicyService } from '#model/policy.ts';
import type { JudgedChange } from './judged-change.ts';
import type { Missing } from './met.ts';
import { requirementMet } from './requirement-met.ts';
import { conditionHolds } from './rule-conditions.ts';
import type { Statement } from './truth.ts';

/** What one rule says of a change, with what the change would still need. */
export interface Judgement extends Finding {
  readonly missing: readonly Missing[];
}

/**
 * One rule on one change. A rule whose conditions do not hold is `not_applicable`. Where the records leave open whether
 * it applies or whether it is met, the result is `undetermined`, unless both answers come out the same.
 */
export const judgeRule = (
  rule: PolicyRule,
  change: JudgedChange,
  services: readonly PolicyService[] = [],
): Judgement => {
  const condition = conditionHolds(rule.when, change, services);
  if (condition.holds === false) return { rule: rule.id, result: 'not_applicable', why: condition.why, missing: [] };
  const judged = rule.require === undefined ? forbidden(rule.forbid ?? '', condition) : required(rule.require, change);
  if (condition.holds === true || judged.result === 'pass') return { rule: rule.id, ...judged };
  const why = `it is open whether the rule applies: ${condition.why}`;
  return { rule: rule.id, result: 'undetermined', why, missing: judged.missing };
};

const RESULTS = { true: 'pass', false: 'fail', unknown: 'undetermined' } as const;

const required = (require: NonNullable<PolicyRule['require']>, change: JudgedChange): Omit<Judgement, 'rule'> => {
  const { holds, why, missing } = requirementMet(require, change);
  return { result: RESULTS[`${holds}`], why, missing };
};

const forbidden = (why: string, condition: Statement): Omit<Judgement, 'rule'> => ({
  result: 'fail',
  why: `${why} (${condition.why})`,
  missing: [],
});
