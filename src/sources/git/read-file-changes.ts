import type { BlindSpot, Commit, FileChange } from '#model/commit.ts';
import { damageSpot, damageTo } from './damage.ts';
import { HISTORY_LIMITS } from './git-limits.ts';
import { type GitCommand, gitChunks } from './git-process.ts';
import { parseFileChanges } from './parse-file-changes.ts';
import { records } from './records.ts';

const MAX_FIELD_BYTES = 64 * 1024;
/** So many commits whose files cannot be read, and the rest is not asked for. */
const MAX_UNREADABLE = 20;

type Commits = readonly Commit[];
type Files = ReadonlyMap<string, readonly FileChange[]>;

/**
 * Adds changed files to commits, with lines added and deleted and renames followed. A merge is compared with its first
 * parent: its files are what it brought in. Where an object is missing, `files` stays `undefined` and `report` is told.
 */
export class FileReader {
  #unreadable = 0;
  readonly #gitDir: string;
  readonly #partial: boolean;
  readonly #report: (spot: BlindSpot) => void;

  constructor({ gitDir, partial, report }: { gitDir: string; partial: boolean; report: (spot: BlindSpot) => void }) {
    this.#gitDir = gitDir;
    this.#partial = partial;
    this.#report = report;
  }

  async withFiles(commits: Commits): Promise<Commits> {
    if (commits.length === 0 || this.#unreadable >= (this.#partial ? 1 : MAX_UNREADABLE)) return commits;
    const { files, object } = await this.#read(commits);
    if (files !== undefined) return commits.map((commit) => ({ ...commit, files: files.get(commit.sha) }));
    if (commits.length > 1) {
      const half = Math.ceil(commits.length / 2);
      return [...(await this.withFiles(commits.slice(0, half))), ...(await this.withFiles(commits.slice(half)))];
    }
    this.#unreadable++;
    this.#report(damageSpot({ what: `files of ${commits[0]?.sha}`, partial: this.#partial, object }));
    return commits;
  }

  async #read(commits: Commits): Promise<{ files: Files | undefined; object: string | undefined }> {
    const command: GitCommand = {
      gitDir: this.#gitDir,
      limits: HISTORY_LIMITS,
      args: [
        'diff-tree',
        '--stdin',
        '-r',
        '-z',
        '--root',
        '--always',
        '--numstat',
        '-M',
        '--no-ext-diff',
        '--no-textconv',
        '--end-of-options',
      ],
      input: commits.map(({ sha, parents }) => `${[sha, ...parents.slice(0, 1)].join(' ')}\n`),
    };
    let damaged = false;
    let object: string | undefined;
    const judge = damageTo(command, (id) => {
      damaged = true;
      object = id;
    });
    const fields = (await Array.fromAsync(records(gitChunks(command, judge), MAX_FIELD_BYTES))).flat();
    return { files: damaged ? undefined : parseFileChanges(fields), object };
  }
}
