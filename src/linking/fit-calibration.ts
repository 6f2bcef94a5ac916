import { type Calibration, logOdds, sigmoid } from './linking-model.ts';
import { solve } from './solve.ts';

/** The share of likelihood that the best candidate of a case had, and whether it was right. */
export interface Outcome {
  readonly share: number;
  readonly right: boolean;
}

const STEPS = 100;
/** A longer step could leap past the answer and never come back. */
const LONGEST = 0.5;
const PENALTY = 1e-3;

/** Fits how often the best candidate is right to its share of likelihood (Platt scaling), by Newton's method. */
export const fitCalibration = (outcomes: readonly Outcome[]): Calibration => {
  let [slope, intercept] = [1, 0];
  for (let step = 0; step < STEPS; step++) {
    const gradient = [-PENALTY * (slope - 1), -PENALTY * intercept];
    const curvature = [
      [PENALTY, 0],
      [0, PENALTY],
    ];
    for (const { share, right } of outcomes) {
      const inputs = [logOdds(share), 1];
      const expected = sigmoid(slope * (inputs[0] ?? 0) + intercept);
      for (const [row, input] of inputs.entries()) {
        gradient[row] = (gradient[row] ?? 0) + ((right ? 1 : 0) - expected) * input;
        const values = curvature[row] ?? [];
        for (const [column, other] of inputs.entries())
          values[column] = (values[column] ?? 0) + expected * (1 - expected) * input * other;
      }
    }
    const [first = 0, second = 0] = solve(curvature, gradient);
    slope += bounded(first);
    intercept += bounded(second);
  }
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return { slope: round(slope), intercept: round(intercept) };
};

const bounded = (step: number): number => Math.max(-LONGEST, Math.min(LONGEST, step));
