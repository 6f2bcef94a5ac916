import { SURE } from '#linking/verdict.ts';
import type { LineEvidence, Suspect, SuspectsAnswer } from '#model/suspects-answer.ts';
import type { Paint } from './cli-report.ts';
import { cutText, visibleText } from './terminal-text.ts';

const COLUMNS = 100;
const MOST_LINES = 3;
const MOST_REASONS = 4;

const HEADINGS: Readonly<Record<SuspectsAnswer['answer'], string>> = {
  named: 'The message of the fix names a cause.',
  suspects: 'Commits that may have introduced what this fix mends, the likeliest first.',
  no_confident_link: 'No confident link. These commits stand nearest, and none of them stands out:',
  nothing_to_trace:
    'No change of this repository is linked: the fix leads to no earlier commit. Where the cause was no change at all, write no_change_cause.',
};

/** The answer as text: for each suspect its lines then and now, and what its score is made of. */
export const suspectsText = (answer: SuspectsAnswer, { paint, limit }: { paint: Paint; limit: number }): string => {
  const { candidates, seen } = answer;
  const rest = candidates.length - limit;
  return [
    `Fix ${answer.fix.slice(0, 12)}. ${HEADINGS[answer.answer]}`,
    '',
    ...candidates.slice(0, limit).flatMap((suspect) => [...suspectLines(suspect, paint), '']),
    ...(rest > 0 ? [`${rest} more with --limit or --json.`, ''] : []),
    `Seen: ${seen.lines} lines of ${seen.files.length} files lead to ${seen.commits} commits.`,
    ...answer.not_seen.map(({ what, detail, limits }) => `Not seen: ${what}: ${visibleText(detail)}. ${limits}`),
    'A suspect is a question, not a verdict: confirm or dismiss it in the front matter of the incident.',
  ].join('\n');
};

const suspectLines = ({ sha, rank, score, at, subject, evidence }: Suspect, paint: Paint): readonly string[] => {
  const lines = evidence.filter((each) => each.kind === 'line');
  const reasons = evidence.filter((each) => each.kind === 'feature');
  const likely = score >= SURE ? ', likely' : '';
  return [
    `${rank}. ${paint('bold', sha.slice(0, 12))}  ${score.toFixed(2)}${likely}  ${at.slice(0, 10)}  ${shown(subject)}`,
    ...evidence.flatMap((each) => (each.kind === 'named' ? [`   ${visibleText(each.why)}.`] : [])),
    ...lines.slice(0, MOST_LINES).flatMap(lineText),
    ...reasons.slice(0, MOST_REASONS).map(({ adds, means }) => `   ${adds < 0 ? '' : '+'}${adds.toFixed(2)}  ${means}`),
  ];
};

const WAYS: Readonly<Record<LineEvidence['way'], string>> = {
  replaced: 'replaced by the fix',
  beside: 'beside an insertion of the fix',
  function: 'in the function around the fix',
  back: 'an earlier form of a line that the fix replaced',
};

const lineText = (line: LineEvidence): readonly string[] => {
  const through = line.through === null ? '' : `, changed by ${line.through.slice(0, 12)}`;
  const moved = line.original_path === line.path ? '' : `${line.original_path}:`;
  const place = `${line.path}:${line.line} (then ${moved}${line.original_line})`;
  const texts = [
    ...(line.text_then === null ? [] : [`     then  ${shown(line.text_then.trim())}`]),
    ...(line.text_now === null || line.text_now === line.text_then
      ? []
      : [`     now   ${shown(line.text_now.trim())}`]),
  ];
  return [`   ${visibleText(place)}: ${WAYS[line.way]}${through}`, ...texts];
};

const shown = (text: string): string => cutText(visibleText(text), COLUMNS);
