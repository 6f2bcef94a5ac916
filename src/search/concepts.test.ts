import { expect, test } from 'vitest';
import { CONCEPTS } from './concepts.ts';
import { occurrencesOf } from './occurrences.ts';

const conceptsIn = (text: string): string[] =>
  occurrencesOf(text).flatMap(({ term, word }) => (word === '' ? [term] : []));

test.for([
  ['we rolled back the release', 'undo the deployment'],
  ['name resolution stopped', 'the DNS was gone'],
  ['out of memory', 'OOM'],
  ['third-party supplier', 'our vendor'],
  ['a thundering herd', 'a stampede of clients'],
])('"%s" and "%s" share a concept', ([a, b]) => {
  const other = conceptsIn(b ?? '');
  expect(conceptsIn(a ?? '').filter((concept) => other.includes(concept))).not.toEqual([]);
});

test('a concept is named for a word of its own', () => {
  for (const names of CONCEPTS.values()) for (const name of names) expect(name).toMatch(/^~[a-z+0-9-]+$/);
});

test('the place of a phrase is the whole phrase', () => {
  const text = 'killed: out of memory again';
  const found = occurrencesOf(text).find(({ term }) => term === '~oom');
  expect(text.slice(found?.start, found?.end)).toBe('out of memory');
});
