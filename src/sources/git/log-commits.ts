import type { Commit } from '#model/commit.ts';
import { HISTORY_LIMITS } from './git-limits.ts';
import { type GitEnd, gitChunks } from './git-process.ts';
import { LOG_FORMAT, parseLogRecord } from './parse-log-record.ts';
import { parseRawCommit } from './parse-raw-commit.ts';
import { records } from './records.ts';

/** Longest record of a commit, in bytes; the rest of a longer message is left out. */
const MAX_RECORD_BYTES = 1024 * 1024;

type Judge = (end: GitEnd) => void;

/** The ends of a walk: full ids. Those that are no commits here are passed over. */
export interface WalkEnds {
  readonly tips: readonly string[];
  /** Commits whose history is left out. */
  readonly not: readonly string[];
}

export interface LogCommand extends WalkEnds {
  readonly gitDir: string;
  /** Commits at which the history was cut off: git shows them as if they had no parents. */
  readonly shallow: ReadonlySet<string>;
  readonly reverse?: boolean | undefined;
  readonly skip?: number | undefined;
}

/** Lines that name the ends of a walk on git's standard input. */
export const endLines = ({ tips, not }: WalkEnds): string => [...tips, ...not.map((sha) => `^${sha}`), ''].join('\n');

/** Yields the commits of a history without files, those of one piece of output together; newest first. */
export async function* logCommits(command: LogCommand, judge: Judge): AsyncGenerator<readonly Commit[]> {
  const { gitDir, shallow, reverse, skip } = command;
  const order = [...(reverse === true ? ['--reverse'] : []), ...(skip === undefined ? [] : [`--skip=${skip}`])];
  const args = [
    'log',
    '-z',
    LOG_FORMAT,
    '--no-notes',
    '--ignore-missing',
    ...order,
    '--stdin',
    '--end-of-options',
  ] as const;
  const chunks = gitChunks({ gitDir, limits: HISTORY_LIMITS, args, input: endLines(command) }, judge);
  for await (const batch of records(chunks, MAX_RECORD_BYTES)) {
    const found = batch.map(parseLogRecord);
    const ids = found.filter(({ commit, sha }) => commit === undefined || shallow.has(sha)).map(({ sha }) => sha);
    const raw = await rawCommits({ gitDir, ids });
    yield found.flatMap(({ commit, sha }) => raw.get(sha) ?? commit ?? []);
  }
}

/** Commits as their objects stand, by id, without files. All of them have to be here. */
export const rawCommits = async (
  { gitDir, ids }: { readonly gitDir: string; readonly ids: readonly string[] },
  judge?: Judge,
): Promise<ReadonlyMap<string, Commit>> => {
  const commits = new Map<string, Commit>();
  if (ids.length === 0) return commits;
  const args = [
    'rev-list',
    '--header',
    '--encoding=none',
    '--no-walk=unsorted',
    '--stdin',
    '--end-of-options',
  ] as const;
  const chunks = gitChunks({ gitDir, limits: HISTORY_LIMITS, args, input: endLines({ tips: ids, not: [] }) }, judge);
  for await (const batch of records(chunks, MAX_RECORD_BYTES)) {
    for (const record of batch) {
      const commit = parseRawCommit(record);
      commits.set(commit.sha, commit);
    }
  }
  return commits;
};
