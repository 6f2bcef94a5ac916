/** The answer for one fix beside what is known to be right. */
export interface JudgedFix {
  readonly right: ReadonlySet<string>;
  /** The likeliest first. */
  readonly ranked: readonly { readonly sha: string; readonly score: number }[];
}

/** How good answers are; see `docs/linking.md` for what each number is. */
export interface LinkingQuality {
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly recall_at: Readonly<Record<'1' | '3' | '5', number>>;
  /** Share of fixes with a right commit anywhere in the list. */
  readonly in_list: number;
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : round(part / whole));

/** Precision, recall and F1 of sets of answers, over all of them together. */
export const setQuality = (answers: readonly { right: ReadonlySet<string>; given: readonly string[] }[]) => {
  const hits = answers.reduce((sum, { right, given }) => sum + given.filter((sha) => right.has(sha)).length, 0);
  const given = answers.reduce((sum, each) => sum + each.given.length, 0);
  const wanted = answers.reduce((sum, { right }) => sum + right.size, 0);
  return { precision: share(hits, given), recall: share(hits, wanted), f1: share(2 * hits, given + wanted) };
};

/** Quality of the first candidate as the answer, and how often a right one is among the first few. */
export const linkingQuality = (fixes: readonly JudgedFix[]): LinkingQuality => {
  const hitWithin = (count: number): number =>
    share(
      fixes.filter(({ right, ranked }) => ranked.slice(0, count).some(({ sha }) => right.has(sha))).length,
      fixes.length,
    );
  return {
    pairs: fixes.length,
    ...setQuality(fixes.map(({ right, ranked }) => ({ right, given: ranked.slice(0, 1).map(({ sha }) => sha) }))),
    recall_at: { '1': hitWithin(1), '3': hitWithin(3), '5': hitWithin(5) },
    in_list: hitWithin(Number.POSITIVE_INFINITY),
  };
};

const BINS = 10;

/** Does the confidence of the first candidate say how often it is right? */
export const calibrationOf = (fixes: readonly JudgedFix[], { sure, unsure }: { sure: number; unsure: number }) => {
  const firsts = fixes.flatMap(({ right, ranked }) =>
    ranked.slice(0, 1).map(({ sha, score }) => ({ score, right: right.has(sha) })),
  );
  const byBin = Map.groupBy(firsts, ({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)));
  const bins = [...byBin]
    .toSorted(([a], [b]) => a - b)
    .map(([bin, group]) => ({
      from: bin / BINS,
      fixes: group.length,
      confidence: share(
        group.reduce((sum, { score }) => sum + score, 0),
        group.length,
      ),
      right: share(group.filter((each) => each.right).length, group.length),
    }));
  const error = bins.reduce((sum, bin) => sum + bin.fixes * Math.abs(bin.confidence - bin.right), 0);
  const part = (holds: (score: number) => boolean) => {
    const group = firsts.filter(({ score }) => holds(score));
    return {
      precision: share(group.filter((each) => each.right).length, group.length),
      coverage: share(group.length, fixes.length),
    };
  };
  return {
    expected_error: share(error, firsts.length),
    [`at_least_${sure}`]: part((score) => score >= sure),
    [`under_${unsure}`]: part((score) => score < unsure),
    bins,
  };
};
