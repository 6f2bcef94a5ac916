import { expect, test } from 'vitest';
import { completionsOf, correctionsOf, splitOf } from './correct.ts';

const WORDS = [
  ['alert', 1],
  ['cache', 5],
  ['cached', 2],
  ['eviction', 3],
  ['lease', 1],
  ['lock', 4],
  ['memory', 4],
  ['release', 2],
  ['retry', 3],
  ['sha1', 0],
  ['upgrade', 3],
] as const;
const vocabulary = { words: WORDS.map(([word]) => word), frequencies: WORDS.map(([, frequency]) => frequency) };

test.for([
  { typed: 'evicton', word: 'eviction', name: 'a letter left out' },
  { typed: 'evcition', word: 'eviction', name: 'letters swapped' },
  { typed: 'memroy', word: 'memory', name: 'swapped' },
  { typed: 'upgarde', word: 'upgrade', name: 'swapped in the middle' },
  { typed: 'evicttoin', word: 'eviction', name: 'two slips in a long word' },
  { typed: 'lok', word: undefined, name: 'too short to tell' },
  { typed: 'upgraadf', word: 'upgrade', name: 'two slips, right start' },
  { typed: 'kpgradee', word: undefined, name: 'two slips with a wrong start' },
  { typed: 'sha2', word: undefined, name: 'digits are meant' },
  { typed: 'kubernetes', word: undefined, name: 'nothing like it' },
])('$name: $typed -> $word', ({ typed, word }) => {
  expect(correctionsOf(typed, vocabulary)[0]?.word).toBe(word);
});

test('of equal slips the frequent word comes first', () => {
  expect(correctionsOf('caches', vocabulary, 2).map(({ word }) => word)).toEqual(['cache', 'cached']);
});

test('completions are the words that start so, frequent first', () => {
  expect(completionsOf('cac', vocabulary, 5)).toEqual(['cache', 'cached']);
  expect(completionsOf('zz', vocabulary, 5)).toEqual([]);
  expect(completionsOf('cac', vocabulary, 1)).toEqual(['cache']);
});

test('two words typed as one are taken apart', () => {
  const known = new Set(vocabulary.words);
  expect(splitOf('cacheeviction', known)).toEqual(['cache', 'eviction']);
  expect(splitOf('cachexeviction', known)).toBeUndefined();
});
