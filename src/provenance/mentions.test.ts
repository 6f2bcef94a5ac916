import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import { readAllClues } from './read-clues.ts';
import { REGISTRY } from './registry.ts';
import { TRAILER_KEY_NAMES } from './trailer-keys.ts';

/** A sequence that is the same on every run. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
};

const { tools } = REGISTRY;
const NAMES = tools.flatMap(({ name, words, model_words: models }) => [name, ...words, ...models]);
const KEYS = [...TRAILER_KEY_NAMES, ...tools.flatMap(({ keys }) => keys.map(({ key }) => key))];
const ADDRESSES = tools.flatMap(({ identities }) => identities.flatMap(({ address }) => address ?? []));
const BRANCHES = tools.flatMap(({ branches }) => branches.map(({ prefix }) => prefix));
const MARKS = tools.flatMap(({ marks }) => marks.map(({ line }) => line));
const VALUES = [
  'none',
  'no',
  'yes',
  'A.I.',
  'AI',
  'a large language model',
  'Mira Lund',
  'b0b',
  'true',
  'n/a',
  '0123456789ab',
];
const FRAMES = [
  (text: string) => `${text} wrote this.`,
  (text: string) => `Generated with [${text}](https://example.com)`,
  (text: string) => `Found by ${text}.`,
  (text: string) => `Was this patch authored using generative AI tooling? ${text}`,
  (text: string) => `- [x] ${text} was used to write this`,
  (text: string) => `_${text}_`,
  (text: string) => text.replaceAll(' ', '_'),
  (text: string) => text,
];

/** Messages out of everything that rules look at, so that most of them are evidence or nearly so. */
const messages = (count: number): readonly string[] => {
  const below = numbers(7);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  const value = (): string => pick([NAMES, NAMES, VALUES, ADDRESSES])[below(11)] ?? pick(NAMES);
  const line = (): string => {
    const key = pick([String, (text: string) => text.replaceAll('-', ' '), (text: string) => text.toUpperCase()])(
      pick(KEYS),
    );
    return pick([
      () => `${key}: ${pick(FRAMES)(pick([NAMES, VALUES][below(2)] ?? NAMES))}`,
      () => `${key}: ${pick(NAMES)} <${pick([...ADDRESSES, 'mira@tidemark.example'])}>`,
      () => pick(FRAMES)(value()),
      () => pick(MARKS).replaceAll(/\*|\.\.\./g, 'x1'),
      () => 'Evict entries by age.',
    ])();
  };
  const subject = (): string =>
    pick([
      () => 'Evict by age',
      () => `Merge pull request #7 from tidemark/${pick([...BRANCHES, 'evict/'])}age`,
      line,
    ])();
  return Array.from({ length: count }, () => [subject(), '', line(), line(), '', line()].join('\n'));
};

test('a message that mentions nothing says nothing of AI, whatever rules look at', () => {
  const silent = messages(20_000).filter((message) => !REGISTRY.mayMention(message));
  expect(silent.length).toBeGreaterThan(100);
  const said = silent.filter((message) => readAllClues(claimsOf(message), REGISTRY).length > 0);
  expect(said.slice(0, 3)).toEqual([]);
});

test.for([
  'Assisted by: nobody',
  'Reviewed-by: claude_code',
  'Co-authored-by: x <apk@cognition.ai>',
  'Checked by a large language model',
  '<!-- CURSOR_SUMMARY -->',
])('%s may mention AI', (message) => {
  expect(REGISTRY.mayMention(message)).toBe(true);
});

test.for(['Fix the pointer in the cursory check', 'Aim again', 'Say who maintains it', 'Kirogi joins'])(
  '%s does not',
  (message) => {
    expect(REGISTRY.mayMention(message)).toBe(false);
  },
);
