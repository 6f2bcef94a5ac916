import { expect, test } from 'vitest';
import { readDocuments } from './yaml-documents.ts';

const read = (text: string) => readDocuments({ file: 'a.yaml', text });

test('scalars are those of YAML 1.2, and a date is text', () => {
  const text =
    'day: 2026-03-05\ntime: 12:30\nno: no\non: on\nnone: ~\nyes: true\nten: 010\nsha: "0123456"\nset: {a: [1, 2.5]}\n';
  expect(read(text)).toMatchObject({
    ok: true,
    documents: [
      {
        data: {
          day: '2026-03-05',
          time: '12:30',
          no: 'no',
          on: 'on',
          none: null,
          yes: true,
          ten: 10,
          sha: '0123456',
          set: { a: [1, 2.5] },
        },
      },
    ],
  });
});

test.for([
  { name: 'an anchor', text: 'a: &x 1\n', rule: 'yaml/anchor', place: [1, 7] },
  { name: 'an alias', text: 'a: 1\nb: *x\n', rule: 'yaml/alias', place: [2, 4] },
  { name: 'a merge key', text: 'a: {}\n<<: {b: 1}\n', rule: 'yaml/merge', place: [2, 1] },
  { name: 'a tag of the language', text: 'a: !!str 1\n', rule: 'yaml/tag', place: [1, 10] },
  { name: 'a tag of another program', text: 'a:\n  b: !Ref x\n', rule: 'yaml/tag', place: [2, 11] },
  { name: 'a tag that runs code', text: 'a: !!js/function "x"\n', rule: 'yaml/tag', place: [1, 18] },
  { name: 'a directive', text: '%YAML 1.1\n---\na: 1\n', rule: 'yaml/directive', place: [2, 1] },
  { name: 'a tag directive', text: '%TAG ! tag:x,2000:\n---\na: 1\n', rule: 'yaml/directive', place: [2, 1] },
  { name: 'a key that stands twice', text: 'a: 1\n"a": 2\n', rule: 'yaml/duplicate-key', place: [2, 1] },
  { name: 'a key that is a number', text: '1: a\n', rule: 'yaml/key', place: [1, 1] },
  { name: 'a key that is a list', text: '[a]: b\n', rule: 'yaml/key', place: [1, 1] },
  { name: 'a key of every object', text: 'a:\n  __proto__: {b: 1}\n', rule: 'yaml/key', place: [2, 3] },
  { name: 'an escape for a control character', text: 'a: "b\\0"\n', rule: 'file/hidden-character', place: [1, 4] },
  { name: 'an escape for half a character', text: 'a: "\\ud800"\n', rule: 'file/hidden-character', place: [1, 4] },
  { name: 'a tab as indentation', text: 'a:\n\tb: 1\n', rule: 'yaml/syntax', place: [2, 1] },
  { name: 'an open quote', text: 'a: "b\nc: 1\n', rule: 'yaml/syntax', place: [3, 1] },
  { name: 'a list', text: '- a\n', rule: 'yaml/not-a-mapping', place: [1, 1] },
  { name: 'a text', text: 'just text\n', rule: 'yaml/not-a-mapping', place: [1, 1] },
  { name: 'a number that one parser reads as infinite', text: 'a: [12e4567]\n', rule: 'yaml/ambiguous', place: [1, 5] },
  { name: 'a number in base 2', text: 'a: 0b11\n', rule: 'yaml/ambiguous', place: [1, 1] },
])('$name is refused at its place', ({ text, rule, place: [line, column] }) => {
  const result = read(text);
  expect(result.ok ? [] : result.problems).toContainEqual(
    expect.objectContaining({ file: 'a.yaml', line, column, rule }),
  );
});

test('everything that is wrong is named at once', () => {
  const result = read('a: &x 1\nb: !t 2\nc: 1\nc: 2\n');
  expect(result.ok ? [] : result.problems.map(({ rule }) => rule)).toEqual([
    'yaml/duplicate-key',
    'yaml/anchor',
    'yaml/tag',
  ]);
});

test('an alias bomb is named by its parts and not expanded', () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]\n`,
  );
  const result = read(`a0: &a0 [x]\n${levels.join('')}`);
  expect(result.ok ? [] : result.problems).toHaveLength(61);
});

test.for([
  { name: 'lists', text: `a: ${'['.repeat(30_000)}${']'.repeat(30_000)}\n` },
  { name: 'open lists', text: `a: ${'['.repeat(30_000)}\n` },
  { name: 'mappings', text: `a: ${'{b: '.repeat(10_000)}${'}'.repeat(10_000)}\n` },
])('$name that nest thousands of levels are refused without a crash', ({ text }) => {
  const result = read(text);
  expect(result.ok ? [] : result.problems.map(({ rule }) => rule)).toContain('yaml/syntax');
});

test('places are those of keys and list items, and of the nearest part that is there', () => {
  const result = readDocuments({ file: 'a.mdx', text: 'a: 1\nb:\n  - c: 1\n    d: 2\n  - x\n', firstLine: 2 });
  const placeOf = result.ok ? result.documents[0]?.placeOf : undefined;
  expect([['a'], ['b', 0, 'd'], ['b', 1], ['b', 0, 'missing'], ['missing']].map((path) => placeOf?.(path))).toEqual([
    { file: 'a.mdx', line: 2, column: 1 },
    { file: 'a.mdx', line: 5, column: 5 },
    { file: 'a.mdx', line: 6, column: 5 },
    { file: 'a.mdx', line: 4, column: 5 },
    { file: 'a.mdx', line: 2, column: 1 },
  ]);
});

test('the text of a scalar is kept as it is written', () => {
  const result = read('commit: 0123456\n');
  const [document] = result.ok ? result.documents : [];
  expect(document?.data).toEqual({ commit: 123456 });
  expect(document?.sourceOf(['commit'])).toBe('0123456');
});
