import { z } from 'zod';

/** How exactly a time is known. */
export const PRECISIONS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
export type Precision = (typeof PRECISIONS)[number];

const FORM =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|([+-])(\d{2}):(\d{2})))?)?)?$/;

const PRECISION_OF_LENGTH: Readonly<Record<number, Precision>> = { 4: 'year', 7: 'month', 10: 'day' };

/** A time as it was written, with how exactly it is known. `at` is the first instant that the text can mean. */
export interface Moment {
  readonly at: Date;
  readonly precision: Precision;
  readonly text: string;
}

const precisionOf = (text: string): Precision =>
  PRECISION_OF_LENGTH[text.length] ?? (/T\d{2}:\d{2}:\d{2}/.test(text) ? 'second' : 'minute');

const isCalendarDate = (text: string): boolean => {
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = FORM.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61;
};

/** Reads RFC 3339 with a zone, or a shorter form (`2026`, `2026-03`, `2026-03-05`); `undefined` for anything else. */
export const findMoment = (text: string): Moment | undefined => {
  if (!isCalendarDate(text)) return undefined;
  const precision = precisionOf(text);
  const full = precision === 'year' ? `${text}-01-01` : precision === 'month' ? `${text}-01` : text;
  return { at: new Date(full), precision, text };
};

const timeText = z
  .string('write the time as text, such as 2026-03-05T14:20:00Z')
  .refine((text) => findMoment(text) !== undefined, {
    error: 'write RFC 3339 with a zone (2026-03-05T14:20:00Z) or a shorter form (2026-03-05, 2026-03)',
  })
  .meta({ pattern: FORM.source });

/**
 * A time in a file. Plain text is as exact as it is long (`2026-03` is a month); the object form states the
 * precision where the text is longer than what is known.
 */
export const timestamp = z
  .union([
    timeText,
    z.strictObject({
      at: timeText.meta({ description: 'The time' }),
      precision: z.enum(PRECISIONS).meta({ description: 'How exactly it is known' }),
    }),
  ])
  .meta({
    description:
      'RFC 3339 in UTC, or a shorter form as exact as what is known: 2026-03-05T14:20:00Z, 2026-03-05, 2026-03; or {at, precision}',
  });
export type Timestamp = z.infer<typeof timestamp>;

/** The moment that a parsed timestamp names. Throws `RangeError` on text that no schema has accepted. */
export const momentOf = (value: Timestamp): Moment => {
  const text = typeof value === 'string' ? value : value.at;
  const moment = findMoment(text);
  if (moment === undefined) throw new RangeError(`not a time: ${text}`);
  return typeof value === 'string' ? moment : { ...moment, precision: value.precision };
};

/** An instant in a record: RFC 3339 in UTC, seconds. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'expected RFC 3339 in UTC, to the second')
  .meta({ description: 'RFC 3339 in UTC, to the second' });
export type Instant = z.infer<typeof instant>;

/** The record form of a date. */
export const instantOf = (date: Date): Instant => `${date.toISOString().slice(0, 19)}Z`;
