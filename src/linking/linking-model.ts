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

/**
 * From how the best candidate of a case stands to how often such a candidate is right: the log odds of its share of
 * likelihood among all, and the sum of its weighted features, which is high only where there is much evidence.
 */
export interface Calibration {
  readonly relative: number;
  readonly absolute: number;
  readonly intercept: number;
}

/** How a candidate stands in its case. */
export interface Standing {
  readonly sum: number;
  /** Its share of the likelihood; those of a case sum to 1. */
  readonly share: number;
}

const SMALLEST = 1e-4;

/** The logarithm of the odds of a share, kept within bounds. */
export const logOdds = (share: number): number => {
  const bounded = Math.min(1 - SMALLEST, Math.max(SMALLEST, share));
  return Math.log(bounded / (1 - bounded));
};

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
