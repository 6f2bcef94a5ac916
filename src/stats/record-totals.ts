import type { IncidentRecord } from '#model/records.ts';
import type { VERDICTS } from '#model/vocabulary.ts';

export interface RecordTotals {
  readonly commits: number;
  /** Commits whose evidence shows that AI wrote part of them. */
  readonly aiAssisted: number;
  /** Commits about which nothing says either way. */
  readonly unknown: number;
  readonly changes: number;
  readonly reviews: number;
  readonly verdicts: Readonly<Record<keyof typeof VERDICTS, number>>;
}

/** What the records of all incidents hold. A commit or change behind several incidents counts once. */
export const recordTotals = (records: readonly IncidentRecord[]): RecordTotals => {
  const commits = new Map(records.flatMap((record) => record.commits).map((commit) => [commit.sha, commit.provenance]));
  const changes = new Map(records.flatMap((record) => record.changes).map((change) => [change.change, change]));
  const verdicts = { compliant: 0, violation: 0, exempt: 0, undetermined: 0 };
  for (const { verdict } of changes.values()) verdicts[verdict.verdict] += 1;
  return {
    commits: commits.size,
    aiAssisted: [...commits.values()].filter(({ ai_assisted }) => ai_assisted).length,
    unknown: [...commits.values()].filter(({ involvement }) => involvement === 'unknown').length,
    changes: changes.size,
    reviews: [...changes.values()].reduce((sum, { reviews }) => sum + reviews.length, 0),
    verdicts,
  };
};
