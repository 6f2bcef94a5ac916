import type { FilePatch, Hunk, LineRange } from '#model/patch.ts';
import { enclosingBlock } from './enclosing-block.ts';
import { isTelling, tellingOr } from './telling-line.ts';

/** How a line of the old file stands to the fix. */
export type Way = 'replaced' | 'beside' | 'function';

/** A line of the old file whose writer is asked for; `hunk` counts the hunks of the file from 0. */
export interface AskedLine {
  readonly line: number;
  readonly way: Way;
  readonly hunk: number;
}

const BEFORE = 1;
const AFTER = 3;

/**
 * The lines of a file, as it was before the fix, whose history tells where the fault came from: those that the fix
 * replaced; those around a pure insertion, two before and three after; and those of the function around either. A line
 * is asked for once, in the strongest way. `lines` is the old content.
 */
export const askedLines = ({ hunks }: Pick<FilePatch, 'hunks'>, lines: readonly string[]): readonly AskedLine[] => {
  const asked = new Map<number, AskedLine>();
  const ask = (line: number, way: Way, hunk: number): void => {
    if (line < 1 || line > lines.length || asked.has(line)) return;
    if (isTelling(lines[line - 1] ?? '')) asked.set(line, { line, way, hunk });
  };
  for (const { line, hunk } of tellingOr(removedLines(hunks), ({ text }) => text))
    asked.set(line, { line, way: 'replaced', hunk });
  for (const [hunk, { oldStart, removed }] of hunks.entries()) {
    if (removed.some(isTelling)) continue;
    const end = oldStart + Math.max(removed.length - 1, 0);
    for (let line = oldStart - BEFORE; line <= end + AFTER; line++) ask(line, 'beside', hunk);
  }
  for (const [hunk, { oldStart, removed }] of hunks.entries()) {
    const block = enclosingBlock(lines, Math.max(1, oldStart + (removed.length > 0 ? 0 : 1)));
    if (block !== undefined) for (let line = block.from; line <= block.to; line++) ask(line, 'function', hunk);
  }
  return [...asked.values()].toSorted((a, b) => a.line - b.line);
};

const removedLines = (hunks: readonly Hunk[]) =>
  hunks.flatMap(({ oldStart, removed }, hunk) =>
    removed.map((text, index) => ({ line: oldStart + index, hunk, text })),
  );

const USUAL_GAP = 2;
/** More ranges than this make a command line too long. */
const MOST_RANGES = 300;

/** Few ranges that hold all these lines; lines that stand no further apart than `gap` share one. */
export const rangesOf = (lines: readonly number[], gap = USUAL_GAP): readonly LineRange[] => {
  const ranges: { from: number; to: number }[] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && line - last.to <= gap) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  return ranges.length > MOST_RANGES ? rangesOf(lines, gap * 2) : ranges;
};
