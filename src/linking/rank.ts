import type { LinkingCase } from './case.ts';
import { type FeatureName, type Features, featuresOf } from './features.ts';
import { type Calibration, type LinkingModel, logOdds, type Standing, sigmoid } from './linking-model.ts';

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
  const standings = standingsOf(all, weights);
  const means = meansOf(all);
  const best = bestOf(standings);
  return candidates
    .map(({ sha, features }, index) => ({ sha, features, share: standings[index]?.share ?? 0 }))
    .toSorted((a, b) => b.share - a.share)
    .map(({ sha, features, share }, index) => ({
      sha,
      rank: index + 1,
      score: best === undefined ? 0 : scoreOf(share, best, calibration),
      parts: partsOf(features, { weights, means }),
    }));
};

/** How the candidates of one case stand, in their order. */
export const standingsOf = (
  candidates: readonly Features[],
  weights: Readonly<Record<FeatureName, number>>,
): readonly Standing[] => {
  const sums = candidates.map((features) =>
    namesIn(features).reduce((sum, name) => sum + weights[name] * features[name], 0),
  );
  const highest = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - highest));
  const total = odds.reduce((sum, each) => sum + each, 0);
  return sums.map((sum, index) => ({ sum, share: (odds[index] ?? 0) / total }));
};

/** The best is calibrated on its own; what it leaves goes to the others by likelihood, and none gets more than the best. */
const scoreOf = (share: number, best: Standing, calibration: Calibration): number => {
  const top = confidenceOf(best, calibration);
  const left = best.share < 1 ? (share * (1 - top)) / (1 - best.share) : 0;
  const score = share === best.share ? top : Math.min(top, left);
  return Math.round(score * 1e4) / 1e4;
};

/** The likeliest of a case, the first of several alike. */
export const bestOf = (standings: readonly Standing[]): Standing | undefined =>
  standings.reduce<Standing | undefined>(
    (best, each) => (best !== undefined && best.share >= each.share ? best : each),
    undefined,
  );

/** How often the best candidate is right when it stands like this. */
const confidenceOf = ({ share, sum }: Standing, { relative, absolute, intercept }: Calibration): number =>
  sigmoid(relative * logOdds(share) + absolute * sum + intercept);

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
