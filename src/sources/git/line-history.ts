import type { BlamedLines, CommitPatch, LineRange } from '#model/patch.ts';
import { writeCommitGraph } from './commit-graph.ts';
import { damageTo } from './damage.ts';
import { isFullId } from './find-commit-ids.ts';
import { HISTORY_LIMITS } from './git-limits.ts';
import { type GitCommand, gitAnswer, gitChunks } from './git-process.ts';
import { linesOf } from './lines-of.ts';
import type { OwnRepository } from './own-repository.ts';
import { parseBlame } from './parse-blame.ts';
import { PatchParser } from './parse-patch.ts';
import { readBlobs } from './read-blobs.ts';

/** A file as a commit holds it. `commit` is a full id. */
export interface FileAt {
  readonly commit: string;
  readonly path: string;
}

interface BlameQuestion extends FileAt {
  /** Id of the content, by which answers are kept. */
  readonly blob: string;
  /** The whole file when absent. */
  readonly ranges?: readonly LineRange[];
}

export interface PatchOptions {
  /** Leave out changes of blanks only. */
  readonly ignoreBlanks?: boolean;
  /** Find files that were renamed or copied within a commit. */
  readonly renames?: boolean;
  /** Only the first so many changed lines of a commit are kept. */
  readonly maxLines: number;
}

/** What a patch needs to know of a commit. */
interface Compared {
  readonly sha: string;
  readonly parents: readonly string[];
}

const MAX_LINE_BYTES = 4096;
const DIFF = ['diff-tree', '--stdin', '-r', '-p', '-U0', '--root', '--always', '--full-index', '--no-color'] as const;
const PLAIN = ['--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/'] as const;

/** Lines of a repository through time: patches, blame and the commits of a file. Everything is asked by full id. */
export class LineHistory {
  readonly #gitDir: string;
  readonly #shallow: ReadonlySet<string>;
  readonly #objectFormat: 'sha1' | 'sha256';
  readonly #unread = new Set<string>();
  readonly #blames = new Map<string, Promise<readonly BlamedLines[]>>();

  constructor({ gitDir, shallow, objectFormat }: OwnRepository & { readonly objectFormat: 'sha1' | 'sha256' }) {
    this.#gitDir = gitDir;
    this.#shallow = shallow;
    this.#objectFormat = objectFormat;
  }

  /** What could not be read so far, because objects of it are missing or broken. */
  get unread(): readonly string[] {
    return [...this.#unread].toSorted();
  }

  /** Makes what follows faster for the histories of these commits; false when it could not. */
  async prepare(tips: readonly string[]): Promise<boolean> {
    if (this.#shallow.size > 0) return false;
    const { length } = tips.filter(isFullId);
    return (
      length > 0 && writeCommitGraph(this.#gitDir, { tips: tips.filter(isFullId), objectFormat: this.#objectFormat })
    );
  }

  /** What commits changed against their first parents, by id; commits whose content is missing have none. */
  async patches(
    commits: readonly Compared[],
    { ignoreBlanks = false, renames = true, maxLines }: PatchOptions,
  ): Promise<ReadonlyMap<string, CommitPatch>> {
    const whole = commits.filter(({ sha }) => isFullId(sha) && !this.#shallow.has(sha));
    const settings = [...(ignoreBlanks ? ['-w'] : []), renames ? '-M' : '--no-renames'];
    return new Map((await this.#patches(whole, { settings, maxLines })).map((patch) => [patch.sha, patch]));
  }

  /** Who wrote lines of a file, blanks aside; answers are kept by content, path and lines. */
  blame(question: BlameQuestion): Promise<readonly BlamedLines[]> {
    const ranges = (question.ranges ?? []).map(({ from, to }) => `-L${from},${to}`);
    const key = [question.blob, question.path, ...ranges].join('\0');
    const known = this.#blames.get(key) ?? this.#blame(question, ranges);
    this.#blames.set(key, known);
    return known;
  }

  /** Newest commits before and at `commit` that changed one of these files, merges aside, newest first. */
  async touching({
    commit,
    paths,
    limit,
  }: {
    commit: string;
    paths: readonly string[];
    limit: number;
  }): Promise<readonly string[]> {
    if (!isFullId(commit) || paths.length === 0) return [];
    const args = ['rev-list', '--no-merges', `--max-count=${limit}`, commit, '--', ...paths] as const;
    const command: GitCommand = { gitDir: this.#gitDir, args, limits: HISTORY_LIMITS };
    const answer = await gitAnswer(command, this.#damageTo(command, `history of ${paths[0] ?? ''}`));
    return answer.toString('latin1').split('\n').filter(isFullId);
  }

  /** Lines of contents by their ids. Contents that are binary, missing or larger than `maxBytes` are left out. */
  contents(blobs: readonly string[], maxBytes: number): Promise<ReadonlyMap<string, readonly string[]>> {
    return readBlobs(this.#gitDir, blobs.filter(isFullId), maxBytes);
  }

  async #blame({ commit, path }: BlameQuestion, ranges: readonly string[]): Promise<readonly BlamedLines[]> {
    if (!isFullId(commit)) return [];
    const args = ['blame', '--incremental', '-w', '--no-textconv', ...ranges, commit, '--', path] as const;
    const lines: string[] = [];
    const command: GitCommand = { gitDir: this.#gitDir, args, limits: HISTORY_LIMITS };
    const chunks = gitChunks(command, this.#damageTo(command, `history of ${path}`));
    for await (const some of linesOf(chunks, MAX_LINE_BYTES)) lines.push(...some);
    return parseBlame(lines);
  }

  #damageTo(command: GitCommand, what: string): ReturnType<typeof damageTo> {
    return damageTo(command, () => this.#unread.add(what));
  }

  /** Where an object is missing, the commits are asked for in halves, so that only those that need it are left out. */
  async #patches(
    commits: readonly Compared[],
    how: { readonly settings: readonly string[]; readonly maxLines: number },
  ): Promise<readonly CommitPatch[]> {
    if (commits.length === 0) return [];
    const input = commits.map(({ sha, parents }) => `${[sha, ...parents.slice(0, 1)].join(' ')}\n`).join('');
    const args = [...DIFF, ...PLAIN, ...how.settings, '--end-of-options'] as const;
    const command: GitCommand = { gitDir: this.#gitDir, args, input, limits: HISTORY_LIMITS };
    let damaged = false;
    const judge = damageTo(command, () => {
      damaged = true;
    });
    const parser = new PatchParser(how.maxLines);
    for await (const lines of linesOf(gitChunks(command, judge), MAX_LINE_BYTES))
      for (const line of lines) parser.take(line);
    if (!damaged) return parser.patches;
    if (commits.length === 1) {
      this.#unread.add(`files of commit ${commits[0]?.sha ?? ''}`);
      return [];
    }
    const half = Math.ceil(commits.length / 2);
    return [...(await this.#patches(commits.slice(0, half), how)), ...(await this.#patches(commits.slice(half), how))];
  }
}
