import type { Commit, FileChange } from '#model/commit.ts';
import { damageTo } from './damage.ts';
import { HISTORY_LIMITS } from './git-limits.ts';
import { type GitCommand, gitChunks } from './git-process.ts';
import { copyOf } from './logged-commit.ts';
import { parseFileChanges } from './parse-file-changes.ts';
import { records } from './records.ts';

const MAX_FIELD_BYTES = 64 * 1024;
/** After so many commits whose files cannot be read, the rest is not asked for. */
const MAX_UNREADABLE = 20;

type Files = ReadonlyMap<string, readonly FileChange[]>;

interface FileReaderParts {
  readonly gitDir: string;
  /** Commits without their parents: there is nothing to compare their files with. */
  readonly shallow: ReadonlySet<string>;
  readonly report: (sha: string) => void;
}

/**
 * Adds changed files to commits, with lines added and deleted and renames followed. A merge is compared with its first
 * parent: its files are what it brought in. Where an object is missing, `files` stays `undefined` and `report` is told
 * which commit it is.
 */
export class FileReader {
  #unreadable = 0;
  readonly #gitDir: string;
  readonly #shallow: ReadonlySet<string>;
  readonly #report: (sha: string) => void;

  constructor({ gitDir, shallow, report }: FileReaderParts) {
    this.#gitDir = gitDir;
    this.#shallow = shallow;
    this.#report = report;
  }

  async withFiles(commits: readonly Commit[]): Promise<readonly Commit[]> {
    const whole = commits.filter(({ sha }) => !this.#shallow.has(sha));
    const read = new Map((await this.#withFiles(whole)).map((commit) => [commit.sha, commit]));
    return commits.map((commit) => read.get(commit.sha) ?? commit);
  }

  async #withFiles(commits: readonly Commit[]): Promise<readonly Commit[]> {
    if (commits.length === 0) return commits;
    const files = this.#unreadable < MAX_UNREADABLE ? await this.#read(commits) : undefined;
    if (files !== undefined) return commits.map((commit) => copyOf(commit, { files: files.get(commit.sha) }));
    if (commits.length > 1 && this.#unreadable < MAX_UNREADABLE) {
      const half = Math.ceil(commits.length / 2);
      return [...(await this.#withFiles(commits.slice(0, half))), ...(await this.#withFiles(commits.slice(half)))];
    }
    this.#unreadable += commits.length;
    for (const { sha } of commits) this.#report(sha);
    return commits;
  }

  /** Files of all these commits, or `undefined` when an object of any is missing. */
  async #read(commits: readonly Commit[]): Promise<Files | undefined> {
    const command: GitCommand = {
      gitDir: this.#gitDir,
      limits: HISTORY_LIMITS,
      args: [...DIFF, '--no-ext-diff', '--no-textconv', '--end-of-options'],
      input: commits.map(({ sha, parents }) => `${[sha, ...parents.slice(0, 1)].join(' ')}\n`).join(''),
    };
    let damaged = false;
    const judge = damageTo(command, () => {
      damaged = true;
    });
    const fields = (await Array.fromAsync(records(gitChunks(command, judge), MAX_FIELD_BYTES))).flat();
    return damaged ? undefined : parseFileChanges(fields);
  }
}

const DIFF = ['diff-tree', '--stdin', '-r', '-z', '--root', '--always', '--numstat', '-M'] as const;
