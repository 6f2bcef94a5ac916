import type { TimeScale } from './time-scale.ts';

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

/**
 * Round offsets along the drawn parts of an axis, at least `spacing` (a share of the whole width) apart.
 * A part too short for any tick shows the offset at which it begins.
 */
export const timeTicks = (scale: TimeScale, zero: number, spacing: number): Tick[] => {
  const ticks: Tick[] = [];
  const add = (instant: number, position: number): void => {
    const last = ticks.at(-1);
    if (last === undefined || position - last.position >= spacing) ticks.push({ offset: instant - zero, position });
  };
  for (const { from, to, start, end } of scale.segments) {
    const step = stepFor(to - from, Math.max(1, Math.floor((end - start) / spacing)));
    const first = zero + Math.ceil((from - zero) / step) * step;
    if (first > to) add(from, scale.position(from));
    for (let instant = first; instant <= to; instant += step) add(instant, scale.position(instant));
  }
  return ticks;
};
