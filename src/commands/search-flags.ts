import { KINDS, type Kind } from '#search/document.ts';
import { EDITIONS, type Edition } from '#sources/content-edition.ts';
import { badValue } from './bad-value.ts';

const MOST = 1000;

const oneOf = <T extends string>(name: string, value: string, known: readonly T[]): T => {
  const found = known.find((each) => each === value);
  if (found !== undefined) return found;
  throw badValue(name, value, `Write one of: ${known.join(', ')}.`);
};

/** The words typed without a flag, as one query. Throws `usage/bad-value` when there are none. */
export const queryOf = (positionals: readonly string[]): string => {
  const query = positionals.join(' ').trim();
  if (query !== '') return query;
  throw badValue('WORDS', '', 'Write what to look for, such as: npm run search -- "cache eviction".');
};

/** `--kind pattern`. Throws `usage/bad-value`. */
export const kindOf = (value: string | undefined): Kind | undefined =>
  value === undefined ? undefined : oneOf('--kind', value, KINDS);

/** `--limit 20`. Throws `usage/bad-value`. */
export const limitOf = (value: string | undefined): number | undefined => {
  if (value === undefined) return undefined;
  const limit = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (limit >= 1 && limit <= MOST) return limit;
  throw badValue('--limit', value, `Write a number from 1 to ${MOST}.`);
};

/** The edition that the environment asks for, internal when it says nothing. Throws `usage/bad-value`. */
export const editionFrom = (env: Readonly<Record<string, string | undefined>>): Edition =>
  oneOf('HINDCAST_EDITION', env['HINDCAST_EDITION'] || 'internal', EDITIONS);
