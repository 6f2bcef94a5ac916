import { expect, test } from 'vitest';
import { FEWEST_FOR_A_SHARE, wilsonShare } from './wilson-interval.ts';

// Published example values of the score interval without continuity correction (Newcombe 1998, table I).
test.for([
  { part: 81, of: 263, low: 0.2553, high: 0.3662 },
  { part: 15, of: 148, low: 0.0624, high: 0.1605 },
  { part: 0, of: 20, low: 0, high: 0.1611 },
  { part: 1, of: 29, low: 0.0061, high: 0.1718 },
])('$part of $of', ({ part, of, low, high }) => {
  const share = wilsonShare(part, of);
  expect(share?.share).toBe(part / of);
  expect(share?.low).toBeCloseTo(low, 4);
  expect(share?.high).toBeCloseTo(high, 4);
});

test('all of them reaches up to one, none down to zero', () => {
  expect(wilsonShare(40, 40)).toMatchObject({ share: 1, high: 1 });
  expect(wilsonShare(0, 40)).toMatchObject({ share: 0, low: 0 });
});

test('too few give no share', () => {
  expect(wilsonShare(1, FEWEST_FOR_A_SHARE - 1)).toBeNull();
  expect(wilsonShare(0, 0)).toBeNull();
});
