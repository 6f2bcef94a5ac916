import type { BlamedLines } from '#model/patch.ts';
import type { AskedLine, Way } from './line-questions.ts';

/**
 * A line of the fix's old files and the commit that wrote it. `back` is one step further: the line that a first commit
 * (`through`) had replaced when it wrote a line that the fix replaced.
 */
export interface Trace {
  readonly sha: string;
  readonly way: Way | 'back';
  /** Where the line stands before the fix (for `back`: before `through`). */
  readonly path: string;
  readonly line: number;
  readonly hunk: number;
  /** Where it stood in `sha`. */
  readonly originalPath: string;
  readonly originalLine: number;
  readonly through?: string;
}

/** Joins lines that were asked for with the answer of blame. */
export const tracesOf = (
  path: string,
  { asked, blamed }: { readonly asked: readonly AskedLine[]; readonly blamed: readonly BlamedLines[] },
): readonly Trace[] => {
  const writers = new Map(
    blamed.flatMap(({ line, count, ...writer }) =>
      Array.from({ length: count }, (_, index) => [line + index, { ...writer, index }] as const),
    ),
  );
  return asked.flatMap(({ line, way, hunk }) => {
    const writer = writers.get(line);
    if (writer === undefined) return [];
    const { sha, originalPath, originalLine, index } = writer;
    return [{ sha, way, path, line, hunk, originalPath, originalLine: originalLine + index }];
  });
};
