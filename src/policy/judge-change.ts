import type { PolicyVerdict } from '#model/change.ts';
import type { Policy } from '#model/policy.ts';
import { momentOf } from '#model/time.ts';
import { type Judgement, judgeRule } from './judge-rule.ts';
import type { JudgedChange } from './judged-change.ts';
import { findPolicyInForce } from './policy-in-force.ts';
import { unreadReviews } from './requirement-met.ts';

export interface JudgeOptions {
  readonly change: JudgedChange;
  /** Policies by id. */
  readonly policies: ReadonlyMap<string, Policy>;
  /** Judge a change that has not landed as if it landed at that time. */
  readonly at?: Date | undefined;
}

/** A verdict with what the change would still need. */
export interface JudgedVerdict extends Omit<PolicyVerdict, 'findings'> {
  readonly findings: readonly Judgement[];
}

/**
 * The verdict of the policy in force when a change landed, with a finding for every rule. The one place where a change
 * meets a policy: what is written into records, what an audit says and what a gate says all come from here.
 */
export const judgeChange = ({ change, policies, at }: JudgeOptions): JudgedVerdict => {
  const landedAt = change.merged_at === null ? at : new Date(change.merged_at);
  if (landedAt === undefined) return undecided(change, 'the record does not show that the change landed');
  const found = findPolicyInForce({ policies, repository: change.repository, at: landedAt });
  if (found === undefined) return undecided(change, `no policy covered ${change.repository} when the change landed`);
  const { id, policy } = found;
  const findings = policy.rules.map((rule) => judgeRule(rule, change, policy.services));
  const verdict = conclude(withExemptions({ findings, policy, change, landedAt }));
  return { policy: id, ...refuseUnread(verdict, change) };
};

type Conclusion = Omit<JudgedVerdict, 'policy'>;

/** Nothing is compliant on a record that was not read whole: what it lacks may be what makes a rule apply. */
const refuseUnread = (verdict: Conclusion, change: JudgedChange): Conclusion => {
  const unread = unreadReviews(change);
  return verdict.verdict === 'compliant' && unread !== undefined
    ? { ...verdict, verdict: 'undetermined', why: unread }
    : verdict;
};

const undecided = (change: JudgedChange, reason: string): JudgedVerdict => {
  const why = [reason, unreadReviews(change)].filter((part) => part !== undefined).join('; ');
  return { policy: null, verdict: 'undetermined', why, findings: [] };
};

interface ExemptionOptions {
  readonly findings: readonly Judgement[];
  readonly policy: Policy;
  readonly change: JudgedChange;
  readonly landedAt: Date;
}

/** An exemption turns what did not pass into `exempt`, as long as it had not expired when the change landed. */
const withExemptions = ({ findings, policy, change, landedAt }: ExemptionOptions): readonly Judgement[] => {
  const exemptions = policy.exemptions.filter(
    (entry) => entry.repository.toLowerCase() === change.repository.toLowerCase() && entry.change === change.number,
  );
  return findings.map((finding) => {
    if (finding.result === 'pass' || finding.result === 'not_applicable') return finding;
    const named = exemptions.filter(({ rules }) => rules === undefined || rules.includes(finding.rule));
    const weighed = named.map((exemption) => ({ exemption, refused: refusalOf(exemption, change, landedAt) }));
    const holding = weighed.find(({ refused }) => refused === undefined)?.exemption;
    const refused = weighed.map((each) => each.refused).find((each) => each !== undefined);
    if (holding === undefined)
      return refused === undefined ? finding : { ...finding, why: `${finding.why}; ${refused}` };
    const why = `exempted by ${holding.approved_by}: ${holding.reason} (without it: ${finding.why})`;
    return { ...finding, result: 'exempt', why, missing: [] };
  });
};

const refusalOf = (
  { expires_at: expiresAt, approved_by: by }: Policy['exemptions'][number],
  { author }: JudgedChange,
  landedAt: Date,
): string | undefined => {
  if (momentOf(expiresAt).at <= landedAt) return 'its exemption had expired';
  return by === author.id ? 'its exemption was given by its author, which counts for nothing' : undefined;
};

/** What weighs more decides: one broken rule is a violation whatever else is open. */
const WEIGHT = [
  { result: 'fail', verdict: 'violation' },
  { result: 'undetermined', verdict: 'undetermined' },
  { result: 'exempt', verdict: 'exempt' },
] as const;

const conclude = (findings: readonly Judgement[]): Conclusion => {
  for (const { result, verdict } of WEIGHT) {
    const deciding = findings.filter((finding) => finding.result === result);
    if (deciding.length > 0) return { verdict, why: deciding.map(reason).join('. '), findings };
  }
  const passed = findings.filter(({ result }) => result === 'pass');
  const why = passed.length === 0 ? 'no rule of the policy applies to the change' : passed.map(reason).join('. ');
  return { verdict: 'compliant', why, findings };
};

const reason = ({ rule, why }: Judgement): string => `${rule}: ${why}`;
