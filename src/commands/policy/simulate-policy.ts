import { type Audited, auditAnswerOf } from '#commands/audit/audit-answer.ts';
import type { AuditScope } from '#commands/audit/audit-records.ts';
import { auditRepository } from '#commands/audit/audit-repositories.ts';
import type { RepositoryView } from '#commands/ingest/repository-view.ts';
import type { AuditAnswer, JudgedAnswer } from '#model/audit-answer.ts';
import type { Policy } from '#model/policy.ts';
import { momentOf } from '#model/time.ts';

/** A change whose verdict would have been another. */
export interface Difference {
  readonly change: JudgedAnswer['change'];
  readonly commit: JudgedAnswer['commit'];
  readonly before: JudgedAnswer['verdict'];
  readonly after: JudgedAnswer['verdict'];
  readonly why: string;
}

/** What a policy would have done. */
export interface Simulation {
  readonly policy: string;
  readonly since: string;
  readonly before: AuditAnswer['totals'];
  readonly after: AuditAnswer['totals'];
  readonly differences: readonly Difference[];
}

interface Simulated {
  readonly views: readonly RepositoryView[];
  readonly policies: ReadonlyMap<string, Policy>;
  readonly id: string;
  readonly policy: Policy;
  /** When it would have come into force; when it says so itself when this is left out. */
  readonly since: Date | undefined;
  readonly scope: AuditScope;
}

/** The verdicts as they are, beside those that they would be had a policy been in force since some time. */
export const simulatePolicy = async ({ views, policies, id, policy, since, scope }: Simulated): Promise<Simulation> => {
  const start = since ?? momentOf(policy.in_force_from).at;
  const inForce = asIfInForce({ policies, id, policy, start });
  const [before, after]: [Audited[], Audited[]] = [[], []];
  for (const view of views) {
    before.push(...(await auditRepository(view, policies, scope)));
    after.push(...(await auditRepository(view, inForce, scope)));
  }
  const [was, is] = [auditAnswerOf(before), auditAnswerOf(after)];
  return {
    policy: id,
    since: start.toISOString(),
    before: was.totals,
    after: is.totals,
    differences: is.changes.flatMap((each, index) => {
      const earlier = was.changes[index];
      if (earlier === undefined || earlier.verdict === each.verdict) return [];
      return [
        { change: each.change, commit: each.commit, before: earlier.verdict, after: each.verdict, why: each.why },
      ];
    }),
  };
};

/** From then on it stands alone: policies that really began later would else take its place again. */
const asIfInForce = ({
  policies,
  id,
  policy,
  start,
}: Pick<Simulated, 'policies' | 'id' | 'policy'> & { readonly start: Date }): ReadonlyMap<string, Policy> => {
  const earlier = [...policies].filter(([other, { in_force_from: from }]) => other !== id && momentOf(from).at < start);
  return new Map([...earlier, [id, { ...policy, in_force_from: start.toISOString() }]]);
};
