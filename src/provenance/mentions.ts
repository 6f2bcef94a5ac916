import type { AiTool } from '#model/ai-tool.ts';
import { addressesOf } from '#model/ai-tool-claims.ts';
import { escaped } from '#model/text-pattern.ts';
import { namesOf, WORDS_FOR_AI } from './tool-names.ts';
import { DECLARING_KEYS } from './trailer-keys.ts';

const LONGER_WORDS_FOR_AI = ['a.i', 'large language model', 'large language models'];

/**
 * Finds out whether a message can say anything of AI at all, so that the many that cannot are not taken apart: a word for
 * AI, the name, address, key or branch of a tool, or a key that asks who wrote it. It may find one too many and never
 * one too few. Sorted, so that the engine can share what alternatives begin with.
 */
export const mentionPattern = (tools: readonly AiTool[]): RegExp => {
  const words = tools.flatMap((tool) => [
    ...namesOf(tool),
    ...tool.model_words,
    ...tool.identities.flatMap(addressesOf),
    ...tool.keys.map(({ key }) => key),
    ...tool.branches.map(({ prefix }) => prefix.slice(0, -1)),
    ...[...tool.reserved_names.map(({ name }) => name), ...tool.marks.map(({ line }) => line)].map(fixedWords),
  ]);
  const all = [...WORDS_FOR_AI, ...LONGER_WORDS_FOR_AI, ...DECLARING_KEYS, ...words].filter((word) => word !== '');
  const alternatives = withoutLonger(all).map((word) => escaped(word).replaceAll(/\\?-/g, '[- ]'));
  return new RegExp(String.raw`(?:\b|_)(?:${alternatives.join('|')})(?:\b|_)`, 'i');
};

/** The whole words that a pattern begins with. */
const fixedWords = (pattern: string): string => {
  const [start = ''] = pattern.split(/[*{]|\.\.\./);
  return (start === pattern ? start : start.replace(/\w+$/, '')).replaceAll(/^\W+|\W+$/g, '');
};

/** The words, sorted, without those that hold another one between signs: whoever holds them holds that one. */
const withoutLonger = (words: readonly string[]): readonly string[] => {
  const all = new Set(words.map((word) => word.toLowerCase()));
  return [...all].toSorted().filter((word) => !partsOf(word).some((part) => part !== word && all.has(part)));
};

/** Every part of a text that begins and ends at a sign or at its ends. */
const partsOf = (text: string): readonly string[] => {
  const signs = [...text.matchAll(/\W/g)].map(({ index }) => index);
  const starts = [0, ...signs.map((index) => index + 1)];
  const ends = [...signs, text.length];
  return starts.flatMap((start) => ends.flatMap((end) => (end > start ? [text.slice(start, end)] : [])));
};
