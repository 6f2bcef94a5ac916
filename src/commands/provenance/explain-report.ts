import type { Paint } from '#commands/cli-report.ts';
import { cutText, visibleText } from '#commands/terminal-text.ts';
import type { ProvenanceExplanation } from '#model/provenance-answer.ts';
import { pluralText } from '#stats/number-text.ts';
import { subjectOf } from './commit-line.ts';
import type { Explained } from './explain-commit.ts';
import { blindSpotLines } from './not-seen.ts';
import { placeOf } from './verdict.ts';

type Spoken = ProvenanceExplanation['evidence'][number];

interface Look {
  readonly paint: Paint;
  /** Columns of the terminal; without them lines of a message are not cut. */
  readonly width: number | undefined;
}

/** An explanation for a person. Text from the commit is quoted, with everything spelt out that a terminal would obey. */
export const explanationText = ({ commit, answer }: Explained, look: Look): string => {
  const { evidence, refused, contradictions, not_seen, verdict } = answer;
  const section = (title: string, lines: readonly string[], none: string): string[] => [
    '',
    look.paint('bold', title),
    ...(lines.length === 0 ? [none] : lines).map((line) => `  ${line}`),
  ];
  return [
    `commit ${commit.sha}`,
    `${answer.committed_at.slice(0, 10)}  ${visibleText(subjectOf(commit))}`,
    '',
    `${look.paint('bold', 'Verdict')}  ${visibleText(verdict)}`,
    ...section(
      'What spoke',
      evidence.flatMap((each) => evidenceLines(each, look)),
      'nothing',
    ),
    ...section(
      'What was refused',
      refused.flatMap((each) => refusalLines(each, look)),
      'nothing',
    ),
    ...section('What contradicts', contradictions.map(visibleText), 'nothing'),
    ...shareLines(answer),
    ...section('What could not be seen', not_seen.flatMap(blindSpotLines), 'nothing is known to be missing'),
  ].join('\n');
};

const INDENT = 4;

/** A line of a message in a quote mark of its own, so that it cannot pass for a line of this report. */
const quoted = (text: string | null, { width, paint }: Look): string[] => {
  if (text === null) return [];
  const shown = visibleText(text);
  return [paint('cyan', `  | ${width === undefined ? shown : cutText(shown, Math.max(20, width - INDENT - 2))}`)];
};

const evidenceLines = (evidence: Spoken, look: Look): string[] => {
  const { kind, channel, strength, role, tool, means, text, loose } = evidence;
  const facts = [kind, channel, strength, role, tool ?? 'no tool named'].map(visibleText).join(' · ');
  return [
    visibleText(placeOf(evidence)),
    ...quoted(text, look),
    `  ${facts}${loose ? ' · outside the last block' : ''}`,
    look.paint('dim', `  ${means}`),
  ];
};

const refusalLines = ({ rule, line, text, why }: ProvenanceExplanation['refused'][number], look: Look): string[] => [
  line === null ? 'not in the message' : `line ${line}`,
  ...quoted(text, look),
  `  ${rule}: ${visibleText(why)}`,
];

const percent = (part: number): string => `${Math.round(part * 100)} %`;

const shareLines = ({ share }: ProvenanceExplanation): string[] =>
  share === null
    ? []
    : [
        '',
        `Of ${pluralText(share.lines, 'line')} AI wrote ${percent(share.ai)}, people ${percent(share.human)}; of ${percent(share.unknown)} nothing is known (${share.source}).`,
      ];
