import { expect, test } from 'vitest';
import type { CodeOwners } from '#model/code-owners.ts';
import { ownershipIn } from './code-owners.ts';

type Rule = [pattern: string | readonly string[], ...owners: string[]];

const fileOf = (...rules: Rule[]): CodeOwners => ({
  rules: rules.map(([pattern, ...owners], index) => {
    const readings = typeof pattern === 'string' ? [pattern] : pattern;
    return { line: index + 1, owners, readings, settled: readings.length === 1 };
  }),
  problems: [],
  readable: true,
});

test.for<{ name: string; rules: Rule[]; path: string; owned: object }>([
  {
    name: 'the last line that matches decides',
    rules: [
      ['*', '@a'],
      ['/src/', '@b'],
      ['*.md', '@c'],
    ],
    path: 'src/x.md',
    owned: { line: 3, owners: ['@c'] },
  },
  {
    name: 'a later broad line beats an earlier narrow one',
    rules: [
      ['/src/db/', '@b'],
      ['*', '@a'],
    ],
    path: 'src/db/x',
    owned: { line: 2, owners: ['@a'] },
  },
  {
    name: 'a line without owners clears them',
    rules: [['/apps/', '@a'], ['/apps/web']],
    path: 'apps/web/x',
    owned: { line: 2, owners: [] },
  },
  { name: 'no line matches', rules: [['/apps/', '@a']], path: 'x', owned: { line: 0, owners: [] } },
  {
    name: 'an open line after the one that decides leaves it open',
    rules: [
      ['*', '@a'],
      [['[ab].c', '?.c'], '@b'],
    ],
    path: 'a.c',
    owned: { line: 1, owners: ['@a'], unsettled: [2] },
  },
  {
    name: 'an open line that matches in no reading changes nothing',
    rules: [
      ['*', '@a'],
      [['[ab].c', '?.c'], '@b'],
    ],
    path: 'ab.c',
    owned: { line: 1, owners: ['@a'], unsettled: [] },
  },
  {
    name: 'an open line before the one that decides changes nothing',
    rules: [
      [['[ab].c', '?.c'], '@b'],
      ['*', '@a'],
    ],
    path: 'a.c',
    owned: { line: 2, owners: ['@a'], unsettled: [] },
  },
])('$name', ({ rules, path, owned }) => {
  expect(ownershipIn(fileOf(...rules))(path)).toMatchObject(owned);
});
