import type { ProvenanceInvocation } from '#commands/provenance-flags.ts';
import { countText } from '#stats/number-text.ts';
import { ProvenanceCounts } from '#stats/provenance-counts.ts';
import { jsonLine, LINE_HEADING, MARKS, textLine } from './commit-line.ts';
import { blindSpotLines, notSeen } from './not-seen.ts';
import { totalsText } from './summary-report.ts';
import { type RangeWalk, walkRange } from './walk-range.ts';

/** Prints what stands over the lines for a person: at once, before anything is read. */
export const printHeading = ({ flags, print, paint }: ProvenanceInvocation): void => {
  if (!flags.has('json')) print(paint('dim', LINE_HEADING));
};

/** Prints a range commit by commit, while it is read; returns whether claims of any commit contradict each other. */
export const listCommits = async (walk: RangeWalk): Promise<boolean> => {
  const { flags } = walk.invocation;
  return flags.has('json') ? listJson(walk) : listText(walk);
};

/** Lines are held back this long at most, because writing each by itself costs more than making it. */
const BETWEEN_MS = 50;

const listJson = async (walk: RangeWalk): Promise<boolean> => {
  const { print, say } = walk.invocation;
  let [contradicted, held, printedAt] = [false, [] as string[], Number.NEGATIVE_INFINITY];
  for await (const scanned of walkRange(walk)) {
    contradicted ||= scanned.provenance.contradictions.length > 0;
    held.push(jsonLine(scanned));
    const now = performance.now();
    if (now - printedAt < BETWEEN_MS) continue;
    print(held.join('\n'));
    [held, printedAt] = [[], now];
  }
  if (held.length > 0) print(held.join('\n'));
  for (const spot of [...walk.read.repository.blindSpots, ...walk.read.join.blindSpots])
    say(`Not seen: ${blindSpotLines(spot).join('\n')}`);
  return contradicted;
};

const listText = async (walk: RangeWalk): Promise<boolean> => {
  const { flags, print, paint, width } = walk.invocation;
  const counts = new ProvenanceCounts();
  for await (const scanned of walkRange(walk)) {
    const { commit, provenance } = scanned;
    counts.add({ sha: commit.sha, at: commit.committer.at, provenance });
    if (provenance.evidence.length > 0 || flags.has('all')) print(textLine(scanned, { paint, width }));
  }
  const summary = counts.toSummary();
  print(['', totalsText(summary.totals), ...(await closingLines(walk, summary))].join('\n'));
  return summary.contradictions.length > 0;
};

type Marked = Pick<ReturnType<ProvenanceCounts['toSummary']>, 'contradictions' | 'joined'>;

const closingLines = async ({ read, invocation }: RangeWalk, marked: Marked): Promise<string[]> => {
  const spots = await notSeen(read);
  const [contradicted, joined] = [marked.contradictions.length, marked.joined];
  return [
    ...(contradicted === 0
      ? []
      : [`${MARKS.contradicted} ${countText(contradicted)} with claims that contradict each other: see --explain`]),
    ...(joined === 0
      ? []
      : [`${MARKS.joined} ${countText(joined)} with evidence from other commits or from their change`]),
    ...(spots.length === 0 ? [] : [`Not seen: ${spots.map(({ what }) => what).join(', ')}; --summary says why`]),
  ].map((line) => invocation.paint('dim', line));
};
