import { expect, test } from 'vitest';
import { type Features, featuresOf } from './features.ts';
import { fitCalibration } from './fit-calibration.ts';
import { fitWeights } from './fit-weights.ts';
import { foldsOf } from './folds.ts';
import { calibrationOf, linkingQuality, setQuality } from './judge-linking.ts';
import { rankFeatures, standingsOf } from './rank.ts';
import { solve } from './solve.ts';

const commit = { sha: 'a'.repeat(40), at: new Date(0), message: 'x', parent: undefined, patch: undefined };
const zero = (): Features => {
  const [features] = featuresOf({ fix: commit, paths: [], traces: [], recent: [], candidates: [commit] }).values();
  if (features === undefined) throw new Error('no features');
  const none = { ...features };
  for (const name of Object.keys(none)) Object.assign(none, { [name]: 0 });
  return none;
};
const candidate = (parts: Partial<Features>): Features => ({ ...zero(), ...parts });

test('linear equations are solved', () => {
  expect(
    solve(
      [
        [4, 1],
        [1, 3],
      ],
      [1, 2],
    ).map((value) => Math.round(value * 1e6) / 1e6),
  ).toEqual([0.090909, 0.636364]);
});

const cases = [
  { candidates: [candidate({ words: 1 }), candidate({ days: 1 })], right: [true, false] },
  { candidates: [candidate({ days: 2 }), candidate({ words: 0.5 }), candidate({})], right: [false, true, false] },
  { candidates: [candidate({ days: 1 })], right: [false] },
];

test('weights prefer what the right candidates have, twice the same', () => {
  const weights = fitWeights(cases, 0.1);
  expect(weights.words).toBeGreaterThan(0.5);
  expect(weights.days).toBeLessThan(-0.1);
  expect(weights.story).toBe(0);
  expect(fitWeights(cases, 0.1)).toEqual(weights);
  expect(Math.abs(fitWeights(cases, 10).words)).toBeLessThan(weights.words);
});

test('likelihoods sum to one, and scores never rise down the list', () => {
  const weights = fitWeights(cases, 0.1);
  const all = [candidate({ words: 0.2 }), candidate({ words: 1 }), candidate({ days: 3 })];
  expect(standingsOf(all, weights).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  const model = { weights, calibration: { relative: 0.4, absolute: 0, intercept: -2 } };
  const ranked = rankFeatures(
    all.map((features, index) => ({ sha: `${index}`, features })),
    model,
  );
  expect(ranked.map(({ sha, rank }) => [sha, rank])).toEqual([
    ['1', 1],
    ['0', 2],
    ['2', 3],
  ]);
  expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).toSorted((a, b) => b - a));
  expect(ranked[0]?.parts[0]?.feature).toBe('words');
});

test('calibration moves confidence to how often it was right', () => {
  const outcomes = Array.from({ length: 100 }, (_, index) => ({ share: 0.95, sum: 2, right: index < 70 }));
  const { relative, absolute, intercept } = fitCalibration(outcomes);
  const confidence = 1 / (1 + Math.exp(-(relative * Math.log(0.95 / 0.05) + absolute * 2 + intercept)));
  expect(confidence).toBeGreaterThan(0.68);
  expect(confidence).toBeLessThan(0.73);
});

test('folds hold whole names and about the same number each', () => {
  const folds = foldsOf(
    new Map([
      ['a', 5],
      ['b', 3],
      ['c', 2],
      ['d', 1],
    ]),
    2,
  );
  expect(folds.map((fold) => [...fold].toSorted())).toEqual([
    ['a', 'd'],
    ['b', 'c'],
  ]);
  expect(foldsOf(new Map([['a', 1]]), 3)).toHaveLength(1);
});

const judged = (right: string[], ranked: [string, number][]) => ({
  right: new Set(right),
  ranked: ranked.map(([sha, score]) => ({ sha, score })),
});

test('quality counts the first candidate, and hits among the first few', () => {
  const fixes = [
    judged(
      ['a'],
      [
        ['a', 0.9],
        ['b', 0.1],
      ],
    ),
    judged(
      ['c', 'd'],
      [
        ['x', 0.5],
        ['c', 0.4],
      ],
    ),
    judged(['e'], []),
  ];
  expect(linkingQuality(fixes)).toEqual({
    pairs: 3,
    precision: 0.5,
    recall: 0.25,
    f1: 0.3333,
    recall_at: { '1': 0.3333, '3': 0.6667, '5': 0.6667 },
    in_list: 0.6667,
  });
  expect(setQuality([{ right: new Set(['a']), given: ['a', 'b'] }])).toEqual({ precision: 0.5, recall: 1, f1: 0.6667 });
});

test('calibration is judged by bins of confidence', () => {
  const fixes = [judged(['a'], [['a', 0.9]]), judged(['b'], [['x', 0.9]]), judged(['c'], [['x', 0.1]])];
  const { expected_error, bins, ...parts } = calibrationOf(fixes, { sure: 0.8, unsure: 0.3 });
  expect(bins.map(({ from, fixes: count, right }) => [from, count, right])).toEqual([
    [0.1, 1, 0],
    [0.9, 2, 0.5],
  ]);
  expect(expected_error).toBe(0.3);
  expect(parts).toEqual({
    'at_least_0.8': { precision: 0.5, coverage: 0.6667 },
    'under_0.3': { precision: 0, coverage: 0.3333 },
  });
});
