/** One document that holds a term: its number, and how much the term says about it, from 0 to 1. */
export interface Posting {
  readonly document: number;
  readonly impact: number;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
const LEVELS = 32;
const MORE = 32;

const digit = (value: number): string => DIGITS.charAt(value);

const gapText = (gap: number): string =>
  gap < MORE ? digit(gap) : digit(MORE + (gap % MORE)) + gapText(Math.floor(gap / MORE));

const levelOf = (impact: number): number => Math.min(LEVELS - 1, Math.max(0, Math.floor(impact * LEVELS)));

/**
 * Postings in ascending order of document as text: for each the gap to the one before, five bits a character, then one
 * character for the impact in 32 levels.
 */
export const encodePostings = (postings: readonly Posting[]): string => {
  let text = '';
  let next = 0;
  for (const { document, impact } of postings) {
    text += gapText(document - next) + digit(levelOf(impact));
    next = document + 1;
  }
  return text;
};

/** Reads what `encodePostings` wrote. Throws `RangeError` on any other text. */
export const decodePostings = (text: string): Posting[] => {
  const postings: Posting[] = [];
  let [at, next] = [0, 0];
  const value = (): number => {
    const found = VALUES.get(text.charAt(at));
    if (found === undefined) throw new RangeError(`not a postings list: ${text.slice(0, 40)}`);
    at += 1;
    return found;
  };
  while (at < text.length) {
    let [gap, unit, part] = [0, 1, value()];
    for (; part >= MORE; part = value()) {
      gap += (part - MORE) * unit;
      unit *= MORE;
    }
    const document = next + gap + part * unit;
    postings.push({ document, impact: (value() + 0.5) / LEVELS });
    next = document + 1;
  }
  return postings;
};
