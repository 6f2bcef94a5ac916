import { expect, test } from 'vitest';
import { judge, meanQuality } from './judge.ts';

const grades = new Map([
  ['a', 2],
  ['b', 2],
  ['c', 1],
]);

test.for([
  { name: 'the best order', ranked: ['a', 'b', 'c'], ndcg10: 1, mrr: 1, recall10: 1 },
  { name: 'nothing found', ranked: [], ndcg10: 0, mrr: 0, recall10: 0 },
  { name: 'only what is beside the point', ranked: ['x', 'y'], ndcg10: 0, mrr: 0, recall10: 0 },
  { name: 'the first of them second', ranked: ['x', 'a'], ndcg10: 0.351, mrr: 0.5, recall10: 0.5 },
  { name: 'the adjacent one first', ranked: ['c', 'a', 'b'], ndcg10: 0.8146, mrr: 0.5, recall10: 1 },
])('$name', ({ ranked, ...expected }) => {
  const quality = judge(ranked, grades);
  expect(quality.ndcg10).toBeCloseTo(expected.ndcg10, 3);
  expect(quality.mrr).toBe(expected.mrr);
  expect(quality.recall10).toBe(expected.recall10);
});

test('only the first ten count', () => {
  const ranked = [...Array.from({ length: 10 }, (_, at) => `x${at}`), 'a'];
  expect(judge(ranked, grades)).toEqual({ ndcg10: 0, mrr: 0, recall10: 0 });
});

test('the mean over queries', () => {
  expect(meanQuality([judge(['a', 'b', 'c'], grades), judge([], grades)])).toEqual({
    ndcg10: 0.5,
    mrr: 0.5,
    recall10: 0.5,
  });
  expect(meanQuality([])).toEqual({ ndcg10: 0, mrr: 0, recall10: 0 });
});
