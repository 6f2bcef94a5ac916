import { byPlace, type Problem } from '#errors/problem.ts';
import { type Content, readContent } from '#sources/content.ts';
import { readRecords } from '#sources/content-records.ts';
import { bodyProblems } from './check-bodies.ts';

/** What a check looked at and found. */
export interface CheckResult {
  readonly problems: readonly Problem[];
  readonly counts: Readonly<Record<'incidents' | 'patterns' | 'policies' | 'people', number>>;
}

interface Check {
  readonly contentDir: string;
  /** Times after this are taken for mistakes. */
  readonly now: Date;
}

/** Checks a content folder: schemas, ids, references, times, bodies and records. */
export const check = async ({ contentDir, now }: Check): Promise<CheckResult> => {
  const content = await readContent(contentDir, { now });
  const records = await readRecords(contentDir);
  const problems = [...content.problems, ...bodyProblems(content), ...records.problems].toSorted(byPlace);
  return { problems, counts: countsOf(content) };
};

const countsOf = ({ incidents, patterns, policies, roster }: Content): CheckResult['counts'] => ({
  incidents: incidents.size,
  patterns: patterns.size,
  policies: policies.size,
  people: roster.filter(({ kind }) => kind === 'User').length,
});
