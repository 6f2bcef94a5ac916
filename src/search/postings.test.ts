import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePostings, encodePostings } from './postings.ts';

test('what was written is read back, impacts to a 64th (half a level)', () => {
  const lists = fc.uniqueArray(
    fc.record({ document: fc.nat(2_000_000), impact: fc.double({ min: 0, max: 0.999, noNaN: true }) }),
    { selector: ({ document }) => document },
  );
  fc.assert(
    fc.property(lists, (list) => {
      const sorted = list.toSorted((a, b) => a.document - b.document);
      const read = decodePostings(encodePostings(sorted));
      expect(read.map(({ document }) => document)).toEqual(sorted.map(({ document }) => document));
      for (const [at, { impact }] of read.entries()) {
        expect(Math.abs(impact - (sorted[at]?.impact ?? Number.NaN))).toBeLessThanOrEqual(1 / 64 + 1e-9);
      }
    }),
  );
});

test.for(['!', 'A', 'gg', 'AA\u00e9'])('%s is no postings list', (text) => {
  expect(() => decodePostings(text)).toThrow(RangeError);
});

test('neighbours take two characters each', () => {
  const list = [0, 1, 2, 3].map((document) => ({ document, impact: 0.5 }));
  expect(encodePostings(list)).toBe('AQAQAQAQ');
});
