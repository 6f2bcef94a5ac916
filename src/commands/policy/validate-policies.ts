import { dirname, sep } from 'node:path';
import { byPlace, type Problem } from '#errors/problem.ts';
import { type Policy, policy } from '#model/policy.ts';
import { RosterGroups } from '#model/roster-groups.ts';
import { policyProblems } from '#policy/policy-problems.ts';
import { type Content, readContent } from '#sources/content.ts';
import { type Located, readYamlFolder, readYamlValues } from '#sources/content-entries.ts';

export interface PolicyCheck {
  readonly policies: number;
  readonly rules: number;
  readonly problems: readonly Problem[];
}

interface Validate {
  readonly contentDir: string;
  /** Policies outside the content folder; those of the folder when there are none. */
  readonly files: readonly string[];
  readonly now: Date;
}

/** Checks policies beyond their schema, against each other and against the roster of a content folder. */
export const validatePolicies = async ({ contentDir, files, now }: Validate): Promise<PolicyCheck> => {
  const content = await readContent(contentDir, { now });
  const read = files.length === 0 ? await inFolder(contentDir) : await inFiles(files);
  const { roster } = content;
  const meant = read.values.flatMap((located) =>
    policyProblems(located.data, roster).map(({ path, ...problem }) => ({
      ...located.document.placeOf(path),
      ...problem,
    })),
  );
  // The reader of the folder reports its own problems once more.
  const own = files.length === 0 ? [] : read.problems;
  return {
    policies: read.values.length,
    rules: read.values.reduce((sum, { data }) => sum + data.rules.length, 0),
    problems: [
      ...problemsOf(content, files),
      ...own,
      ...meant,
      ...sameStart(read.values),
      ...rings(content, contentDir),
    ].toSorted(byPlace),
  };
};

type Read = { readonly values: readonly Located<Policy>[]; readonly problems: readonly Problem[] };

const inFolder = (contentDir: string): Promise<Read> =>
  readYamlFolder({ contentDir, folder: 'policies', schema: policy, what: 'a policy', several: false });

const inFiles = async (files: readonly string[]): Promise<Read> => {
  const read = await Promise.all(
    files.map((file) => readYamlValues({ file, schema: policy, what: 'a policy', several: false })),
  );
  return { values: read.flatMap(({ values }) => values), problems: read.flatMap(({ problems }) => problems) };
};

const FOLDERS = ['policies', 'people'];

/** Problems of the roster matter to any policy, those of other policies do not. */
const problemsOf = ({ problems }: Content, files: readonly string[]): readonly Problem[] => {
  const folders = files.length === 0 ? FOLDERS : ['people'];
  return problems.filter(({ file }) => folders.includes(dirname(file).split(sep).at(-1) ?? ''));
};

/** Of two policies that begin on one day for one repository, the order of their names would decide. */
const sameStart = (policies: readonly Located<Policy>[]): readonly Problem[] =>
  policies.flatMap(({ data, document }, index) => {
    const start = JSON.stringify(data.in_force_from);
    const other = policies
      .slice(0, index)
      .find((each) => JSON.stringify(each.data.in_force_from) === start && overlap(each.data, data));
    if (other === undefined) return [];
    const message = `This policy comes into force together with ${other.file}, for the same repositories`;
    const hint = 'Give one of them another date or other repositories';
    return [{ ...document.placeOf(['in_force_from']), rule: 'policy/same-start', severity: 'error', message, hint }];
  });

const overlap = (a: Policy, b: Policy): boolean => a.repositories.some((scope) => b.repositories.includes(scope));

const rings = ({ roster }: Content, contentDir: string): readonly Problem[] =>
  new RosterGroups(roster).rings().map((ring) => ({
    file: `${contentDir}${sep}people`,
    rule: 'roster/ring',
    severity: 'error',
    message: `These groups are below themselves: ${[...ring, ring[0]].join(', ')}`,
    hint: 'Take one of them out of children or parent',
  }));
