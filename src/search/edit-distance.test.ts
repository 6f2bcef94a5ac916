import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.for([
  { a: 'evicton', b: 'eviction', distance: 1, name: 'a letter left out' },
  { a: 'evicttion', b: 'eviction', distance: 1, name: 'a letter too many' },
  { a: 'evoction', b: 'eviction', distance: 1, name: 'a wrong letter' },
  { a: 'evcition', b: 'eviction', distance: 1, name: 'two letters swapped' },
  { a: 'memroy', b: 'memory', distance: 1, name: 'swapped in the middle' },
  { a: 'evcitoin', b: 'eviction', distance: 2, name: 'two swaps' },
  { a: 'same', b: 'same', distance: 0, name: 'the same word' },
  { a: '', b: 'ab', distance: 2, name: 'from nothing' },
  { a: 'cache', b: 'queue', distance: undefined, name: 'too far' },
  { a: 'ab', b: 'abcdef', distance: undefined, name: 'too long' },
])('$name: $a, $b', ({ a, b, distance }) => {
  expect(editDistance(a, b, 2)).toBe(distance);
  expect(editDistance(b, a, 2)).toBe(distance);
});
