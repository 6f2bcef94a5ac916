import type { AuditAnswer, JudgedAnswer } from '#model/audit-answer.ts';
import { depthOf, type ReviewedChange } from '#policy/depth-signals.ts';
import type { JudgedVerdict } from '#policy/judge-change.ts';
import { type ObservedChange, observationsOf } from '#policy/observations.ts';

/** A change as it was judged, and what there is to see of its reviews. */
export interface Audited {
  readonly answer: JudgedAnswer;
  /** `undefined` where no record was read. */
  readonly reviewed: ReviewedChange | undefined;
}

/** Changes with their totals, in one order whatever order they came in. */
export const auditAnswerOf = (audited: readonly Audited[]): AuditAnswer => {
  const changes = audited.map(({ answer }) => answer);
  const policies = [...new Set(changes.flatMap(({ policy }) => policy ?? []))].toSorted();
  const [first] = policies;
  const isOne = policies.length === 1 && changes.every(({ policy }) => policy === first);
  const count = (verdict: JudgedAnswer['verdict']): number => changes.filter((each) => each.verdict === verdict).length;
  return {
    policy: isOne ? (first ?? null) : null,
    policies,
    changes: changes.toSorted(
      (a, b) =>
        compare(a.repository, b.repository) || numberIn(a) - numberIn(b) || compare(a.commit ?? '', b.commit ?? ''),
    ),
    depth: depthByPolicy(audited),
    totals: {
      compliant: count('compliant'),
      violation: count('violation'),
      exempt: count('exempt'),
      undetermined: count('undetermined'),
    },
  };
};

const depthByPolicy = (audited: readonly Audited[]): AuditAnswer['depth'] =>
  [...Map.groupBy(audited, ({ answer }) => answer.policy)]
    .map(([policy, group]) => ({ policy, ...depthOf(group.flatMap(({ reviewed }) => reviewed ?? [])) }))
    .filter(({ approvals }) => approvals > 0)
    .toSorted((a, b) => compare(a.policy ?? '', b.policy ?? ''));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const numberIn = ({ change }: JudgedAnswer): number => Number(change?.split('#')[1] ?? Number.MAX_SAFE_INTEGER);

/** A change with the verdict of a policy. */
export const auditedOf = (change: ObservedChange & ReviewedChange, verdict: JudgedVerdict): Audited => ({
  answer: judgedAnswerOf(change, verdict),
  reviewed: change,
});

/** One change as the answer shows it. */
export const judgedAnswerOf = (change: ObservedChange, verdict: JudgedVerdict): JudgedAnswer => ({
  change: change.change,
  commit: change.merge_commit,
  repository: change.repository,
  merged_at: change.merged_at,
  policy: verdict.policy,
  verdict: verdict.verdict,
  why: verdict.why,
  findings: verdict.findings.map(({ rule, result, why }) => ({ rule, result, why })),
  observations: [...observationsOf(change)],
  missing: verdict.findings.flatMap(({ rule, result, missing }) =>
    result === 'fail' || result === 'undetermined'
      ? missing.map(({ approvals, level, owners }) => ({ rule, approvals, level: level ?? null, owners: [...owners] }))
      : [],
  ),
});
