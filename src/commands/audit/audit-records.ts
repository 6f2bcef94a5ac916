import type { JudgedAnswer } from '#model/audit-answer.ts';
import type { RecordedChange } from '#model/change.ts';
import type { ContentRecords } from '#sources/content-records.ts';
import { type Audited, judgedAnswerOf } from './audit-answer.ts';

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

/** A record keeps no more of a verdict than its findings. */
const answerOf = (change: RecordedChange): JudgedAnswer =>
  judgedAnswerOf(change, {
    ...change.verdict,
    findings: change.verdict.findings.map((finding) => ({ ...finding, missing: [] })),
  });
