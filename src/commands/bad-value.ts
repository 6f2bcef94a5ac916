import { HindcastError } from '#errors/hindcast-error.ts';

/** The error of a value that does not fit: `name` as it was typed, and `expected` as what to write instead. */
export const badValue = (name: string, value: string, expected: string): HindcastError =>
  new HindcastError('usage/bad-value', { with: { name, value, expected } });
