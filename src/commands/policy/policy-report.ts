import { judgedLines } from '#commands/audit/audit-text.ts';
import type { Paint } from '#commands/cli-report.ts';
import { visibleText } from '#commands/terminal-text.ts';
import { problemText } from '#errors/problem.ts';
import type { AuditAnswer, JudgedAnswer } from '#model/audit-answer.ts';
import type { Simulation } from './simulate-policy.ts';
import type { PolicyCheck } from './validate-policies.ts';

/** What is wrong with policies, for a person. */
export const validationText = ({ problems, policies, rules }: PolicyCheck): string => {
  const checked = `${policies} ${policies === 1 ? 'policy' : 'policies'} with ${rules} rules`;
  const last = problems.length === 0 ? `No problems in ${checked}` : `${problems.length} problems in ${checked}`;
  return [...problems.map(problemText), last].join('\n\n');
};

/** What a policy would have done, for a person. */
export const simulationText = ({ policy, since, before, after, differences }: Simulation, paint: Paint): string =>
  [
    `Had ${policy} been in force since ${since.slice(0, 10)}, ${differences.length} verdicts would be others.`,
    '',
    ...differences.flatMap(({ change, commit, before: was, after: is, why }) => [
      `${visibleText(change ?? commit ?? '')}: ${was} -> ${is}`,
      paint('dim', `    ${visibleText(why)}`),
    ]),
    ...(differences.length === 0 ? [] : ['']),
    `as it is    ${totalsText(before)}`,
    `would be    ${totalsText(after)}`,
  ].join('\n');

const totalsText = (totals: AuditAnswer['totals']): string =>
  Object.entries(totals)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ');

/** A change as it is, and with one more approval. */
export const reviewText = (
  { before, after }: { readonly before: JudgedAnswer; readonly after: JudgedAnswer },
  paint: Paint,
): string =>
  ['As it is', ...judgedLines(before, paint), '', 'With the approval', ...judgedLines(after, paint)].join('\n');
