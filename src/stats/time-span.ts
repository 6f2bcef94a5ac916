import type { Moment, Precision } from '#model/time.ts';

/** How long something took, in seconds: at least `least`, at most `most`. Equal when both ends are exact. */
export interface TimeSpan {
  readonly least: number;
  readonly most: number;
}

const DAY_MS = 86_400_000;

const LENGTH_MS: Readonly<Record<Exclude<Precision, 'month' | 'year'>, number>> = {
  day: DAY_MS,
  hour: 3_600_000,
  minute: 0,
  second: 0,
};

/** The last instant that a moment can mean. Minutes and seconds count as exact. */
export const latestOf = ({ at, precision }: Moment): Date => {
  if (precision === 'year') return new Date(Date.UTC(at.getUTCFullYear() + 1, 0, 1));
  if (precision === 'month') return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
  return new Date(at.getTime() + LENGTH_MS[precision]);
};

export const isExact = ({ precision }: Moment): boolean => precision === 'minute' || precision === 'second';

/** The span from one moment to another; `undefined` when the second certainly came first. */
export const spanBetween = (from: Moment, to: Moment): TimeSpan | undefined => {
  const most = (latestOf(to).getTime() - from.at.getTime()) / 1000;
  if (most < 0) return undefined;
  return { least: Math.max(0, (to.at.getTime() - latestOf(from).getTime()) / 1000), most };
};
