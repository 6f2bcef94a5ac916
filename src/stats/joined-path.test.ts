import { expect, test } from 'vitest';
import { joinedFrom, pathParts } from './joined-path.ts';

test.for([
  {
    path: 'change #31, commit 613de7f4ce',
    parts: [{ text: 'change #31', change: '31' }, { text: ', ' }, { text: 'commit 613de7f4ce', commit: '613de7f4ce' }],
  },
  { path: 'change', parts: [{ text: 'change' }] },
  {
    path: 'change #7 by patch id',
    parts: [{ text: 'change #7', change: '7' }, { text: ' by patch id' }],
  },
  { path: 'a commit deed by nobody', parts: [{ text: 'a commit deed by nobody' }] },
])('$path', ({ path, parts }) => expect(pathParts(path)).toEqual(parts));

test.for([
  { path: null, within: undefined, from: undefined },
  { path: 'change #31', within: undefined, from: 'change #31' },
  { path: 'change #31', within: 'change #31', from: undefined },
  { path: 'change #31, commit abc', within: 'change #31', from: 'commit abc' },
  { path: 'change #311', within: 'change #31', from: 'change #311' },
])('$path, told on the page of $within', ({ path, within, from }) => expect(joinedFrom(path, within)).toBe(from));
