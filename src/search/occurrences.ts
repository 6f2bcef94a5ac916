import { CONCEPTS, PHRASE_LENGTHS } from './concepts.ts';
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

const conceptsAt = (stems: readonly string[], tokens: readonly Token[], at: number): Occurrence[] => {
  const found: Occurrence[] = [];
  const longest = PHRASE_LENGTHS.get(stems[at] ?? '') ?? 0;
  for (let length = 1; length <= longest; length += 1) {
    const [first, last] = [tokens[at], tokens[at + length - 1]];
    if (first === undefined || last === undefined) break;
    const words = length === 1 ? stems[at] : stems.slice(at, at + length).join(' ');
    for (const term of CONCEPTS.get(words ?? '') ?? []) {
      found.push({ term, word: '', share: 1, start: first.start, end: last.end });
    }
  }
  return found;
};

/** Every use of a stem or concept in a text. */
export const occurrencesOf = (text: string): Occurrence[] => {
  const found: Occurrence[] = [];
  const whole: Token[] = [];
  const stems: string[] = [];
  for (const token of tokensOf(text)) {
    const term = stem(token.word);
    if (!STOP_WORDS.has(token.word)) found.push({ ...token, term });
    if (token.share < 1) continue;
    whole.push(token);
    stems.push(term);
  }
  for (const at of stems.keys()) found.push(...conceptsAt(stems, whole, at));
  return found;
};
