import { type Problem, problemJson, problemText } from '#errors/problem.ts';
import type { IngestAnswer } from '#model/ingest-answer.ts';
import type { Paint } from './cli-report.ts';
import type { IngestResult, RepositoryOutcome } from './ingest.ts';

/** What ingest did, as the published JSON document. */
export const ingestJson = (result: IngestResult): string => JSON.stringify(answerOf(result), null, 2);

const answerOf = ({ repositories, records, problems }: IngestResult): IngestAnswer => ({
  repositories: repositories.map(repositoryAnswer),
  records:
    records === undefined
      ? null
      : {
          written: [...records.written],
          unchanged: records.unchanged.length,
          removed: [...records.removed],
          kept_aside: records.keptAside.map(({ path, copy }) => ({ path, copy })),
          left: [...records.left],
        },
  problems: problems.map(problemJson),
});

const repositoryAnswer = (outcome: RepositoryOutcome): IngestAnswer['repositories'][number] => {
  if (outcome.state === 'absent') {
    return { id: outcome.id, state: 'absent', path: outcome.path, clone: cloneCommand(outcome) ?? null };
  }
  if (outcome.state !== 'read') return outcome;
  const { history, view, blindSpots } = outcome.counted;
  const { mode, commits, read } = history;
  return { id: outcome.id, state: 'read', head: view.tip, history: mode, commits, read, not_seen: [...blindSpots] };
};

/** What ingest did, for a person. */
export const ingestText = ({ repositories, records, problems }: IngestResult, paint: Paint): string =>
  [
    ...problems.map((problem) => `${problemLines(problem, paint)}\n`),
    ...repositories.filter(({ state }) => state !== 'absent').map(repositoryText),
    ...absentLines(repositories.filter((outcome) => outcome.state === 'absent')),
    ...(records === undefined ? [] : recordLines(records)),
    records === undefined ? 'Nothing was written.' : totals(records),
  ].join('\n');

const problemLines = (problem: Problem, paint: Paint): string => {
  const [head = '', ...rest] = problemText(problem).split('\n');
  return [paint(problem.severity === 'error' ? 'red' : 'yellow', head), ...rest].join('\n');
};

const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

const repositoryText = (outcome: RepositoryOutcome): string => {
  if (outcome.state === 'failed') return `${outcome.id}: could not be read`;
  if (outcome.state !== 'read') return `${outcome.id}: not read, because of the problems above`;
  const { mode, commits, read } = outcome.counted.history;
  return `${outcome.id}: ${count(commits, 'commit')}, ${HOW[mode](count(read, 'commit'))}`;
};

type Absent = Extract<RepositoryOutcome, { state: 'absent' }>;

/** A fresh checkout has no clone at all; one example is enough then. */
const MAX_ABSENT = 3;

const absentLines = (absent: readonly Absent[]): string[] => {
  const [first] = absent;
  if (first === undefined || absent.length <= MAX_ABSENT) return absent.flatMap(absentText);
  const kept = `${absent.length} repositories have no clone here, their records are kept as they are`;
  return [kept, `  To read ${first.id}: ${cloneAdvice(first)}; --json names the others`];
};

const absentText = (outcome: Absent): string[] => [
  `${outcome.id}: no clone at ${outcome.path}, its records are kept as they are`,
  `  To read it: ${cloneAdvice(outcome)}`,
];

const cloneAdvice = (outcome: Absent): string => cloneCommand(outcome) ?? `clone it to ${outcome.path}`;

const HOW = {
  full: () => 'all read',
  rewritten: () => 'all read again because the history was rewritten',
  added: (read: string) => `${read} new`,
  unchanged: () => 'nothing new',
} as const;

const cloneCommand = ({ url, path }: Absent): string | undefined =>
  url === undefined ? undefined : `git clone --bare ${url} ${path}`;

type Records = NonNullable<IngestResult['records']>;

const recordLines = ({ removed, keptAside, left }: Records): string[] => [
  ...removed.map((path) => `removed ${path}: what it was about no longer exists`),
  ...keptAside.map(({ path, copy }) => `${path} had been edited by hand: the edited text is kept as ${copy}`),
  ...left.map(
    (path) =>
      `${path} was edited by hand, or written by another version, and cannot be rebuilt without a clone: left as it is`,
  ),
];

const totals = ({ written, unchanged, removed }: Records): string => {
  const gone = removed.length === 0 ? '' : `, ${removed.length} removed`;
  return `${count(written.length, 'record')} written, ${unchanged.length} unchanged${gone}.`;
};
