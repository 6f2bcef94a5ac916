import type { Moment, Precision } from '#model/time.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const two = (value: number): string => String(value).padStart(2, '0');

const dayText = (at: Date): string => `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;

const clockText = (at: Date): string => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;

const monthName = (at: Date): string => MONTHS[at.getUTCMonth()] ?? '';

const TEXT: Readonly<Record<Precision, (at: Date) => string>> = {
  year: (at) => String(at.getUTCFullYear()),
  month: (at) => `${monthName(at)} ${at.getUTCFullYear()}`,
  day: dayText,
  hour: (at) => `${dayText(at)} about ${two(at.getUTCHours())}:00 UTC`,
  minute: (at) => `${dayText(at)} ${clockText(at)} UTC`,
  second: (at) => `${dayText(at)} ${clockText(at)}:${two(at.getUTCSeconds())} UTC`,
};

/** A time as exact as it is known, in UTC, for tables: `2026-03-05 14:20 UTC`, `March 2026`. */
export const momentText = ({ at, precision }: Moment): string => TEXT[precision](at);

/** The day alone, for lists and headings: `5 March 2026`, `March 2026`, `2010`. */
export const dateText = ({ at, precision }: Moment): string =>
  precision === 'year' || precision === 'month'
    ? TEXT[precision](at)
    : `${at.getUTCDate()} ${monthName(at)} ${at.getUTCFullYear()}`;

/** What the `datetime` attribute of a `time` element says: no more than is known. */
export const datetimeOf = ({ at, precision }: Moment): string => {
  if (precision === 'year') return String(at.getUTCFullYear());
  if (precision === 'month') return dayText(at).slice(0, 7);
  if (precision === 'day') return dayText(at);
  return `${at.toISOString().slice(0, 19)}Z`;
};
