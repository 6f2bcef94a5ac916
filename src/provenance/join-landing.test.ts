import { expect, test } from 'vitest';
import { landingSign } from './join-landing.ts';

/** `path: before > after`. */
const files = (...all: readonly string[]) =>
  all.map((each) => {
    const [path = '', states = ''] = each.split(': ');
    const [before = '', after = ''] = states.split(' > ');
    return { path, before, after };
  });

test.for([
  { name: 'it leaves the files as the branch has them', commit: ['a: 1 > 2'], branch: ['a: 1 > 2'], sign: 'landed' },
  {
    name: 'one file was changed by others in between, another was not',
    commit: ['a: 1 > 2', 'b: 7 > 8'],
    branch: ['a: 1 > 2', 'b: 5 > 6'],
    sign: 'landed',
  },
  { name: 'a file came by while it landed', commit: ['a: 1 > 2', 'log: 1 > 2'], branch: ['a: 1 > 2'], sign: 'landed' },
  { name: 'all files were changed by others in between', commit: ['a: 7 > 8'], branch: ['a: 1 > 2'], sign: 'alike' },
  { name: 'a revert puts back what was', commit: ['a: 2 > 1'], branch: ['a: 1 > 2'], sign: 'other' },
  { name: 'an afterthought works on what has landed', commit: ['a: 2 > 3'], branch: ['a: 1 > 2'], sign: 'other' },
  { name: 'it has no file of the branch', commit: ['x: 1 > 2'], branch: ['a: 1 > 2'], sign: 'other' },
  {
    name: 'most of its files are others',
    commit: ['a: 1 > 2', 'x: 1 > 2', 'y: 1 > 2'],
    branch: ['a: 1 > 2'],
    sign: 'other',
  },
  {
    name: 'the branch holds much more',
    commit: ['a: 1 > 2'],
    branch: ['a: 1 > 2', 'b: 1 > 2', 'c: 1 > 2'],
    sign: 'part',
  },
  { name: 'it changes nothing', commit: [], branch: ['a: 1 > 2'], sign: 'other' },
  { name: 'the branch changes nothing', commit: ['a: 1 > 2'], branch: [], sign: 'other' },
])('$name: $sign', ({ commit, branch, sign }) => expect(landingSign(files(...commit), files(...branch))).toBe(sign));
