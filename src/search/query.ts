import { completionsOf, correctionsOf, splitOf } from './correct.ts';
import type { Vocabulary } from './index-format.ts';
import type { SearchIndex } from './open-index.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';
import { type Token, tokensOf } from './tokens.ts';

/** How a typed word was understood. */
export type Reading = 'exact' | 'prefix' | 'corrected' | 'split' | 'unknown';

export interface QueryWord {
  readonly typed: string;
  readonly how: Reading;
  /** The words of the vocabulary that it was taken for; for `exact` the word itself. */
  readonly words: readonly string[];
  /** How sure that is, from 0 to 1: what the word counts in the ranking. */
  readonly weight: number;
}

/** A query as the index understands it. */
export interface Query {
  readonly text: string;
  /** The words that are looked for, in the order typed, each once. */
  readonly words: readonly QueryWord[];
  /** The text as the concepts of the base see it: every word, stop words too, with corrections made. */
  readonly corrected: string;
}

const LONGEST_QUERY = 600;
const MOST_WORDS = 40;
const MOST_COMPLETIONS = 16;
const SHORTEST_SPLIT = 8;
const WEIGHT = { exact: 1, prefix: 0.9, split: 0.9, oneSlip: 0.9, twoSlips: 0.6 } as const;

const readUnknown = (typed: string, isLast: boolean, vocabulary: Vocabulary): QueryWord => {
  const completions = isLast ? completionsOf(typed, vocabulary, MOST_COMPLETIONS) : [];
  if (completions.length > 0) return { typed, how: 'prefix', words: completions, weight: WEIGHT.prefix };
  const split = typed.length >= SHORTEST_SPLIT ? splitOf(typed, new Set(vocabulary.words)) : undefined;
  if (split !== undefined) return { typed, how: 'split', words: split, weight: WEIGHT.split };
  const correction = correctionsOf(typed, vocabulary)[0];
  if (correction === undefined) return { typed, how: 'unknown', words: [], weight: 0 };
  const weight = correction.distance > 1 ? WEIGHT.twoSlips : WEIGHT.oneSlip;
  return { typed, how: 'corrected', words: [correction.word], weight };
};

const asTyped = ({ typed, how, words }: QueryWord): string =>
  how === 'corrected' || how === 'split' ? words.join(' ') : typed;

/** The words to look for: those that say something; where none does, the last one; a single letter only by itself. */
const lookedFor = (tokens: readonly Token[]): string[] => {
  const meant = tokens.filter(({ word }) => !STOP_WORDS.has(word));
  const long = meant.filter(({ word }) => word.length > 1);
  const chosen = long.length > 0 ? long : (meant.length > 0 ? meant : tokens).slice(-1);
  return [...new Set(chosen.map(({ word }) => word))];
};

/** Reads what somebody typed: words as they are where the base has them, else completed, taken apart or corrected. */
export const readQuery = async (index: SearchIndex, text: string): Promise<Query> => {
  const tokens = tokensOf(text.slice(0, LONGEST_QUERY))
    .filter(({ share }) => share === 1)
    .slice(0, MOST_WORDS);
  const last = tokens.at(-1)?.word;
  const read = async (word: string): Promise<[string, QueryWord]> => {
    const known = (await index.postings(stem(word))).length > 0;
    if (known) return [word, { typed: word, how: 'exact', words: [word], weight: WEIGHT.exact }];
    return [word, readUnknown(word, word === last, await index.vocabulary())];
  };
  const readings = new Map(await Promise.all(lookedFor(tokens).map(read)));
  const corrected = tokens.map(({ word }) => {
    const reading = readings.get(word);
    return reading === undefined ? word : asTyped(reading);
  });
  return { text, words: [...readings.values()], corrected: corrected.join(' ') };
};
