import { badValue } from './bad-value.ts';

const ID = /^[0-9a-f]{7,64}$/i;
const MOST = 100;

/** A flag that has to be there. Throws `usage/bad-value`. */
export const neededFlag = (name: string, value: string | undefined, word: string): string => {
  if (value !== undefined) return value;
  throw badValue(name, '', `Write ${name} ${word}.`);
};

/** An id of a commit, full or abbreviated. Throws `usage/bad-value`. */
export const commitIdOf = (name: string, value: string | undefined): string => {
  const id = neededFlag(name, value, 'SHA');
  if (ID.test(id)) return id;
  throw badValue(name, id, 'Write an id of a commit: 7 to 64 hex digits.');
};

/** How many suspects to show. Throws `usage/bad-value`. */
export const shownOf = (value: string | undefined): number => {
  if (value === undefined) return 5;
  const count = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (count >= 1 && count <= MOST) return count;
  throw badValue('--limit', value, `Write a number from 1 to ${MOST}.`);
};
