import type { CommitPatch, FilePatch, Hunk } from './patch.ts';

/** Every file of a tree: path to text. All files of the demo are text and end with a line feed. */
export type Files = ReadonlyMap<string, string>;

/**
 * The files after the patch. A hunk may have moved, as `git apply` allows; its context has to match exactly.
 * Throws `Error` naming the file when it does not.
 */
export const applyPatch = (files: Files, patch: Pick<CommitPatch, 'files'>): Files => {
  const next = new Map(files);
  for (const file of patch.files) {
    if (file.action === 'add' && next.has(file.path)) throw new Error(`${file.path} is there already`);
    if (file.action !== 'add' && !next.has(file.path)) throw new Error(`${file.path} is not there`);
    const lines = patchedLines(linesOf(next.get(file.path) ?? ''), file);
    if (file.action === 'delete') next.delete(file.path);
    else next.set(file.path, lines.map((line) => `${line}\n`).join(''));
  }
  return next;
};

/** The lines of a text, without the empty one after the last line feed. */
export const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

const patchedLines = (original: readonly string[], file: FilePatch): string[] => {
  const lines = [...original];
  let offset = 0;
  for (const hunk of file.hunks) {
    const at = findHunk(lines, hunk, hunk.start + offset);
    if (at === undefined) throw new Error(`${file.path}: no place for the hunk at line ${hunk.start + 1}`);
    lines.splice(at, hunk.before.length, ...hunk.after);
    offset = at - hunk.start + hunk.after.length - hunk.before.length;
  }
  return lines;
};

/** Nearest place to `expected` whose lines are those that the hunk replaces. */
const findHunk = (lines: readonly string[], hunk: Hunk, expected: number): number | undefined => {
  const fits = (at: number) =>
    at >= 0 &&
    at + hunk.before.length <= lines.length &&
    hunk.before.every((line, index) => lines[at + index] === line);
  for (let distance = 0; distance <= lines.length; distance += 1) {
    if (fits(expected - distance)) return expected - distance;
    if (fits(expected + distance)) return expected + distance;
  }
  return undefined;
};
