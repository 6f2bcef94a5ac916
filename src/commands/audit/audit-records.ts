import type { JudgedAnswer } from '#model/audit-answer.ts';
import type { RecordedChange } from '#model/change.ts';
import { observationsOf } from '#policy/observations.ts';
import type { ContentRecords } from '#sources/content-records.ts';
import type { Audited } from './audit-answer.ts';

/** Which changes an audit looks at. */
export interface AuditScope {
  readonly incidents: ReadonlySet<string>;
  readonly repositories: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
  readonly since: Date | undefined;
  /** Before this. */
  readonly until: Date | undefined;
}

/** The changes behind incidents as ingest judged them, each once. Nothing is judged again: git is not asked. */
export const auditRecords = (records: ContentRecords, scope: AuditScope): readonly Audited[] => {
  const changes = [...records.incidents]
    .filter(([id]) => scope.incidents.size === 0 || scope.incidents.has(id))
    .flatMap(([, record]) => record.changes);
  const once = new Map(changes.filter((change) => isWithin(change, scope)).map((change) => [change.change, change]));
  return [...once.values()].map((change) => ({ answer: answerOf(change), reviewed: change }));
};

/** Whether a change is looked at. One of which nobody knows when it landed is left out of a span of time. */
export const isWithin = (
  { repository, number, merged_at: mergedAt }: Pick<RecordedChange, 'repository' | 'number' | 'merged_at'>,
  { repositories, numbers, since, until }: AuditScope,
): boolean => {
  if (repositories.size > 0 && !repositories.has(repository)) return false;
  if (numbers.size > 0 && !numbers.has(number)) return false;
  if (since === undefined && until === undefined) return true;
  if (mergedAt === null) return false;
  const at = new Date(mergedAt);
  return (since === undefined || at >= since) && (until === undefined || at < until);
};

const answerOf = (change: RecordedChange): JudgedAnswer => {
  const { verdict } = change;
  return {
    change: change.change,
    commit: change.merge_commit,
    repository: change.repository,
    merged_at: change.merged_at,
    policy: verdict.policy,
    verdict: verdict.verdict,
    why: verdict.why,
    findings: verdict.findings,
    observations: [...observationsOf(change)],
    missing: [],
  };
};
