import { placeText } from '#errors/place.ts';
import { type Problem, problemJson } from '#errors/problem.ts';
import type { CheckResult } from './check.ts';
import type { Paint } from './cli-report.ts';

/** The problems as the published JSON document; every field is there, `null` where it is not known. */
export const checkJson = ({ problems }: CheckResult): string =>
  JSON.stringify({ problems: problems.map(problemJson) }, null, 2);

/** The problems for a person, a line that says what was checked at the end. */
export const checkText = ({ problems, counts }: CheckResult, paint: Paint): string => {
  const listed = problems.map((problem) => {
    const colour = problem.severity === 'error' ? 'red' : 'yellow';
    const head = `${placeText(problem)} ${paint(colour, problem.severity)} ${paint('dim', problem.rule)}`;
    return `${head}\n  ${problem.message}\n  ${paint('dim', problem.hint)}\n`;
  });
  return [...listed, `${summaryOf(problems)} in ${countsText(counts)}`].join('\n');
};

const summaryOf = (problems: readonly Problem[]): string => {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [...counted(errors, 'error'), ...counted(warnings, 'warning')];
  return parts.length === 0 ? 'No problems' : parts.join(' and ');
};

const counted = (count: number, noun: string): string[] =>
  count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];

const countsText = (counts: CheckResult['counts']): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
