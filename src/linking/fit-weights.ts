import type { FeatureName, Features } from './features.ts';
import { solve } from './solve.ts';

/** The candidates of one case, and which of them are right. */
export interface TrainingCase {
  readonly candidates: readonly Features[];
  readonly right: readonly boolean[];
}

interface Group {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
}

const STEPS = 60;
const ENOUGH = 1e-7;
const HALVINGS = 20;
/** Candidates with a smaller share of a case change no weight that is kept. */
const UNNOTICED = 1e-8;

/**
 * Weights with which the right candidate of each case is the likeliest among its own (conditional logistic regression),
 * held small by `penalty` on features scaled to unit deviation. Newton's method; the same input gives the same weights.
 * Cases in which no candidate is right teach nothing and are left out.
 */
export const fitWeights = (cases: readonly TrainingCase[], penalty: number): Record<FeatureName, number> => {
  const taught = cases.filter(({ right }) => right.includes(true));
  const names = featureNames(taught);
  const scales = names.map((name) =>
    deviation(taught.flatMap(({ candidates }) => candidates.map((each) => each[name]))),
  );
  const groups = taught.map(({ candidates, right }) => ({
    rows: candidates.map((each) => Float64Array.from(names, (name, index) => each[name] / (scales[index] ?? 1))),
    right,
  }));
  const weights = maximise(groups, { size: names.length, penalty });
  const entries = names.map((name, index) => [name, round((weights[index] ?? 0) / (scales[index] ?? 1))] as const);
  return Object.fromEntries(entries) as Record<FeatureName, number>;
};

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

const featureNames = (cases: readonly TrainingCase[]): readonly FeatureName[] => {
  const first = cases[0]?.candidates[0];
  return first === undefined
    ? []
    : Object.keys(first).filter((name): name is FeatureName => Object.hasOwn(first, name));
};

const deviation = (values: readonly number[]): number => {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  return Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length) || 1;
};

const maximise = (
  groups: readonly Group[],
  { size, penalty }: { size: number; penalty: number },
): readonly number[] => {
  let weights: readonly number[] = new Array<number>(size).fill(0);
  let { value, gradient, curvature } = at(groups, { weights, penalty });
  for (let step = 0; step < STEPS; step++) {
    const move = solve(curvature, gradient);
    let next = { value: Number.NEGATIVE_INFINITY, gradient, curvature };
    let tried = weights;
    for (let halving = 0, length = 1; halving < HALVINGS && next.value < value; halving++, length /= 2) {
      tried = weights.map((weight, index) => weight + length * (move[index] ?? 0));
      next = at(groups, { weights: tried, penalty });
    }
    const gain = next.value - value;
    if (!(gain > ENOUGH)) break;
    ({ value, gradient, curvature } = next);
    weights = tried;
  }
  return weights;
};

interface Height {
  readonly value: number;
  readonly gradient: readonly number[];
  readonly curvature: readonly (readonly number[])[];
}

const at = (
  groups: readonly Group[],
  { weights, penalty }: { readonly weights: readonly number[]; readonly penalty: number },
): Height => {
  const size = weights.length;
  let value = (-penalty / 2) * weights.reduce((sum, weight) => sum + weight * weight, 0);
  const gradient = weights.map((weight) => -penalty * weight);
  const curvature = weights.map((_, row) => new Float64Array(size).map((__, column) => (row === column ? penalty : 0)));
  for (const { rows, right } of groups) {
    const all = sharesIn(rows, weights, () => true);
    const wanted = sharesIn(rows, weights, (index) => right[index] === true);
    value += (wanted.logTotal - all.logTotal) / groups.length;
    const mean = meanOf(rows, all.shares, size);
    const target = meanOf(rows, wanted.shares, size);
    for (let index = 0; index < size; index++)
      gradient[index] = (gradient[index] ?? 0) + ((target[index] ?? 0) - (mean[index] ?? 0)) / groups.length;
    addSpread(curvature, { rows, shares: all.shares, mean, count: groups.length });
  }
  return { value, gradient, curvature: mirrored(curvature) };
};

const sharesIn = (
  rows: readonly Float64Array[],
  weights: readonly number[],
  counts: (index: number) => boolean,
): { readonly shares: readonly number[]; readonly logTotal: number } => {
  const sums = rows.map((row) => row.reduce((sum, each, index) => sum + each * (weights[index] ?? 0), 0));
  const highest = Math.max(...sums.filter((_, index) => counts(index)));
  const odds = sums.map((sum, index) => (counts(index) ? Math.exp(sum - highest) : 0));
  const total = odds.reduce((sum, each) => sum + each, 0);
  return { shares: odds.map((each) => each / total), logTotal: Math.log(total) + highest };
};

const meanOf = (rows: readonly Float64Array[], shares: readonly number[], size: number): Float64Array => {
  const mean = new Float64Array(size);
  for (const [index, row] of rows.entries())
    for (let column = 0; column < size; column++)
      mean[column] = (mean[column] ?? 0) + (shares[index] ?? 0) * (row[column] ?? 0);
  return mean;
};

interface Spread {
  readonly rows: readonly Float64Array[];
  readonly shares: readonly number[];
  readonly mean: Float64Array;
  readonly count: number;
}

/** Adds to the upper triangle only; `mirrored` fills the rest. */
const addSpread = (curvature: readonly Float64Array[], { rows, shares, mean, count }: Spread): void => {
  for (const [index, row] of rows.entries()) {
    const share = (shares[index] ?? 0) / count;
    if (share < UNNOTICED) continue;
    const apart = row.map((each, column) => each - (mean[column] ?? 0));
    for (const [line, values] of curvature.entries()) {
      const factor = share * (apart[line] ?? 0);
      for (let column = line; column < apart.length; column++) {
        values[column] = (values[column] ?? 0) + factor * (apart[column] ?? 0);
      }
    }
  }
};

const mirrored = (curvature: readonly Float64Array[]): readonly (readonly number[])[] =>
  curvature.map((values, line) =>
    Array.from(values, (value, column) => (column < line ? (curvature[column]?.[line] ?? 0) : value)),
  );
