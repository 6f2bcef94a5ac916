import type { CommitPatch, LineRange } from '#model/patch.ts';
import { rangesOf } from './line-questions.ts';
import { isTelling } from './telling-line.ts';
import type { Trace } from './trace.ts';

/** Lines that a commit replaced when it wrote lines that the fix replaced: to be asked for at its first parent. */
export interface BackQuestion {
  readonly through: string;
  readonly path: string;
  readonly blob: string;
  readonly ranges: readonly LineRange[];
  /** For each line that is asked for, the hunk of the fix that it belongs to. */
  readonly hunks: ReadonlyMap<number, number>;
}

const MAX_QUESTIONS = 12;
const MAX_REPLACED = 40;

/**
 * What to ask one step further back. A commit that rewrote a line often only moved the fault along. Hunks that replaced
 * many lines are passed over, since what a line came from is not plain there.
 */
export const backQuestions = (
  traces: readonly Trace[],
  patches: ReadonlyMap<string, CommitPatch>,
): readonly BackQuestion[] => {
  const questions = new Map<string, { question: Omit<BackQuestion, 'ranges' | 'hunks'>; lines: Map<number, number> }>();
  for (const { way, sha, originalPath, originalLine, hunk } of traces) {
    if (way !== 'replaced') continue;
    const file = patches.get(sha)?.files.find(({ newPath }) => newPath === originalPath);
    if (file?.oldPath == null || file.oldBlob === null) continue;
    const written = file.hunks.find(
      ({ newStart, added }) => newStart <= originalLine && originalLine < newStart + added.length,
    );
    if (written === undefined || written.removed.length > MAX_REPLACED) continue;
    const key = `${sha} ${file.oldPath}`;
    const found = questions.get(key) ?? {
      question: { through: sha, path: file.oldPath, blob: file.oldBlob },
      lines: new Map<number, number>(),
    };
    for (const [index, text] of written.removed.entries())
      if (isTelling(text)) found.lines.set(written.oldStart + index, hunk);
    questions.set(key, found);
  }
  return [...questions.values()]
    .filter(({ lines }) => lines.size > 0)
    .slice(0, MAX_QUESTIONS)
    .map(({ question, lines }) => ({ ...question, hunks: lines, ranges: rangesOf([...lines.keys()], 1) }));
};
