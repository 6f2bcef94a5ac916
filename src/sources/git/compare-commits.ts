import { damageTo } from './damage.ts';
import { decodeText } from './decode-text.ts';
import { isFullId } from './find-commit-ids.ts';
import { HISTORY_LIMITS } from './git-limits.ts';
import { gitAnswer, gitChunks } from './git-process.ts';
import { records } from './records.ts';
import { unexpectedOutput } from './unexpected-output.ts';

/** Two commits by full id; what is asked is what `to` has that `from` has not. */
export interface CommitPair {
  readonly from: string;
  readonly to: string;
}

/** A file that differs: its content by id before and after, all zeros where it was not there. */
export interface FileStates {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const MAX_FIELD_BYTES = 64 * 1024;
const OPTIONS = ['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color', '--end-of-options'] as const;
const STATES = ['diff-tree', '--stdin', '-r', '-z', '--raw', '--no-abbrev', '--always', ...OPTIONS] as const;
const PATCHES = ['diff-tree', '--stdin', '-r', '-p', '--full-index', ...OPTIONS] as const;
const PATCH_ID = ['patch-id', '--stable'] as const;
const HEAD = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const STATE = /^:[0-7]+ [0-7]+ ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/;

/** Compares commits. A pair is known by its `to`, so one question names each `to` once; pairs with anything missing have no answer. */
export class Comparisons {
  readonly #gitDir: string;
  readonly #report: (object: string | undefined) => void;

  constructor(gitDir: string, report: (object: string | undefined) => void) {
    this.#gitDir = gitDir;
    this.#report = report;
  }

  /** The files in which the commits of each pair differ, by `to`; renames count as two. Contents are not read. */
  async files(pairs: readonly CommitPair[]): Promise<ReadonlyMap<string, readonly FileStates[]>> {
    const input = linesOf(pairs);
    if (input === '') return new Map();
    const command = { gitDir: this.#gitDir, args: STATES, input, limits: HISTORY_LIMITS };
    let isDamaged = false;
    const judge = damageTo(command, (object) => {
      isDamaged = true;
      this.#report(object);
    });
    const fields = (await Array.fromAsync(records(gitChunks(command, judge), MAX_FIELD_BYTES))).flat();
    const states = parseStates(fields);
    const last = [...states.keys()].at(-1);
    // Git stops in the middle of the pair that it cannot read.
    if (isDamaged && last !== undefined) states.delete(last);
    return states;
  }

  /** The id that `git patch-id --stable` gives to what each pair differs in, by `to`; line numbers and blanks do not count. */
  async patchIds(pairs: readonly CommitPair[]): Promise<ReadonlyMap<string, string>> {
    const input = linesOf(pairs);
    if (input === '') return new Map();
    const gitDir = this.#gitDir;
    const patches = { gitDir, args: PATCHES, input, limits: HISTORY_LIMITS };
    const judge = damageTo(patches, this.#report);
    const answer = await gitAnswer({
      gitDir,
      args: PATCH_ID,
      input: gitChunks(patches, judge),
      limits: HISTORY_LIMITS,
    });
    const lines = answer.toString('latin1').split('\n');
    return new Map(
      lines.flatMap((line) => {
        const [id, sha] = line.split(' ');
        return id === undefined || sha === undefined ? [] : [[sha, id] as const];
      }),
    );
  }
}

const linesOf = (pairs: readonly CommitPair[]): string =>
  pairs
    .filter(({ from, to }) => isFullId(from) && isFullId(to))
    .map(({ from, to }) => `${to} ${from}\n`)
    .join('');

/** Of each pair the id of its `to`, then for each file its states and its path, every path behind its states. */
const parseStates = (fields: Iterable<Buffer>): Map<string, FileStates[]> => {
  const found = new Map<string, FileStates[]>();
  const rest = fields[Symbol.iterator]();
  let current: FileStates[] | undefined;
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    const field = next.value.toString('latin1');
    if (HEAD.test(field)) {
      current = [];
      found.set(field, current);
      continue;
    }
    const [, before, after] = STATE.exec(field) ?? [];
    const path = rest.next();
    if (before === undefined || after === undefined || current === undefined || path.done === true) {
      throw unexpectedOutput('diff-tree', 'a file has no states or no path');
    }
    current.push({ path: decodeText(path.value, ''), before, after });
  }
  return found;
};
