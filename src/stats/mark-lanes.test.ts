import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markLanes, type Reach } from './mark-lanes.ts';

const dot = (centre: number, after = 10): Reach => ({ centre, before: 10, after });

describe('markLanes', () => {
  test.for([
    { name: 'apart: one lane', items: [dot(0), dot(50), dot(100)], lanes: [0, 0, 0] },
    { name: 'at one place: one lane each, the first on top', items: [dot(0), dot(0), dot(0)], lanes: [2, 1, 0] },
    { name: 'a label to the right lies above what follows', items: [dot(0, 80), dot(40), dot(200)], lanes: [1, 0, 0] },
    {
      name: 'a label is higher than every later line that would cross it',
      items: [dot(0, 80), dot(30), dot(35), dot(40)],
      lanes: [3, 2, 1, 0],
    },
    {
      name: 'close together, yet with room for a line between: two lanes take any number',
      items: [dot(0), dot(12), dot(24), dot(36), dot(48), dot(60)],
      lanes: [1, 0, 1, 0, 1, 0],
    },
    { name: 'nothing', items: [], lanes: [] },
  ])('$name', ({ items, lanes }) => expect(markLanes(items, 4)).toEqual(lanes));

  test('no two items of a lane ever overlap', () => {
    const reach = fc.record({ centre: fc.nat(600), before: fc.constant(11), after: fc.integer({ min: 11, max: 90 }) });
    fc.assert(
      fc.property(fc.array(reach, { maxLength: 25 }), (unsorted) => {
        const items = unsorted.toSorted((a, b) => a.centre - b.centre);
        const lanes = markLanes(items, 4);
        for (const [i, a] of items.entries())
          for (const [j, b] of items.entries())
            if (i < j && lanes[i] === lanes[j]) expect(a.centre + a.after).toBeLessThanOrEqual(b.centre - b.before);
      }),
    );
  });
});
