import type { HindcastError } from './hindcast-error.ts';
import { type Place, placeText } from './place.ts';

export type Severity = 'error' | 'warning';

/**
 * One thing wrong in something that a person wrote. A command collects every problem of a run and reports
 * them together; the shape is the contract of `check --json`.
 */
export interface Problem extends Place {
  /** Permanent id of the rule, `group/name`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence without a full stop at the end. */
  readonly message: string;
  /** How to mend it. */
  readonly hint: string;
}

export const problemText = (problem: Problem): string =>
  `${placeText(problem)} ${problem.severity} ${problem.rule}\n  ${problem.message}\n  ${problem.hint}`;

/** A problem as JSON documents hold it; every field is there, `null` where it is not known. */
export const problemJson = ({ file, line, column, rule, severity, message, hint }: Problem) => ({
  file,
  line: line ?? null,
  column: column ?? null,
  rule,
  severity,
  message,
  hint,
});

/** File, then line, then column, then rule: the order in which a person mends them. */
export const byPlace = (a: Problem, b: Problem): number =>
  compareText(a.file, b.file) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  compareText(a.rule, b.rule) ||
  compareText(a.message, b.message);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Several problems as one error, for callers that can only throw (the site's loader). */
export class ProblemsError extends Error {
  override readonly name = 'ProblemsError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem(s) in content\n\n${problems.map(problemText).join('\n\n')}`);
    this.problems = problems;
  }
}

/** The one-problem form of an error that has a place. */
export const problemOf = (error: HindcastError, file: string): Problem => ({
  file,
  ...error.where,
  rule: `error/${error.code}`,
  severity: 'error',
  message: error.message,
  hint: error.hint,
});
