import { expect, test } from 'vitest';
import { neighboursOf } from './neighbours.ts';

const ITEMS = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test.for([
  { id: 'a', before: undefined, after: 'b' },
  { id: 'b', before: 'a', after: 'c' },
  { id: 'c', before: 'b', after: undefined },
  { id: 'not-there', before: undefined, after: undefined },
])('around $id', ({ id, before, after }) => {
  const found = neighboursOf(ITEMS, id);
  expect([found.before?.id, found.after?.id]).toEqual([before, after]);
});
