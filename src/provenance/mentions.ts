import type { AiTool } from '#model/ai-tool.ts';
import { addressesOf } from '#model/ai-tool-claims.ts';
import { namesOf, WORDS_FOR_AI } from './tool-names.ts';
import { DECLARING_KEYS } from './trailer-keys.ts';
import { makeWordFinder } from './word-finder.ts';

const LONGER_WORDS_FOR_AI = ['a.i', 'large language model', 'large language models'];

/**
 * Finds out whether a message can say anything of AI at all, so that the many that cannot are not taken apart: a word for
 * AI, the name, address, key or branch of a tool, or a key that asks who wrote it. It may find one too many and never
 * one too few.
 */
export const mentionFinder = (tools: readonly AiTool[]): ((message: string) => boolean) => {
  const words = tools.flatMap((tool) => [
    ...namesOf(tool),
    ...tool.model_words,
    ...tool.identities.flatMap(addressesOf),
    ...tool.keys.map(({ key }) => key),
    ...tool.branches.map(({ prefix }) => prefix.slice(0, -1)),
    ...[...tool.reserved_names.map(({ name }) => name), ...tool.marks.map(({ line }) => line)].map(fixedWords),
  ]);
  return makeWordFinder([...WORDS_FOR_AI, ...LONGER_WORDS_FOR_AI, ...DECLARING_KEYS, ...words]);
};

/** The whole words that a pattern begins with. */
const fixedWords = (pattern: string): string => {
  const [start = ''] = pattern.split(/[*{]|\.\.\./);
  return start === pattern ? start : start.replace(/\w+$/, '');
};
