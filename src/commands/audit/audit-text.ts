import type { Paint } from '#commands/cli-report.ts';
import { visibleText } from '#commands/terminal-text.ts';
import type { AuditAnswer, JudgedAnswer } from '#model/audit-answer.ts';

const COLOURS = { compliant: 'green', violation: 'red', exempt: 'cyan', undetermined: 'yellow' } as const;

/** Every change with its verdict, reason and what its record shows, then the totals. */
export const auditText = ({ changes, depth, totals }: AuditAnswer, paint: Paint): string =>
  [
    ...changes.flatMap((change) => judgedLines(change, paint)),
    totalsText(totals),
    ...(depth.length === 0 ? [] : [paint('dim', 'How closely approvals looked: signals, not verdicts')]),
    ...depth.map((each) => paint('dim', depthText(each))),
  ].join('\n');

/** Each signal among the approvals of which it can be told. */
const depthText = ({ policy, approvals, signals }: AuditAnswer['depth'][number]): string => {
  const parts = Object.entries(signals).map(([name, { shown, known }]) => `${name} ${shown}/${known}`);
  return `    ${policy ?? 'no policy'}: ${approvals} approval${approvals === 1 ? '' : 's'}, ${parts.join(', ')}`;
};

/** One change as lines of text. */
export const judgedLines = (judged: JudgedAnswer, paint: Paint): readonly string[] => {
  const { change, commit, repository, verdict, why, policy, observations } = judged;
  const name = change ?? `${repository} ${commit?.slice(0, 10) ?? ''}`;
  const by = policy === null ? '' : paint('dim', `  ${policy}`);
  const shown = observations.map(({ kind, why: reason }) => `${kind} (${reason})`).join('; ');
  return [
    `${paint(COLOURS[verdict], verdict.padEnd(12))} ${visibleText(name)}${by}`,
    `    ${visibleText(why)}`,
    ...(shown === '' ? [] : [paint('dim', `    on record: ${visibleText(shown)}`)]),
  ];
};

const totalsText = (totals: AuditAnswer['totals']): string => {
  const all = Object.values(totals).reduce((sum, count) => sum + count, 0);
  const parts = Object.entries(totals).map(([verdict, count]) => `${count} ${verdict}`);
  return `${all} change${all === 1 ? '' : 's'}: ${parts.join(', ')}`;
};
