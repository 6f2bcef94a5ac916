/** How good a ranked list is against graded judgements. Each is from 0 to 1. */
export interface Quality {
  readonly ndcg10: number;
  readonly mrr: number;
  readonly recall10: number;
}

const CUT = 10;
const ON_TOPIC = 2;

const discounted = (grades: readonly number[]): number =>
  grades.slice(0, CUT).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** Judges one ranked list of ids: nDCG at 10 with gain 2^grade - 1; rank and recall count grade 2 only. */
export const judge = (ranked: readonly string[], grades: ReadonlyMap<string, number>): Quality => {
  const top = ranked.slice(0, CUT);
  const ideal = discounted([...grades.values()].toSorted((a, b) => b - a));
  const onTopic = [...grades].filter(([, grade]) => grade >= ON_TOPIC).map(([id]) => id);
  const first = top.findIndex((id) => onTopic.includes(id));
  return {
    ndcg10: ideal === 0 ? 0 : discounted(top.map((id) => grades.get(id) ?? 0)) / ideal,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    recall10: onTopic.length === 0 ? 0 : onTopic.filter((id) => top.includes(id)).length / onTopic.length,
  };
};

/** The mean over queries; zeros for none. */
export const meanQuality = (all: readonly Quality[]): Quality => {
  const mean = (of: (quality: Quality) => number): number =>
    all.length === 0 ? 0 : all.reduce((sum, quality) => sum + of(quality), 0) / all.length;
  return { ndcg10: mean((q) => q.ndcg10), mrr: mean((q) => q.mrr), recall10: mean((q) => q.recall10) };
};
