import { expect, test } from 'vitest';
import type { Hunk } from '#model/patch.ts';
import { enclosingBlock } from './enclosing-block.ts';
import { fileKind, mostTelling } from './file-kind.ts';
import { askedLines, rangesOf } from './line-questions.ts';
import { backQuestions } from './step-back.ts';
import { isTelling } from './telling-line.ts';
import { tracesOf } from './trace.ts';

test.for([
  ['src/cache.ts', 'code'],
  ['config/limits.yaml', 'code'],
  ['src/cache.test.ts', 'test'],
  ['tests/unit/cache.py', 'test'],
  ['src/test_cache.py', 'test'],
  ['src/latest/contest.py', 'code'],
  ['docs/cache.md', 'docs'],
  ['CHANGELOG.md', 'docs'],
  ['package-lock.json', 'locked'],
  ['Cargo.lock', 'locked'],
  ['vendor/x/y.go', 'vendored'],
] as const)('%s is %s', ([path, kind]) => {
  expect(fileKind(path)).toBe(kind);
});

test('code is traced when there is any, else what there is', () => {
  const path = (each: string): string => each;
  expect(mostTelling(['a.test.ts', 'a.ts', 'a.md'], path)).toEqual(['a.ts']);
  expect(mostTelling(['a.md', 'a.test.ts'], path)).toEqual(['a.test.ts']);
  expect(mostTelling(['a.md'], path)).toEqual(['a.md']);
});

test.for([
  ['  limit = 10', true],
  ['#define LIMIT 10', true],
  ['  }', false],
  ['', false],
  ['// limit', false],
  ['  * limit', false],
  ['# limit', false],
  ['import { limit } from "x";', false],
  ['#include <limit.h>', false],
  ['use std::fmt;', false],
] as const)('the line "%s" can have caused a fault: %s', ([line, expected]) => {
  expect(isTelling(line)).toBe(expected);
});

const FILE = [
  'const limit = 10;',
  '',
  'export function evict(cache) {',
  '  const first = cache.keys().next();',
  '  if (cache.size > limit) {',
  '    cache.delete(first);',
  '  }',
  '}',
  '',
  'export function fill(cache) {',
  '  cache.clear();',
  '}',
];

test('the function around a line is found by its head and indentation', () => {
  expect(enclosingBlock(FILE, 6)).toEqual({ from: 3, to: 8 });
  expect(enclosingBlock(FILE, 11)).toEqual({ from: 10, to: 12 });
  expect(enclosingBlock(['def evict(cache):', '    x = 1', '', '    return x', '', 'y = 2'], 4)).toEqual({
    from: 1,
    to: 4,
  });
  expect(enclosingBlock(['limit: 10', 'size: 5'], 2)).toBeUndefined();
});

test('a line of a million blanks is no head and holds nobody up', () => {
  const blanks = `a${' '.repeat(1_000_000)}b`;
  expect(enclosingBlock([blanks, '  x = 1', blanks], 2)).toBeUndefined();
});

const hunk = (parts: Partial<Hunk>): Hunk => ({ oldStart: 1, newStart: 1, removed: [], added: [], ...parts });
const asked = (hunks: readonly Hunk[], way: string) =>
  askedLines({ hunks }, FILE).flatMap((each) => (each.way === way ? [each.line] : []));

test('lines that the fix replaced are asked for, and their function', () => {
  const hunks = [hunk({ oldStart: 6, removed: ['    cache.delete(first);'], added: ['    cache.clear();'] })];
  expect([asked(hunks, 'replaced'), asked(hunks, 'beside'), asked(hunks, 'function')]).toEqual([[6], [], [3, 4, 5]]);
});

test('around an insertion two lines before and three after are asked for, without those that tell nothing', () => {
  const hunks = [hunk({ oldStart: 4, added: ['  first.check();'] })];
  expect([asked(hunks, 'replaced'), asked(hunks, 'beside')]).toEqual([[], [3, 4, 5, 6]]);
});

test('a fix of comments alone asks for them', () => {
  expect(asked([hunk({ oldStart: 1, removed: ['// one', ''] })], 'replaced')).toEqual([1]);
});

test('ranges join lines that stand close, and the more of them the wider', () => {
  const many = rangesOf(Array.from({ length: 1000 }, (_, index) => index * 5));
  expect([many.length <= 300, many[0]?.from, many.at(-1)?.to]).toEqual([true, 0, 4995]);
  expect(rangesOf([9, 1, 2, 4])).toEqual([
    { from: 1, to: 4 },
    { from: 9, to: 9 },
  ]);
});

const SHA = 'a'.repeat(40);

test('traces say where a line stood when it was written', () => {
  const lines = askedLines({ hunks: [hunk({ oldStart: 5, removed: ['  if (x) {', '    y();'] })] }, FILE);
  const blamed = [{ sha: SHA, line: 4, count: 3, originalLine: 14, originalPath: 'old.ts' }];
  const traces = tracesOf('new.ts', { asked: lines, blamed }).filter(({ way }) => way === 'replaced');
  expect(traces.map(({ line, originalLine, originalPath }) => [line, originalLine, originalPath])).toEqual([
    [5, 15, 'old.ts'],
    [6, 16, 'old.ts'],
  ]);
});

test('one step back asks for what a commit replaced when it wrote a line that the fix replaced', () => {
  const trace = {
    sha: SHA,
    way: 'replaced',
    path: 'a.ts',
    line: 9,
    hunk: 2,
    originalPath: 'a.ts',
    originalLine: 7,
  } as const;
  const file = (removed: readonly string[]) => ({
    oldPath: 'b.ts',
    newPath: 'a.ts',
    oldBlob: 'c'.repeat(40),
    kind: 'text' as const,
    hunks: [hunk({ oldStart: 3, newStart: 7, removed, added: ['x(1);'] })],
  });
  const questions = (removed: readonly string[], way: 'replaced' | 'function' = 'replaced') =>
    backQuestions([{ ...trace, way }], new Map([[SHA, { sha: SHA, cut: false, files: [file(removed)] }]]));
  const [question] = questions(['x(0);', '']);
  expect([question?.through, question?.path, question?.ranges, question?.hunks]).toEqual([
    SHA,
    'b.ts',
    [{ from: 3, to: 3 }],
    new Map([[3, 2]]),
  ]);
  expect(questions([])).toEqual([]);
  expect(questions(['x(0);'], 'function')).toEqual([]);
  expect(questions(Array.from({ length: 50 }, () => 'x(0);'))).toEqual([]);
});
