import { calibrationOf, type JudgedFix, linkingQuality, setQuality } from '#linking/judge-linking.ts';
import { rankFeatures } from '#linking/rank.ts';
import { SURE, UNSURE } from '#linking/verdict.ts';
import { LINKING_MODEL } from '#linking/weights.ts';
import { type Examined, type ExaminedPair, examinePairs } from './linking/examine-pairs.ts';
import { readPairs } from './linking/read-pairs.ts';
import { trainApart } from './linking/train.ts';

/** Sources that the main figures leave out: one is noisy, the other has the answer in the change itself. */
const APART: ReadonlySet<string> = new Set(['oss-fuzz', 'revert']);

interface Judged extends JudgedFix {
  readonly examined: ExaminedPair;
}

/** How good and how fast linking is on known pairs, beside what published methods answer for the same fixes. */
export const benchLinking = async (options: {
  readonly pairs: string;
  readonly repositories: string;
}): Promise<object> => {
  const all = await examinePairs(await readPairs(options.pairs), options);
  const judged = judgeAll(all.examined);
  const main = judged.fixes.filter(({ examined }) => !APART.has(examined.pair.source));
  return {
    ...linkingQuality(main),
    ...costOf(all),
    answered: answered(main),
    baselines: baselines(main),
    by_language: by(main, ({ lang }) => lang),
    by_source: by(judged.fixes, ({ source }) => source),
    only_added_lines: linkingQuality(main.filter(({ examined }) => examined.pair.deleted_code_lines === 0)),
    calibration: calibrationOf(main, { sure: SURE, unsure: UNSURE }),
    calibration_all: calibrationOf(judged.fixes, { sure: SURE, unsure: UNSURE }),
    named_in_message: namedQuality(judged.fixes),
    cross_validated: judged.crossValidated,
    skipped: all.skipped,
  };
};

const judgeAll = (examined: readonly ExaminedPair[]): { fixes: readonly Judged[]; crossValidated: number } => {
  const seen = new Set(LINKING_MODEL.trained.repositories);
  const known = examined.filter(({ pair }) => seen.has(pair.repo));
  // Weights that saw a repository say nothing about it, so its pairs are ranked by weights learnt without it.
  const apart = trainApart(known);
  const fixes = examined.map((each) => ({
    examined: each,
    right: new Set(each.pair.inducing_shas),
    ranked: rankFeatures(each.candidates, apart.get(each.pair.repo) ?? LINKING_MODEL),
  }));
  return { fixes, crossValidated: known.length };
};

const round = (value: number): number => Math.round(value * 100) / 100;

const costOf = ({ examined, prepareMs }: Examined) => {
  const sum = (of: (each: ExaminedPair) => number): number => examined.reduce((total, each) => total + of(each), 0);
  const times = examined.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const [ms, blameMs] = [sum((each) => each.ms), sum((each) => each.blameMs)];
  return {
    ms_per_fix: round(times[Math.floor(times.length / 2)] ?? 0),
    ms_per_fix_mean: round(ms / Math.max(1, times.length)),
    blame_ms_per_fix_mean: round(blameMs / Math.max(1, times.length)),
    prepare_ms_per_fix_mean: round(prepareMs / Math.max(1, times.length)),
    blame_ratio: round(ms / blameMs),
    blame_ratio_with_prepare: round((ms + prepareMs) / blameMs),
  };
};

/** Quality when the answer of an unsure case is that there is none. */
const answered = (fixes: readonly Judged[]) =>
  setQuality(
    fixes.map(({ right, ranked }) => ({
      right,
      given: ranked.slice(0, 1).flatMap(({ sha, score }) => (score < UNSURE ? [] : [sha])),
    })),
  );

const baselines = (fixes: readonly Judged[]) => ({
  r_szz: setQuality(fixes.map(({ right, examined }) => ({ right, given: examined.blamed.slice(0, 1) }))),
  b_szz: setQuality(fixes.map(({ right, examined }) => ({ right, given: examined.blamed }))),
});

const by = (fixes: readonly Judged[], keyOf: (pair: ExaminedPair['pair']) => string) =>
  Object.fromEntries(
    [...Map.groupBy(fixes, ({ examined }) => keyOf(examined.pair))]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, group]) => [key, { ...linkingQuality(group), r_szz_f1: baselines(group).r_szz.f1 }]),
  );

/** How often the message names a cause that is found, and how often it is right then. */
const namedQuality = (fixes: readonly Judged[]) => {
  const named = fixes.filter(({ examined }) => examined.named.length > 0);
  return {
    pairs: named.length,
    of: fixes.length,
    ...setQuality(named.map(({ right, examined }) => ({ right, given: examined.named }))),
  };
};
