import { editDistance } from './edit-distance.ts';
import type { Vocabulary } from './index-format.ts';

const FIRST_LETTER_IS_RIGHT = 0.6;
const FREQUENCY_COUNTS = 0.05;
const SHORTEST = 4;
const LONG = 7;

const limitFor = (word: string): number => {
  if (word.length < SHORTEST || /\d/.test(word)) return 0;
  return word.length < LONG ? 1 : 2;
};

/** What a slip costs: people seldom mistype the first letter, and a frequent word is the likelier meaning. */
const costOf = (typed: string, word: string, distance: number, frequency: number): number =>
  distance - (typed[0] === word[0] ? FIRST_LETTER_IS_RIGHT : 0) - FREQUENCY_COUNTS * frequency;

const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
};

const count = (bits: number): number => {
  let [left, ones] = [bits, 0];
  for (; left !== 0; left &= left - 1) ones += 1;
  return ones;
};

/** One slip changes the set of letters by two at most: a cheap look before the distance is computed. */
const isNear = (letters: number, word: string, limit: number): boolean => count(letters ^ lettersOf(word)) <= 2 * limit;

/** A word that a mistyped one may stand for. */
export interface Correction {
  readonly word: string;
  /** How many slips lie between the two. */
  readonly distance: number;
}

/**
 * The words of the vocabulary that a mistyped word may stand for, likeliest first. Empty for short words, words with
 * digits, and words that nothing resembles. Two slips are forgiven only in a long word that starts right.
 */
export const correctionsOf = (typed: string, { words, frequencies }: Vocabulary, most = 1): Correction[] => {
  const limit = limitFor(typed);
  if (limit === 0) return [];
  const letters = lettersOf(typed);
  const found: (Correction & { readonly cost: number })[] = [];
  for (const [at, word] of words.entries()) {
    if (word.length < SHORTEST - 1 || Math.abs(word.length - typed.length) > limit) continue;
    if (!isNear(letters, word, limit)) continue;
    const distance = editDistance(typed, word, limit);
    if (distance === undefined || (distance > 1 && typed[0] !== word[0])) continue;
    found.push({ word, distance, cost: costOf(typed, word, distance, frequencies[at] ?? 0) });
  }
  return found
    .toSorted((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word, distance }) => ({ word, distance }));
};

/** Two words of the vocabulary that were typed as one: `cacheeviction`. */
export const splitOf = (typed: string, words: ReadonlySet<string>): [string, string] | undefined => {
  for (let at = 3; at <= typed.length - 3; at += 1) {
    const [left, right] = [typed.slice(0, at), typed.slice(at)];
    if (words.has(left) && words.has(right)) return [left, right];
  }
  return undefined;
};

/** The words of the vocabulary that start with what was typed, most frequent first. */
export const completionsOf = (typed: string, { words, frequencies }: Vocabulary, most: number): string[] => {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  const found: { word: string; frequency: number }[] = [];
  for (let at = low; words[at]?.startsWith(typed) === true; at += 1) {
    found.push({ word: words[at] ?? '', frequency: frequencies[at] ?? 0 });
  }
  return found
    .toSorted((a, b) => b.frequency - a.frequency || a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
};
