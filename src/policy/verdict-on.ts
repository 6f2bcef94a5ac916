import type { Finding, PolicyVerdict } from '#model/change.ts';
import type { Policy } from '#model/policy.ts';
import { momentOf } from '#model/time.ts';
import { judgeRule, unreadReviews } from './judge-rule.ts';
import type { JudgedChange } from './judged-change.ts';
import { findPolicyInForce } from './policy-in-force.ts';

interface VerdictOptions {
  readonly change: JudgedChange;
  /** Policies by id. */
  readonly policies: ReadonlyMap<string, Policy>;
  /** Judge a change that has not landed as if it landed at that time. */
  readonly at?: Date;
}

/** The verdict of the policy in force when a change landed, with a finding for every rule. */
export const verdictOn = ({ change, policies, at }: VerdictOptions): PolicyVerdict => {
  const landedAt = change.merged_at === null ? at : new Date(change.merged_at);
  if (landedAt === undefined) return undecided(change, 'the record does not show that the change landed');
  const found = findPolicyInForce({ policies, repository: change.repository, at: landedAt });
  if (found === undefined) return undecided(change, `no policy covered ${change.repository} when the change landed`);
  const { id, policy } = found;
  const findings = policy.rules.map((rule) => judgeRule(rule, change));
  const verdict = conclude(withExemption({ findings, policy, change, landedAt }));
  return { policy: id, ...refuseUnread(verdict, change) };
};

type Conclusion = Omit<PolicyVerdict, 'policy'>;

/** Nothing is compliant on a record that was not read whole: what it lacks may be what makes a rule apply. */
const refuseUnread = (verdict: Conclusion, change: JudgedChange): Conclusion => {
  const unread = unreadReviews(change);
  return verdict.verdict === 'compliant' && unread !== undefined
    ? { ...verdict, verdict: 'undetermined', why: unread }
    : verdict;
};

const undecided = (change: JudgedChange, reason: string): PolicyVerdict => {
  const why = [reason, unreadReviews(change)].filter((part) => part !== undefined).join('; ');
  return { policy: null, verdict: 'undetermined', why, findings: [] };
};

interface ExemptionOptions {
  readonly findings: readonly Finding[];
  readonly policy: Policy;
  readonly change: JudgedChange;
  readonly landedAt: Date;
}

/** An exemption turns what did not pass into `exempt`, as long as it had not expired when the change landed. */
const withExemption = ({ findings, policy, change, landedAt }: ExemptionOptions): readonly Finding[] => {
  const exemption = policy.exemptions.find(
    (entry) => entry.repository.toLowerCase() === change.repository.toLowerCase() && entry.change === change.number,
  );
  if (exemption === undefined) return findings;
  const expired = momentOf(exemption.expires_at).at <= landedAt;
  return findings.map((finding) => {
    if (finding.result === 'pass' || finding.result === 'not_applicable') return finding;
    if (expired) return { ...finding, why: `${finding.why}; its exemption had expired` };
    const why = `exempted by ${exemption.approved_by}: ${exemption.reason} (without it: ${finding.why})`;
    return { ...finding, result: 'exempt', why };
  });
};

/** What weighs more decides: one broken rule is a violation whatever else is open. */
const WEIGHT = [
  { result: 'fail', verdict: 'violation' },
  { result: 'undetermined', verdict: 'undetermined' },
  { result: 'exempt', verdict: 'exempt' },
] as const;

const conclude = (findings: readonly Finding[]): Conclusion => {
  for (const { result, verdict } of WEIGHT) {
    const deciding = findings.filter((finding) => finding.result === result);
    if (deciding.length > 0) return { verdict, why: deciding.map(reason).join('. '), findings: [...findings] };
  }
  const passed = findings.filter(({ result }) => result === 'pass');
  const why = passed.length === 0 ? 'no rule of the policy applies to the change' : passed.map(reason).join('. ');
  return { verdict: 'compliant', why, findings: [...findings] };
};

const reason = ({ rule, why }: Finding): string => `${rule}: ${why}`;
