import { expect, test } from 'vitest';
import { pathPattern } from './path-pattern.ts';

test.for([
  { pattern: '*', matches: ['a', 'a/b/c', '.env'], not: [] },
  { pattern: '/*', matches: ['Makefile', '.env'], not: ['src/a', 'src/b/c'] },
  { pattern: 'docs/*', matches: ['docs/a.md'], not: ['docs', 'docs/b/c.md', 'x/docs/a.md'] },
  { pattern: '*/', matches: ['src/a', 'src/b/c'], not: ['Makefile'] },
  { pattern: 'build/', matches: ['build/a', 'x/build/y/z'], not: ['build', 'x/build', 'rebuild/a'] },
  { pattern: '/build/', matches: ['build/a', 'build/a/b'], not: ['build', 'x/build/a'] },
  { pattern: 'build', matches: ['build', 'build/a', 'x/build', 'x/build/a'], not: ['builds', 'rebuild'] },
  { pattern: 'a/b', matches: ['a/b', 'a/b/c'], not: ['z/a/b', 'a/bc'] },
  { pattern: '/a/b.ts', matches: ['a/b.ts'], not: ['a/b-ts', 'x/a/b.ts'] },
  { pattern: '*.ts', matches: ['a.ts', 'x/y/b.ts', '.ts', 'x.ts/y'], not: ['a.tsx', 'ats'] },
  { pattern: 'a*b*c', matches: ['abc', 'axbbyc', 'x/aabbcc'], not: ['ab', 'acb', 'a/b/c'] },
  { pattern: 'f?o', matches: ['foo', 'x/fao', 'f😀o'], not: ['fo', 'fooo', 'f/o'] },
  { pattern: '**', matches: ['a', 'a/b'], not: [] },
  { pattern: '**/logs', matches: ['logs', 'a/logs/x', 'a/b/logs'], not: ['a/logsx'] },
  { pattern: 'a/**/z', matches: ['a/z', 'a/b/z', 'a/b/c/z/q'], not: ['b/a/z', 'az'] },
  { pattern: 'a/**', matches: ['a/b', 'a/b/c'], not: ['a', 'x/a/b'] },
  { pattern: '/**/*.sql', matches: ['x.sql', 'db/x.sql'], not: ['x.sqlite'] },
  { pattern: 'a**b', matches: ['ab', 'axxb', 'x/a-b'], not: ['a/b'] },
  { pattern: 'my\\ dir/', matches: ['my dir/a', 'x/my dir/a'], not: ['my/dir/a'] },
  { pattern: 'a\\*b', matches: ['a*b', 'x/a*b'], not: ['axb', 'ab'] },
  { pattern: 'a\\?b', matches: ['a?b'], not: ['axb'] },
  { pattern: '/Docs/', matches: ['Docs/a'], not: ['docs/a'] },
  { pattern: 'x/f(o)+:^$.{1}', matches: ['x/f(o)+:^$.{1}'], not: ['x/foo:^$.1'] },
])('$pattern', ({ pattern, matches, not }) => {
  const fits = pathPattern(pattern);
  expect(matches.filter((path) => !fits(path))).toEqual([]);
  expect(not.filter((path) => fits(path))).toEqual([]);
});

test('a pattern that was made to take long is answered', () => {
  const pattern = `${'**/a*a*a*a/'.repeat(40)}z`;
  const path = `${`${'a'.repeat(60)}/`.repeat(60)}b`;
  expect(pathPattern(pattern)(path)).toBe(false);
});
