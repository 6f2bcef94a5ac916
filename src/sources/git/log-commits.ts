import type { Commit } from '#model/commit.ts';
import { type GitLimits, HISTORY_LIMITS } from './git-limits.ts';
import { type GitEnd, gitChunks } from './git-process.ts';
import { parseCommit } from './parse-commit.ts';
import { records } from './records.ts';

/** Longest record of a commit, in bytes; the rest of a longer message is left out. */
export const MAX_RECORD_BYTES = 1024 * 1024;

export interface LogCommand {
  readonly gitDir: string;
  /** Commits to start from: full ids that the repository has. */
  readonly tips: readonly string[];
  /** Commits whose history is left out, likewise. */
  readonly not?: readonly string[] | undefined;
  readonly reverse?: boolean | undefined;
  readonly skip?: number | undefined;
  /** Only the tips themselves, in the order given. */
  readonly noWalk?: boolean | undefined;
  readonly limits?: GitLimits | undefined;
}

/** Lines that name the ends of a walk on git's standard input. */
export const endLines = ({ tips, not = [] }: Pick<LogCommand, 'tips' | 'not'>): string =>
  [...tips, ...not.map((sha) => `^${sha}`), ''].join('\n');

/** Yields the commits of a history without files, those of one chunk of output together; newest first. */
export const logCommits = async function* (
  command: LogCommand,
  judge: (end: GitEnd) => void,
): AsyncGenerator<readonly Commit[]> {
  const { gitDir, tips, limits = HISTORY_LIMITS } = command;
  if (tips.length === 0) return;
  const walk = [
    ...(command.reverse === true ? ['--reverse'] : []),
    ...(command.skip === undefined ? [] : [`--skip=${command.skip}`]),
    ...(command.noWalk === true ? ['--no-walk=unsorted'] : []),
  ];
  const chunks = gitChunks(
    {
      gitDir,
      limits,
      args: ['rev-list', '--header', '--encoding=none', ...walk, '--stdin', '--end-of-options'],
      input: endLines(command),
    },
    judge,
  );
  for await (const batch of records(chunks, MAX_RECORD_BYTES)) yield batch.map(parseCommit);
};
