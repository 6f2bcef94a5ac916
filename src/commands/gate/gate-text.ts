import { judgedLines } from '#commands/audit/audit-text.ts';
import type { Paint } from '#commands/cli-report.ts';
import { visibleText } from '#commands/terminal-text.ts';
import type { JudgedAnswer } from '#model/audit-answer.ts';
import type { Precedent } from './precedents.ts';

export interface GateResult {
  readonly judged: JudgedAnswer;
  readonly precedents: readonly Precedent[];
}

/** May this change ship, what is missing and who could give it, and what happened to the same files before. */
export const gateText = ({ judged, precedents }: GateResult, paint: Paint): string => {
  const missing = missingLines(judged).map((line) => `  - ${line}`);
  const seen = precedents.slice(0, 5).map(({ incident, paths }) => `  - ${incident}: ${visibleText(someOf(paths))}`);
  return [
    ...judgedLines(judged, paint),
    ...(missing.length === 0 ? [] : ['', 'Missing', ...missing]),
    ...(seen.length === 0 ? [] : ['', 'Incidents that touched the same files', ...seen]),
    '',
    mayShip(judged) ? 'This change may ship.' : 'This change may not ship as it is.',
  ].join('\n');
};

/** Only what is known to meet the policy, or is exempt from it, may ship: what cannot be told may not. */
export const mayShip = ({ verdict }: JudgedAnswer): boolean => verdict === 'compliant' || verdict === 'exempt';

/** What it would take, by level and area, never by name. */
export const missingLines = ({ missing, findings }: JudgedAnswer): readonly string[] => {
  const open = findings.filter(({ result }) => result === 'fail' || result === 'undetermined');
  return open.flatMap(({ rule, result, why }) => {
    const own = missing.filter((each) => each.rule === rule);
    const asked = own.map(({ approvals, level, owners }) => {
      const who = owners.length > 0 ? ` by ${owners.join(' or ')}` : level === null ? ' by another person' : '';
      return `${approvals} approval${approvals === 1 ? '' : 's'}${who}${level === null ? '' : ` of level ${level} or above`}`;
    });
    const text = asked.length === 0 ? why : asked.join(' and ');
    return [`${rule}: ${text}${result === 'undetermined' ? ` (cannot be told: ${why})` : ''}`];
  });
};

/** A few paths, and how many more there are. */
export const someOf = (paths: readonly string[]): string => {
  const more = paths.length - 3;
  return `${paths.slice(0, 3).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};
