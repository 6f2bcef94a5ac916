import { expect, test } from 'vitest';
import { applyPatch } from './apply-patch.ts';
import { parsePatch } from './patch.ts';

const HEAD = 'From: Ana Novak <ana@tidemark.example>\nDate: 2026-02-02T09:14:00+01:00\nSubject: Begin\n';
const commit = (diff: string, message = ''): string => `${HEAD}${message}---\n${diff}`;
const edit = (hunk: string): string => commit(`diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n${hunk}`);

test('a commit file says who, when, why and what', () => {
  const diff = 'diff --git a/a.txt b/a.txt\nnew file mode 100644\n--- /dev/null\n+++ b/a.txt\n@@ -0,0 +1 @@\n+one\n';
  expect(parsePatch(commit(diff, '\nBecause.\n'))).toEqual({
    name: 'Ana Novak',
    email: 'ana@tidemark.example',
    date: '2026-02-02T09:14:00+01:00',
    message: 'Begin\n\nBecause.\n',
    files: [{ path: 'a.txt', action: 'add', hunks: [{ start: 0, before: [], after: ['one'] }] }],
  });
});

test.for([
  { name: 'no header', text: 'diff --git a/a b/a\n', error: 'no From, Date, Subject and ---' },
  { name: 'no diff', text: commit('a.txt | 1 +\n'), error: 'does not begin with "diff --git"' },
  { name: 'a hunk that is cut off', text: edit('@@ -1,2 +1,2 @@\n one\n'), error: 'ends before its header says' },
  { name: 'a hunk with a line too many', text: edit('@@ -1 +1 @@\n-one\n+two\n+three\n'), error: 'expected "@@"' },
  { name: 'no line feed at the end', text: edit('@@ -1,2 +1,2 @@\n-one\n\\ No newline\n'), error: 'unexpected line' },
])('$name is refused', ({ text, error }) => {
  expect(() => parsePatch(text)).toThrow(error);
});

const LINES = 'one\ntwo\nthree\nfour\n';

test.for([
  { name: 'replaces a line', hunk: '@@ -2 +2 @@\n-two\n+2\n', before: LINES, after: 'one\n2\nthree\nfour\n' },
  { name: 'adds after a line', hunk: '@@ -1,0 +2 @@\n+new\n', before: LINES, after: 'one\nnew\ntwo\nthree\nfour\n' },
  {
    name: 'finds lines that moved',
    hunk: '@@ -2 +2 @@\n-two\n+2\n',
    before: `zero\n${LINES}`,
    after: 'zero\none\n2\nthree\nfour\n',
  },
  { name: 'takes the nearest of two', hunk: '@@ -3 +3 @@\n-x\n+y\n', before: 'x\na\nb\nx\n', after: 'x\na\nb\ny\n' },
  { name: 'empties a file', hunk: '@@ -1 +0,0 @@\n-x\n', before: 'x\n', after: '' },
])('a patch $name', ({ hunk, before, after }) => {
  expect(applyPatch(new Map([['a.txt', before]]), parsePatch(edit(hunk))).get('a.txt')).toBe(after);
});

const MODE = { add: 'new file mode 100644\n', delete: 'deleted file mode 100644\n' } as const;
const whole = (kind: keyof typeof MODE, hunk: string) =>
  parsePatch(commit(`diff --git a/a.txt b/a.txt\n${MODE[kind]}--- a/a.txt\n+++ b/a.txt\n${hunk}`));

test('a patch deletes a file', () => {
  expect(applyPatch(new Map([['a.txt', 'x\n']]), whole('delete', '@@ -1 +0,0 @@\n-x\n')).size).toBe(0);
});

test.for([
  {
    name: 'adds what is there',
    patch: whole('add', '@@ -0,0 +1 @@\n+x\n'),
    files: { 'a.txt': 'x\n' },
    error: 'there already',
  },
  { name: 'deletes what is not', patch: whole('delete', '@@ -1 +0,0 @@\n-x\n'), files: {}, error: 'not there' },
  {
    name: 'finds other lines',
    patch: parsePatch(edit('@@ -1 +1 @@\n-x\n+y\n')),
    files: { 'a.txt': 'z\n' },
    error: 'no place',
  },
])('a patch that $name does not fit', ({ patch, files, error }) => {
  expect(() => applyPatch(new Map(Object.entries(files)), patch)).toThrow(error);
});
