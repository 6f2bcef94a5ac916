import type { Paint } from '#commands/cli-report.ts';
import { visibleText } from '#commands/terminal-text.ts';
import { textTable } from '#commands/text-table.ts';
import type { ProvenanceSummary } from '#model/provenance-answer.ts';
import { countText, pluralText } from '#stats/number-text.ts';
import { FEWEST_FOR_A_SHARE } from '#stats/wilson-interval.ts';
import { blindSpotLines } from './not-seen.ts';

type Share = ProvenanceSummary['totals']['share'];

const percent = (value: number): string => (value === 0 ? '0' : (value * 100).toFixed(value < 0.01 ? 2 : 1));

/** `12.5% (9.8–15.9)`. */
const shareText = (share: Share): string =>
  share === null ? 'too few' : `${percent(share.share)}% (${percent(share.low)}–${percent(share.high)})`;

const SHARE = { name: 'share (95 %)', right: true } as const;
const COMMITS = { name: 'commits', right: true } as const;

/** The line under a scan: how much was read, how much of it speaks, and that silence is unknown. */
export const totalsText = ({ commits, with_evidence }: ProvenanceSummary['totals']): string => {
  const silent = commits - with_evidence;
  return `Read ${pluralText(commits, 'commit')}: ${countText(with_evidence)} with evidence, ${countText(silent)} without (unknown, not "human").`;
};

const MAX_CONTRADICTIONS = 10;

/** Tables for a person. */
export const summaryText = (summary: ProvenanceSummary, paint: Paint): string => {
  const { totals, contradictions } = summary;
  const shown = contradictions.slice(0, MAX_CONTRADICTIONS);
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', paint('bold', title), ...lines.map((line) => `  ${line}`)];
  return [
    totalsText(totals),
    `AI is declared in ${countText(totals.ai_assisted)}${totals.share === null ? '' : `: ${shareText(totals.share)}, a lower bound`}.`,
    ...section('By month (UTC, committer date)', monthLines(summary)),
    ...section('By level', levelLines(summary)),
    ...section('By tool', toolLines(summary)),
    ...section('By evidence', channelLines(summary)),
    ...section(`Contradictions: ${pluralText(contradictions.length, 'commit')}`, [
      ...shown.map(({ sha, contradictions: [why = ''] }) => `${sha.slice(0, 10)}  ${visibleText(why)}`),
      ...(contradictions.length > shown.length ? [`… ${contradictions.length - shown.length} more with --json`] : []),
    ]),
    ...section('Not seen', summary.not_seen.flatMap(blindSpotLines)),
    ...noteLines(summary),
  ].join('\n');
};

/** Old histories have years before anybody could have said anything of AI; they take one row. */
const monthLines = ({ by_month }: ProvenanceSummary): string[] => {
  const first = by_month.findIndex(({ with_evidence }) => with_evidence > 0);
  const silent = by_month.slice(0, first === -1 ? by_month.length : first);
  const last = silent.at(-1);
  const before = silent.reduce((sum, { commits }) => sum + commits, 0);
  const rows = by_month
    .slice(silent.length)
    .map(({ month, commits, with_evidence, ai_assisted, share }) => [
      month,
      ...[commits, with_evidence, ai_assisted].map(countText),
      shareText(share),
    ]);
  const folded = last === undefined ? [] : [[`to ${last.month}`, countText(before), '0', '0']];
  return by_month.length === 0 ? [] : textTable(MONTH_COLUMNS, [...folded, ...rows]);
};

const MONTH_COLUMNS = [
  { name: 'month' },
  COMMITS,
  { name: 'with evidence', right: true },
  { name: 'AI-assisted', right: true },
  SHARE,
];

const levelLines = ({ by_level }: ProvenanceSummary): string[] =>
  by_level.length === 0
    ? []
    : textTable(
        [{ name: 'level' }, COMMITS, SHARE],
        by_level.map(({ involvement, commits, share }) => [involvement, countText(commits), shareText(share)]),
      );

const toolLines = ({ by_tool }: ProvenanceSummary): string[] =>
  by_tool.length === 0
    ? []
    : textTable(
        [{ name: 'tool' }, COMMITS, { name: 'did what' }],
        by_tool.map(({ tool, commits, roles }) => [
          tool ?? '(none named)',
          countText(commits),
          Object.entries(roles)
            .map(([role, count]) => `${role} ${countText(count)}`)
            .join(', '),
        ]),
      );

const channelLines = ({ by_channel }: ProvenanceSummary): string[] =>
  by_channel.length === 0
    ? []
    : textTable(
        [{ name: 'known by' }, { name: 'read in' }, COMMITS, { name: 'pieces', right: true }],
        by_channel.map(({ strength, channel, commits, evidence }) => [
          strength,
          channel,
          countText(commits),
          countText(evidence),
        ]),
      );

const noteLines = ({ joined, by_month, totals }: ProvenanceSummary): string[] => [
  ...(joined === 0
    ? []
    : ['', `${pluralText(joined, 'commit')} with evidence joined from other commits or from changes.`]),
  ...([totals, ...by_month].some(({ share }) => share === null)
    ? ['', `No share is given of fewer than ${FEWEST_FOR_A_SHARE} commits.`]
    : []),
];
