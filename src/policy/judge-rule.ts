import type { Finding } from '#model/change.ts';
import type { PolicyRule } from '#model/policy.ts';
import type { JudgedChange } from './judged-change.ts';
import { conditionsOf } from './rule-conditions.ts';
import { type WeighedApproval, weighApprovals } from './weigh-approvals.ts';

type Judgement = Pick<Finding, 'result' | 'why'>;

/**
 * One rule on one change. A rule whose conditions do not hold is `not_applicable`. Where the records leave open whether
 * it applies or whether it is met, the result is `undetermined`, unless both answers come out the same.
 */
export const judgeRule = (rule: PolicyRule, change: JudgedChange): Finding => {
  const conditions = conditionsOf(rule.when, change);
  const failed = conditions.find(({ holds }) => holds === false);
  if (failed !== undefined) return { rule: rule.id, result: 'not_applicable', why: failed.why };
  const met = judgeRequirement(rule.require, change);
  const open = conditions.find(({ holds }) => holds === 'unknown');
  if (open === undefined || met.result === 'pass') return { rule: rule.id, ...met };
  return { rule: rule.id, result: 'undetermined', why: `it is open whether the rule applies: ${open.why}` };
};

const judgeRequirement = (require: PolicyRule['require'], change: JudgedChange): Judgement => {
  const unread = unreadReviews(change);
  if (unread !== undefined) return { result: 'undetermined', why: unread };
  const approvals = weighApprovals(change, require);
  const counted = approvals.filter(({ worth }) => worth === 'counts');
  const unsure = approvals.filter(({ worth }) => worth === 'unsure');
  if (counted.length >= require.approvals) return { result: 'pass', why: `approved by ${list(counted)}` };
  const why = [`${counted.length} of ${requirementText(require)}`, ...remarks(approvals)].join('; ');
  return { result: counted.length + unsure.length >= require.approvals ? 'undetermined' : 'fail', why };
};

/** Why nothing may be concluded from the reviews of a change; `undefined` when they were read whole. */
export const unreadReviews = (change: JudgedChange): string | undefined => {
  if (change.reviews_known !== 'recorded') return 'no review record could be read, which is not the same as no review';
  if (!change.complete) return 'the review record is incomplete, so nothing can be concluded from what it lacks';
  return undefined;
};

const requirementText = ({ approvals, level, on_final_commit: onFinalCommit }: PolicyRule['require']): string =>
  [
    `${approvals} required approval${approvals === 1 ? '' : 's'} by people other than the authors`,
    level === undefined ? '' : ` of level ${level} or above`,
    onFinalCommit ? ' on the commit that landed' : '',
  ].join('');

const remarks = (approvals: readonly WeighedApproval[]): readonly string[] => {
  const groups = [
    { label: 'counted', worth: 'counts' },
    { label: 'open', worth: 'unsure' },
    { label: 'not counted', worth: 'nothing' },
  ] as const;
  return groups.flatMap(({ label, worth }) => {
    const members = approvals.filter((approval) => approval.worth === worth);
    return members.length === 0 ? [] : [`${label}: ${list(members)}`];
  });
};

const list = (approvals: readonly WeighedApproval[]): string => approvals.map(({ why }) => why).join(', ');
