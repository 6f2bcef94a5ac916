import { fitCalibration, type Outcome } from '#linking/fit-calibration.ts';
import { fitWeights } from '#linking/fit-weights.ts';
import { foldsOf } from '#linking/folds.ts';
import type { LinkingModel } from '#linking/linking-model.ts';
import { bestOf, standingsOf } from '#linking/rank.ts';
import type { ExaminedPair } from './examine-pairs.ts';

/** Pairs of these sources are found by machine and too often wrong to learn from. */
const NOISY: ReadonlySet<string> = new Set(['oss-fuzz']);
const PENALTY = 0.03;
const FOLDS = 11;

type Learnt = Pick<LinkingModel, 'weights' | 'calibration'>;

/** Weights and calibration learnt from pairs; the calibration from candidates ranked by weights that had not seen them. */
export const train = (examined: readonly ExaminedPair[]): Learnt => {
  const taught = examined.filter(({ pair }) => !NOISY.has(pair.source));
  return { weights: weightsOf(taught), calibration: fitCalibration([...unseenOutcomes(taught).values()]) };
};

/** For each repository a model that was learnt from other repositories only. */
export const trainApart = (examined: readonly ExaminedPair[]): ReadonlyMap<string, Learnt> => {
  const taught = examined.filter(({ pair }) => !NOISY.has(pair.source));
  const outcomes = unseenOutcomes(taught);
  return new Map(
    partsOf(examined).flatMap((fold) => {
      const others = taught.filter(({ pair }) => !fold.has(pair.repo));
      const calibration = fitCalibration(others.flatMap((each) => outcomes.get(each) ?? []));
      const learnt = { weights: weightsOf(others), calibration };
      return [...fold].map((repo) => [repo, learnt] as const);
    }),
  );
};

const partsOf = (examined: readonly ExaminedPair[]): readonly ReadonlySet<string>[] => {
  const byRepository = Map.groupBy(examined, ({ pair }) => pair.repo);
  return foldsOf(new Map([...byRepository].map(([repo, own]) => [repo, own.length])), FOLDS);
};

const weightsOf = (examined: readonly ExaminedPair[]): LinkingModel['weights'] =>
  fitWeights(
    examined.map(({ candidates, pair }) => ({
      candidates: candidates.map(({ features }) => features),
      right: candidates.map(({ sha }) => pair.inducing_shas.includes(sha)),
    })),
    PENALTY,
  );

/** How the best candidate of each pair fared under weights from other repositories. */
const unseenOutcomes = (examined: readonly ExaminedPair[]): ReadonlyMap<ExaminedPair, Outcome> => {
  const outcomes = new Map<ExaminedPair, Outcome>();
  for (const fold of partsOf(examined)) {
    const weights = weightsOf(examined.filter(({ pair }) => !fold.has(pair.repo)));
    for (const each of examined.filter(({ pair }) => fold.has(pair.repo))) {
      const standings = standingsOf(
        each.candidates.map(({ features }) => features),
        weights,
      );
      const best = bestOf(standings);
      const sha = best === undefined ? undefined : each.candidates[standings.indexOf(best)]?.sha;
      if (best !== undefined && sha !== undefined)
        outcomes.set(each, { ...best, right: each.pair.inducing_shas.includes(sha) });
    }
  }
  return outcomes;
};
