import { expect, test } from 'vitest';
import type { LineShare } from '#model/provenance.ts';
import { addShares, shareInAdded } from './line-share.ts';

const counted = (files: Record<string, [number, number, number]>) =>
  new Map(Object.entries(files).map(([path, [ai, human, unknown]]) => [path, { ai, human, unknown }]));
const added = (files: Record<string, number>): ReadonlyMap<string, number> => new Map(Object.entries(files));
const notes = { source: 'notes' } as const;

test.for<{
  name: string;
  files: Record<string, [number, number, number]>;
  added: Record<string, number>;
  share: object | null;
}>([
  {
    name: 'lines of no key are unknown, not those of a person',
    files: { a: [4, 2, 0] },
    added: { a: 10 },
    share: { ai: 0.4, human: 0.2, unknown: 0.4, lines: 10 },
  },
  {
    name: 'files without a claim are unknown',
    files: { a: [5, 0, 0] },
    added: { a: 5, b: 15 },
    share: { ai: 0.25, human: 0, unknown: 0.75, lines: 20 },
  },
  {
    name: 'claims on more lines than were added are cut to them',
    files: { a: [8, 2, 0] },
    added: { a: 5 },
    share: { ai: 0.8, human: 0.2, unknown: 0, lines: 5 },
  },
  {
    name: 'claims on files that were not changed are no lines of the commit',
    files: { a: [5, 0, 0], z: [500, 0, 0] },
    added: { a: 10 },
    share: { ai: 0.5, human: 0, unknown: 0.5, lines: 10 },
  },
  {
    name: 'claims on files that were not changed alone are none',
    files: { z: [5, 0, 0] },
    added: { a: 10 },
    share: null,
  },
  {
    name: 'lines of a key of nobody are not counted twice',
    files: { a: [5, 0, 3] },
    added: { a: 10 },
    share: { ai: 0.5, human: 0, unknown: 0.5, lines: 10 },
  },
  {
    name: 'lines of people alone are a share as well',
    files: { a: [0, 10, 0] },
    added: { a: 10 },
    share: { ai: 0, human: 1, unknown: 0, lines: 10 },
  },
  { name: 'keys of nobody alone are none', files: { a: [0, 0, 4] }, added: { a: 10 }, share: null },
  { name: 'no claim is none', files: {}, added: { a: 10 }, share: null },
])('$name', ({ files, added: lines, share }) => {
  const expected = share === null ? null : { ...share, source: 'notes' };
  expect(shareInAdded(counted(files), { added: added(lines), ...notes })).toEqual(expected);
});

test('without the lines that were added there is no share', () => {
  expect(shareInAdded(counted({ a: [4, 0, 0] }), { added: undefined, ...notes })).toBeNull();
});

const share = (given: Partial<LineShare>): LineShare => ({
  ai: 1,
  human: 0,
  unknown: 0,
  lines: 10,
  source: 'notes',
  ...given,
});

test('shares add up by their lines and keep the loosest source', () => {
  const small = share({ lines: 10 });
  const large = share({ ai: 0.1, human: 0.6, unknown: 0.3, lines: 30, source: 'trailer' });
  expect(addShares([small, null, large])).toEqual({
    ai: 13 / 40,
    human: 18 / 40,
    unknown: 9 / 40,
    lines: 40,
    source: 'trailer',
  });
  expect(addShares([small])).toEqual(small);
  expect(addShares([null])).toBeNull();
  expect(addShares([])).toBeNull();
});

test('thirds add up to what they were parts of', () => {
  const third = share({ ai: 1 / 3, human: 1 / 3, unknown: 1 / 3, lines: 3 });
  expect(addShares([third, third])).toEqual(share({ ai: 2 / 6, human: 2 / 6, unknown: 2 / 6, lines: 6 }));
});
