import type { styleText } from 'node:util';
import { HindcastError } from '#errors/hindcast-error.ts';
import { placeText } from '#errors/place.ts';
import { ProblemsError, problemText } from '#errors/problem.ts';

/** What a process ends with. */
export const EXIT = { clean: 0, findings: 1, usage: 2, failed: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

type Style = Parameters<typeof styleText>[0];

/** Text with a style, or the bare text where the stream shows no colours. */
export type Paint = (style: Style, text: string) => string;

interface ReportOptions {
  readonly debug: boolean;
  readonly paint: Paint;
}

/** The exit code of an error and the lines that a person reads: message, hint, place; the stack with `debug`. */
export const reportOf = (error: unknown, { debug, paint }: ReportOptions): { code: ExitCode; text: string } => {
  if (error instanceof ProblemsError)
    return { code: EXIT.findings, text: error.problems.map(problemText).join('\n\n') };
  const stack = debug ? [stackOf(error)] : [];
  if (!(error instanceof HindcastError)) {
    const message = error instanceof Error ? error.message : String(error);
    const hint = debug
      ? []
      : ['  This is a fault of the program. Run it again with --debug and report what it prints.'];
    return { code: EXIT.failed, text: [`${paint('red', 'error')} ${message}`, ...hint, ...stack].join('\n') };
  }
  const place = error.where === undefined ? [] : [`  at ${placeText(error.where)}`];
  const head = `${paint('red', 'error')} ${error.code}: ${error.message}`;
  return {
    code: error.code.startsWith('usage/') ? EXIT.usage : EXIT.failed,
    text: [head, `  ${error.hint}`, ...place, ...stack].join('\n'),
  };
};

const stackOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${stackOf(error.cause) || String(error.cause)}`;
};
