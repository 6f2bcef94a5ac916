import { type Calibration, logOdds, type Standing, sigmoid } from './linking-model.ts';
import { solve } from './solve.ts';

/** How the best candidate of a case stood, and whether it was right. */
export interface Outcome extends Standing {
  readonly right: boolean;
}

const STEPS = 100;
/** A longer step could leap past the answer and never come back. */
const LONGEST = 0.5;
const PENALTY = 1e-2;
/** What to stay near where there is little to learn from: the share as it is. */
const START = [1, 0, 0];

/** Fits how often the best candidate is right to how it stands (Platt scaling with two inputs), by Newton's method. */
export const fitCalibration = (outcomes: readonly Outcome[]): Calibration => {
  let values: readonly number[] = START;
  for (let step = 0; step < STEPS; step++) {
    const { gradient, curvature } = slopeAt(outcomes, values);
    const move = solve(curvature, gradient);
    values = values.map((value, index) => value + bounded(move[index] ?? 0));
  }
  const [relative = 0, absolute = 0, intercept = 0] = values.map((value) => Math.round(value * 1e4) / 1e4);
  return { relative, absolute, intercept };
};

const slopeAt = (outcomes: readonly Outcome[], values: readonly number[]) => {
  const gradient = values.map((value, index) => -PENALTY * (value - (START[index] ?? 0)));
  const curvature = values.map((_, row) => values.map((__, column): number => (row === column ? PENALTY : 0)));
  for (const { share, sum, right } of outcomes) {
    const inputs = [logOdds(share), sum, 1];
    const expected = sigmoid(inputs.reduce((total, input, index) => total + input * (values[index] ?? 0), 0));
    for (const [row, input] of inputs.entries()) {
      gradient[row] = (gradient[row] ?? 0) + ((right ? 1 : 0) - expected) * input;
      const line = curvature[row] ?? [];
      for (const [column, other] of inputs.entries())
        line[column] = (line[column] ?? 0) + expected * (1 - expected) * input * other;
    }
  }
  return { gradient, curvature };
};

const bounded = (step: number): number => Math.max(-LONGEST, Math.min(LONGEST, step));
