import type { CommitPatch, FilePatch, Hunk } from '#model/patch.ts';
import { unquotedPath } from './quoted-path.ts';
import { unexpectedOutput } from './unexpected-output.ts';

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

interface OpenFile {
  oldPath: string | null;
  newPath: string | null;
  oldBlob: string | null;
  kind: FilePatch['kind'];
  hunks: OpenHunk[];
}

interface OpenPatch {
  readonly sha: string;
  readonly files: OpenFile[];
  cut: boolean;
}

interface OpenHunk extends Hunk {
  readonly removed: string[];
  readonly added: string[];
}

/**
 * Reads what `diff-tree --stdin -p -U0` prints, line by line: the id of a commit, then its files. Lines of a hunk are
 * taken by the counts of its head, so no content can pass for a head. Of a commit only the first `maxLines` are kept.
 */
export class PatchParser {
  readonly patches: CommitPatch[] = [];
  readonly #maxLines: number;
  #patch: OpenPatch = { sha: '', files: [], cut: false };
  #hunk: OpenHunk | undefined;
  #removedLeft = 0;
  #addedLeft = 0;
  #kept = 0;

  constructor(maxLines: number) {
    this.#maxLines = maxLines;
  }

  take(line: string): void {
    if (this.#removedLeft + this.#addedLeft > 0) this.#takeContent(line);
    else if (COMMIT.test(line)) this.#startCommit(line);
    else if (line.startsWith('diff --git ')) this.#startFile(line);
    else if (line.startsWith('@@')) this.#startHunk(line);
    else this.#takeHeader(line);
  }

  #takeContent(line: string): void {
    const sign = line.charAt(0);
    if (sign === '\\') return;
    const isRemoved = sign === '-' && this.#removedLeft > 0;
    if (!isRemoved && (sign !== '+' || this.#addedLeft === 0)) throw unexpected('a hunk is shorter than its head says');
    if (isRemoved) this.#removedLeft -= 1;
    else this.#addedLeft -= 1;
    this.#kept += 1;
    if (this.#kept > this.#maxLines) this.#patch.cut = true;
    if (this.#patch.cut) return;
    (isRemoved ? this.#hunk?.removed : this.#hunk?.added)?.push(line.slice(1));
  }

  #startCommit(sha: string): void {
    this.#kept = 0;
    this.#patch = { sha, files: [], cut: false };
    this.patches.push(this.#patch);
  }

  #startFile(line: string): void {
    const path = samePath(line.slice('diff --git '.length));
    this.#patch.files.push({ oldPath: path, newPath: path, oldBlob: null, kind: 'text', hunks: [] });
  }

  #startHunk(line: string): void {
    const [, oldStart, removed = '1', newStart, added = '1'] = HUNK.exec(line) ?? [];
    const file = this.#patch.files.at(-1);
    if (oldStart === undefined || newStart === undefined || file === undefined) throw unexpected('a head of a hunk');
    this.#hunk = { oldStart: Number(oldStart), newStart: Number(newStart), removed: [], added: [] };
    this.#removedLeft = Number(removed);
    this.#addedLeft = Number(added);
    if (!this.#patch.cut) file.hunks.push(this.#hunk);
  }

  #takeHeader(line: string): void {
    const file = this.#patch.files.at(-1);
    if (file === undefined) return;
    if (line.startsWith('--- ')) file.oldPath = sidePath(line.slice(4));
    else if (line.startsWith('+++ ')) file.newPath = sidePath(line.slice(4));
    else if (line.startsWith('rename from ')) file.oldPath = unquotedPath(line.slice('rename from '.length));
    else if (line.startsWith('rename to ')) file.newPath = unquotedPath(line.slice('rename to '.length));
    else if (line.startsWith('new file mode ')) file.oldPath = null;
    else if (line.startsWith('deleted file mode ')) file.newPath = null;
    else if (line.startsWith('Binary files ')) file.kind = 'binary';
    else if (line.startsWith('index ')) file.oldBlob = /^index ([0-9a-f]+)\.\./.exec(line)?.[1] ?? null;
    if (/^(?:index .*|old mode|new mode|new file mode|deleted file mode) 160000$/.test(line)) file.kind = 'submodule';
  }
}

/** The path of a file in `a/path b/path`, which both name alike unless it was renamed. */
const samePath = (names: string): string => {
  const half = (names.length - 1) / 2;
  const first = names.slice(0, half);
  return first.startsWith('"') ? unquotedPath(first).slice(2) : first.slice(2);
};

/** A path after `---` or `+++`, where a blank in it is followed by a tab. */
const sidePath = (written: string): string | null => {
  const path = unquotedPath(written.replace(/\t$/, ''));
  return path === '/dev/null' ? null : path.slice(2);
};

const unexpected = (reason: string): Error => unexpectedOutput('diff-tree', reason);
