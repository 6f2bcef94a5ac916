import type { FeatureName } from './features.ts';

/** Weights of features, and what they were learnt from. Data: nothing here is written by hand. */
export interface LinkingModel {
  readonly trained: {
    /** Day on which it was trained. */
    readonly on: string;
    readonly from: string;
    readonly pairs: number;
    readonly repositories: readonly string[];
  };
  /** What one unit of a feature adds to the score of a candidate. */
  readonly weights: Readonly<Record<FeatureName, number>>;
  readonly calibration: Calibration;
}

/** From the share of likelihood that a candidate has among all of a case to how often such a candidate is right. */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

const SMALLEST = 1e-4;

/** The logarithm of the odds of a share, kept within bounds. */
export const logOdds = (share: number): number => {
  const bounded = Math.min(1 - SMALLEST, Math.max(SMALLEST, share));
  return Math.log(bounded / (1 - bounded));
};

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
