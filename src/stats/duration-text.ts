import type { TimeSpan } from './time-span.ts';

const UNITS = [
  { name: 'y', seconds: 31_536_000 },
  { name: 'd', seconds: 86_400 },
  { name: 'h', seconds: 3600 },
  { name: 'min', seconds: 60 },
  { name: 's', seconds: 1 },
] as const;

/** A length of time in at most two units: `1 h 32 min`, `26 d`, `45 s`. Ten or more of a unit stand alone. */
export const durationText = (seconds: number): string => {
  const length = Math.round(Math.abs(seconds));
  const first = UNITS.findIndex((unit) => length >= unit.seconds);
  const unit = UNITS[first];
  if (unit === undefined) return '0 s';
  const finest = length >= unit.seconds * 10 ? unit : (UNITS[first + 1] ?? unit);
  const rounded = Math.round(length / finest.seconds) * finest.seconds;
  if (rounded >= (UNITS[first - 1]?.seconds ?? Number.POSITIVE_INFINITY)) return durationText(rounded);
  const rest = (rounded % unit.seconds) / finest.seconds;
  const main = `${Math.floor(rounded / unit.seconds)} ${unit.name}`;
  return rest === 0 ? main : `${main} ${rest} ${finest.name}`;
};

/** A span in words: exact, `about`, `under`, or a range when its ends are far apart. */
export const spanText = ({ least, most }: TimeSpan): string => {
  if (least === most) return durationText(most);
  if (least === 0) return `under ${durationText(most)}`;
  if (most <= least * 1.25) return `about ${durationText((least + most) / 2)}`;
  return `${durationText(least)} to ${durationText(most)}`;
};

/** ISO 8601 duration for the `datetime` attribute of a `time` element. */
export const isoDuration = (seconds: number): string => `PT${Math.round(seconds)}S`;

/** Time relative to the start of the impact: `T+12 min`, `T−3 d 4 h`. `exact` false puts `≈` before it. */
export const offsetText = (seconds: number, exact = true): string => {
  const sign = seconds < 0 ? '−' : '+';
  const length = Math.round(Math.abs(seconds)) === 0 ? '0' : durationText(seconds);
  return `${exact ? '' : '≈ '}T${sign}${length}`;
};
