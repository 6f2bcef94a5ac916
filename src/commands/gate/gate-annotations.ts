import { type GateResult, mayShip, missingLines, someOf } from './gate-text.ts';

/**
 * Lines by which a workflow of GitHub shows what was found beside the change: an error for each rule that keeps it from
 * shipping, a warning for each incident that touched the same files.
 */
export const annotationsOf = ({ judged, precedents }: GateResult): readonly string[] => [
  ...missingLines(judged).map((line) => `::error title=Review policy::${escaped(line)}`),
  ...precedents.map(({ incident, paths }) => {
    const [first = ''] = paths;
    return `::warning file=${escapedProperty(first)},title=Incident ${escapedProperty(incident)}::${escaped(someOf(paths))} took part in this incident`;
  }),
];

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** What a job summary shows, as Markdown. */
export const summaryOf = ({ judged, precedents }: GateResult): string =>
  [
    `## Review policy: ${mayShip(judged) ? 'this change may ship' : 'this change may not ship as it is'}`,
    '',
    `**${judged.verdict}** ${judged.policy === null ? '' : `by \`${judged.policy}\``}`,
    '',
    '| rule | result | why |',
    '| --- | --- | --- |',
    ...judged.findings.map(({ rule, result, why }) => `| \`${rule}\` | ${result} | ${cell(why)} |`),
    ...(judged.findings.length === 0 ? [`| | ${judged.verdict} | ${cell(judged.why)} |`] : []),
    ...(precedents.length === 0 ? [] : ['', '### Incidents that touched the same files', '']),
    ...precedents.map(({ incident, paths }) => `- \`${incident}\`: ${cell(someOf(paths))}`),
    '',
  ].join('\n');

/** Text from outside in a cell of a table: nothing of it is markup. */
const cell = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>()#+!|~@-]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll(/\s+/g, ' ');
