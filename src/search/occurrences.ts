import { CONCEPTS, LONGEST_PHRASE } from './concepts.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';
import { type Token, tokensOf } from './tokens.ts';

/** One use of an index term in a text: the stem of a word, or a concept (`~outage`) that a word or phrase stands for. */
export interface Occurrence {
  readonly term: string;
  /** The word as it stands in the vocabulary; empty for a concept. */
  readonly word: string;
  readonly share: number;
  readonly start: number;
  readonly end: number;
}

const wordsIn = (tokens: readonly Token[]): Occurrence[] =>
  tokens.flatMap((token) => (STOP_WORDS.has(token.word) ? [] : [{ ...token, term: stem(token.word) }]));

const conceptsAt = (stems: readonly string[], tokens: readonly Token[], at: number): Occurrence[] => {
  const found: Occurrence[] = [];
  for (let length = 1; length <= LONGEST_PHRASE; length += 1) {
    const [first, last] = [tokens[at], tokens[at + length - 1]];
    if (first === undefined || last === undefined) break;
    for (const term of CONCEPTS.get(stems.slice(at, at + length).join(' ')) ?? []) {
      found.push({ term, word: '', share: 1, start: first.start, end: last.end });
    }
  }
  return found;
};

/** Every use of a stem or concept in a text. */
export const occurrencesOf = (text: string): Occurrence[] => {
  const tokens = tokensOf(text);
  const whole = tokens.filter(({ share }) => share === 1);
  const stems = whole.map(({ word }) => stem(word));
  return [...wordsIn(tokens), ...whole.flatMap((_, at) => conceptsAt(stems, whole, at))];
};
