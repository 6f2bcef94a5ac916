import type { BlamedLines, CommitPatch, LineRange } from '#model/patch.ts';
import { writeCommitGraph } from './commit-graph.ts';
import { isFullId } from './find-commit-ids.ts';
import { HISTORY_LIMITS } from './git-limits.ts';
import { gitAnswer, gitChunks } from './git-process.ts';
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

const MAX_LINE_BYTES = 4096;
const DIFF = ['diff-tree', '--stdin', '-r', '-p', '-U0', '--root', '--always', '--full-index', '--no-color'] as const;
const PLAIN = ['--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/'] as const;

/** Lines of a repository through time: patches, blame and the commits of a file. Everything is asked by full id. */
export class LineHistory {
  readonly #gitDir: string;
  readonly #shallow: ReadonlySet<string>;
  readonly #objectFormat: 'sha1' | 'sha256';
  readonly #blames = new Map<string, Promise<readonly BlamedLines[]>>();

  constructor({ gitDir, shallow, objectFormat }: OwnRepository & { readonly objectFormat: 'sha1' | 'sha256' }) {
    this.#gitDir = gitDir;
    this.#shallow = shallow;
    this.#objectFormat = objectFormat;
  }

  /** Makes what follows faster for the histories of these commits; false when it could not. */
  async prepare(tips: readonly string[]): Promise<boolean> {
    if (this.#shallow.size > 0) return false;
    const { length } = tips.filter(isFullId);
    return (
      length > 0 && writeCommitGraph(this.#gitDir, { tips: tips.filter(isFullId), objectFormat: this.#objectFormat })
    );
  }

  /** What commits changed against their first parents, by id; commits at which the history was cut off have none. */
  async patches(
    commits: readonly { readonly sha: string; readonly parents: readonly string[] }[],
    { ignoreBlanks = false, renames = true, maxLines }: PatchOptions,
  ): Promise<ReadonlyMap<string, CommitPatch>> {
    const whole = commits.filter(({ sha }) => isFullId(sha) && !this.#shallow.has(sha));
    if (whole.length === 0) return new Map();
    const input = whole.map(({ sha, parents }) => `${[sha, ...parents.slice(0, 1)].join(' ')}\n`).join('');
    const options = [...(ignoreBlanks ? ['-w'] : []), renames ? '-M' : '--no-renames'];
    const args = [...DIFF, ...PLAIN, ...options, '--end-of-options'] as const;
    const parser = new PatchParser(maxLines);
    const chunks = gitChunks({ gitDir: this.#gitDir, args, input, limits: HISTORY_LIMITS });
    for await (const lines of linesOf(chunks, MAX_LINE_BYTES)) for (const line of lines) parser.take(line);
    return new Map(parser.patches.map((patch) => [patch.sha, patch]));
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
    const answer = await gitAnswer({ gitDir: this.#gitDir, args, limits: HISTORY_LIMITS });
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
    const chunks = gitChunks({ gitDir: this.#gitDir, args, limits: HISTORY_LIMITS });
    for await (const some of linesOf(chunks, MAX_LINE_BYTES)) lines.push(...some);
    return parseBlame(lines);
  }
}
