import { expect, test } from 'vitest';
import { type Claim, countLines, parseLines } from './count-lines.ts';

test.for([
  { text: '42', ranges: [{ from: 42, to: 42 }] },
  {
    text: '1,2,19-222',
    ranges: [
      { from: 1, to: 1 },
      { from: 2, to: 2 },
      { from: 19, to: 222 },
    ],
  },
  { text: '1-1', ranges: [{ from: 1, to: 1 }] },
  { text: '', ranges: undefined },
  { text: ',', ranges: undefined },
  { text: '2-1', ranges: undefined },
  { text: '1 2', ranges: undefined },
  { text: '1-2-3', ranges: undefined },
  { text: '-5', ranges: undefined },
  { text: '1e3', ranges: undefined },
])('$text', ({ text, ranges }) => expect(parseLines(text)).toEqual(ranges));

/** The same by counting line by line. */
const slowly = (claims: readonly Claim[]) => {
  const by = new Map<number, Claim['by']>();
  for (const claim of [
    ...claims.filter((each) => each.by === 'unknown'),
    ...claims.filter((each) => each.by !== 'unknown'),
  ]) {
    for (let line = claim.from; line <= claim.to; line++) by.set(line, claim.by);
  }
  const counts = { ai: 0, human: 0, unknown: 0 };
  for (const hand of by.values()) counts[hand] += 1;
  return counts;
};

test('overlapping claims count each line once, whatever their order', () => {
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
  const hands = ['ai', 'human', 'unknown'] as const;
  for (let round = 0; round < 300; round++) {
    const claims = Array.from({ length: next(12) }, () => {
      const from = 1 + next(40);
      return { from, to: from + next(10), by: hands[next(3)] ?? 'ai' };
    });
    expect(countLines(claims)).toEqual(slowly(claims));
  }
});

test('many claims on the same lines stay cheap', () => {
  const claims = Array.from({ length: 200_000 }, (_, index): Claim => ({ from: 1, to: 1 + index, by: 'ai' }));
  expect(countLines(claims)).toEqual({ ai: 200_000, human: 0, unknown: 0 });
});
