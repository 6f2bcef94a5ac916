import { fold } from './fold.ts';

/** A word of a text with its place in it. `start` and `end` are offsets in the text as it was given. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** How much of an occurrence it is: the parts of `maxEntries`, and `readonly` for `read-only`, count half. */
  readonly share: number;
}

const RUN = /[\p{L}\p{N}\p{M}]+(?:['’_.\-/][\p{L}\p{N}\p{M}]+)*/gu;
const PIECE = /[^_.\-/]+/g;
const HUMP = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}\p{N}'’]+|\p{Lu}[\p{Lu}\p{N}'’]*|[\p{L}\p{N}'’]+/gu;
const POSSESSIVE = /['’]s$/i;
const LONGEST = 40;
/** Most words are this plain, and need no further look. */
const PLAIN = /^[a-z\d]{1,40}$/;
const JOINED = /[_.\-/]/;
const HALF = 0.5;

const tokenOf = (text: string, start: number, share: number): Token[] => {
  const word = fold(text.replace(POSSESSIVE, ''));
  return word === '' || word.length > LONGEST ? [] : [{ word, start, end: start + text.length, share }];
};

/** `maxEntries` is itself, and half of `max` and `entries`. */
const humpsOf = (piece: string, start: number): Token[] => {
  if (PLAIN.test(piece)) return [{ word: piece, start, end: start + piece.length, share: 1 }];
  const whole = tokenOf(piece, start, 1);
  if (!/\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(piece)) return whole;
  const humps = [...piece.matchAll(HUMP)].filter(([hump]) => hump.length > 1);
  return [...whole, ...humps.flatMap((hump) => tokenOf(hump[0], start + hump.index, HALF))];
};

/** `read-only` is `read` and `only`, and half of `readonly`. */
const piecesOf = (run: string, start: number): Token[] => {
  if (!JOINED.test(run)) return humpsOf(run, start);
  const pieces = [...run.matchAll(PIECE)];
  const parts = pieces.flatMap((piece) => humpsOf(piece[0], start + piece.index));
  if (pieces.length < 2 || pieces.length > 3) return parts;
  return [...parts, ...tokenOf(run.replaceAll(/[_.\-/]/g, ''), start, HALF)];
};

/** The words of a text in reading order, folded, with identifiers and joined words taken apart. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  for (const run of text.matchAll(RUN)) tokens.push(...piecesOf(run[0], run.index));
  return tokens;
};
