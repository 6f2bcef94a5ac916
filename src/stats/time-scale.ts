/** A stretch of the axis that is drawn to scale. Instants in seconds, positions from 0 to 1. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** A stretch that is cut out because nothing is recorded in it and it would squeeze everything else. */
export interface Gap {
  /** The last instant before it. */
  readonly since: number;
  readonly seconds: number;
  readonly start: number;
  readonly end: number;
}

export interface TimeScale {
  readonly segments: readonly Segment[];
  readonly gaps: readonly Gap[];
  position(instant: number): number;
}

const LONGER_THAN_MEDIAN = 8;
const LEAST_SHARE = 0.25;
const MOST_CUTS = 4;

/**
 * The shortest stretch that is cut. The longest are cut, one after the other, as long as each is eight times the median
 * stretch and would take a quarter of what is left of the axis; at most four.
 */
const cutLength = (lengths: readonly number[]): number => {
  const sorted = lengths.toSorted((a, b) => b - a);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  let left = lengths.reduce((sum, length) => sum + length, 0);
  let cut = Number.POSITIVE_INFINITY;
  for (const length of sorted.slice(0, MOST_CUTS)) {
    if (length < median * LONGER_THAN_MEDIAN || length < left * LEAST_SHARE) break;
    cut = length;
    left -= length;
  }
  return cut;
};

const clustersOf = (instants: readonly number[], cut: number): [number, number][] => {
  const clusters: [number, number][] = [];
  for (const instant of instants) {
    const last = clusters.at(-1);
    if (last !== undefined && instant - last[1] < cut) last[1] = instant;
    else clusters.push([instant, instant]);
  }
  return clusters;
};

const between = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * An axis over sorted, distinct instants: to scale inside segments, with long empty stretches cut to `gapWidth`.
 * A segment of one instant still gets `leastWidth`, so that its label has room.
 */
export const timeScale = (
  instants: readonly number[],
  { gapWidth, leastWidth }: { readonly gapWidth: number; readonly leastWidth: number },
): TimeScale => {
  const lengths = instants.slice(1).map((instant, index) => instant - (instants[index] ?? instant));
  const clusters = clustersOf(instants, cutLength(lengths));
  const room = 1 - gapWidth * (clusters.length - 1) - leastWidth * clusters.length;
  const total = clusters.reduce((sum, [from, to]) => sum + to - from, 0);
  const segments: Segment[] = [];
  const gaps: Gap[] = [];
  for (const [from, to] of clusters) {
    const before = segments.at(-1);
    const start = before === undefined ? 0 : before.end + gapWidth;
    if (before !== undefined) gaps.push({ since: before.to, seconds: from - before.to, start: before.end, end: start });
    const share = total === 0 ? 1 / clusters.length : (to - from) / total;
    segments.push({ from, to, start, end: start + leastWidth + room * share });
  }
  return { segments, gaps, position: (instant) => positionOn(segments, instant) };
};

const positionOn = (segments: readonly Segment[], instant: number): number => {
  const segment = segments.findLast(({ from }) => from <= instant) ?? segments[0];
  if (segment === undefined) return 0;
  const { from, to, start, end } = segment;
  if (to === from) return instant > to ? end : (start + end) / 2;
  return start + between((instant - from) / (to - from), 0, 1) * (end - start);
};
