import { badValue } from '#commands/bad-value.ts';
import { findMoment } from '#model/time.ts';

/** The first instant that the value of a flag can mean; `undefined` when it was not given. Throws `usage/bad-value`. */
export const parseMoment = (name: string, value: string | undefined): Date | undefined => {
  if (value === undefined) return undefined;
  const moment = findMoment(value);
  if (moment !== undefined) return moment.at;
  const expected = 'Write a time such as 2026-03-05 or 2026-03-05T14:20:00Z.';
  throw badValue(name, value, expected);
};

/** The value of a flag as the number of a change. Throws `usage/bad-value`. */
export const parseChangeNumber = (name: string, value: string): number => {
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
  throw badValue(name, value, 'Write the number of a change.');
};
