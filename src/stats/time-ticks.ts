import type { Segment, TimeScale } from './time-scale.ts';

export interface Tick {
  /** Seconds from the zero of the axis. */
  readonly offset: number;
  /** From 0 to 1. */
  readonly position: number;
}

const STEPS = [
  1, 5, 10, 30, 60, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 1_209_600,
  2_592_000, 7_776_000, 15_552_000, 31_536_000, 63_072_000, 157_680_000,
];

const stepFor = (seconds: number, count: number): number =>
  STEPS.find((step) => seconds / step <= count) ?? Math.ceil(seconds / count);

/** Instants worth a tick in one drawn part: round offsets, or where the part begins when it is too short for any. */
const candidatesIn = ({ from, to, start, end }: Segment, zero: number, spacing: number): number[] => {
  const step = stepFor(to - from, Math.max(1, Math.floor((end - start) / spacing)));
  const first = zero + Math.ceil((from - zero) / step) * step;
  if (first > to) return [from];
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step);
};

/**
 * Round offsets along the drawn parts of an axis, at least `spacing` (a share of the whole width) apart. The zero is
 * among them whenever it is drawn.
 */
export const timeTicks = (scale: TimeScale, zero: number, spacing: number): Tick[] => {
  const isDrawn = scale.segments.some(({ from, to }) => from <= zero && zero <= to);
  const candidates = scale.segments.flatMap((segment) => candidatesIn(segment, zero, spacing));
  const ticks: Tick[] = [];
  for (const instant of isDrawn ? [zero, ...candidates] : candidates) {
    const position = scale.position(instant);
    if (ticks.every((tick) => Math.abs(tick.position - position) >= spacing))
      ticks.push({ offset: instant - zero, position });
  }
  return ticks.toSorted((a, b) => a.position - b.position);
};
