import type { LinkingCase } from './case.ts';
import { type FeatureName, type Features, featuresOf } from './features.ts';
import { type Calibration, type LinkingModel, logOdds, sigmoid } from './linking-model.ts';

/** A candidate with its place and the reasons for it. */
export interface RankedCandidate {
  readonly sha: string;
  /** From 1. */
  readonly rank: number;
  /** How often a candidate that stands like this one is right, 0 to 1. */
  readonly score: number;
  /** What each feature adds beside the average candidate of the case, the largest amount first. */
  readonly parts: readonly { readonly feature: FeatureName; readonly value: number; readonly adds: number }[];
}

/** The candidates of a case, the likeliest first; of two alike the newer one. */
export const rankCandidates = (given: LinkingCase, model: Learnt): readonly RankedCandidate[] =>
  rankFeatures(
    [...featuresOf(given)].map(([sha, features]) => ({ sha, features })),
    model,
  );

type Learnt = Pick<LinkingModel, 'weights' | 'calibration'>;

/** The same from features that were computed before; of two alike the one that stands first. */
export const rankFeatures = (
  candidates: readonly { readonly sha: string; readonly features: Features }[],
  { weights, calibration }: Learnt,
): readonly RankedCandidate[] => {
  const all = candidates.map(({ features }) => features);
  const shares = likelihoods(all, weights);
  const means = meansOf(all);
  const best = Math.max(0, ...shares);
  return candidates
    .map(({ sha, features }, index) => ({ sha, features, share: shares[index] ?? 0 }))
    .toSorted((a, b) => b.share - a.share)
    .map(({ sha, features, share }, index) => ({
      sha,
      rank: index + 1,
      score: scoreOf(share, best, calibration),
      parts: partsOf(features, { weights, means }),
    }));
};

/** Shares of likelihood among the candidates of one case; they sum to 1. */
export const likelihoods = (
  candidates: readonly Features[],
  weights: Readonly<Record<FeatureName, number>>,
): readonly number[] => {
  const sums = candidates.map((features) =>
    namesIn(features).reduce((sum, name) => sum + weights[name] * features[name], 0),
  );
  const highest = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - highest));
  const total = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / total);
};

/** The best is calibrated on its own; what it leaves goes to the others by likelihood, and none gets more than the best. */
const scoreOf = (share: number, best: number, calibration: Calibration): number => {
  const top = confidenceOf(best, calibration);
  const score = share === best ? top : Math.min(top, best < 1 ? (share * (1 - top)) / (1 - best) : 0);
  return Math.round(score * 1e4) / 1e4;
};

/** How often the best candidate is right when it has this share of the likelihood. */
const confidenceOf = (share: number, { slope, intercept }: Calibration): number =>
  sigmoid(slope * logOdds(share) + intercept);

const namesIn = (features: Features): readonly FeatureName[] =>
  Object.keys(features).filter((name): name is FeatureName => Object.hasOwn(features, name));

const meansOf = (candidates: readonly Features[]): ReadonlyMap<FeatureName, number> => {
  const [first] = candidates;
  const names = first === undefined ? [] : namesIn(first);
  return new Map(
    names.map((name) => [name, candidates.reduce((sum, each) => sum + each[name], 0) / candidates.length]),
  );
};

const partsOf = (
  features: Features,
  { weights, means }: { weights: Readonly<Record<FeatureName, number>>; means: ReadonlyMap<FeatureName, number> },
): RankedCandidate['parts'] =>
  namesIn(features)
    .map((feature) => {
      const adds = weights[feature] * (features[feature] - (means.get(feature) ?? 0));
      return { feature, value: features[feature], adds: Math.round(adds * 1e3) / 1e3 };
    })
    .filter(({ adds }) => adds !== 0)
    .toSorted((a, b) => Math.abs(b.adds) - Math.abs(a.adds) || (a.feature < b.feature ? -1 : 1));
