/** Gives words that stand in few of the texts more weight. */
export const rarityOf = (texts: readonly { keys(): Iterable<string> }[]): ((word: string) => number) => {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log((texts.length + 1) / ((counts.get(word) ?? 0) + 0.5));
};

/** Likeness of two bags of words, 0 to 1. */
export const likeness = (
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  weight: (word: string) => number,
): number => {
  const value = (word: string, count: number): number => (1 + Math.log(count)) * weight(word);
  const norm = (words: ReadonlyMap<string, number>): number =>
    Math.sqrt([...words].reduce((sum, [word, count]) => sum + value(word, count) ** 2, 0));
  let product = 0;
  for (const [word, count] of a) {
    const other = b.get(word);
    if (other !== undefined) product += value(word, count) * value(word, other);
  }
  return product === 0 ? 0 : product / (norm(a) * norm(b));
};

/** The share, by weight, of values for which something holds; 0 when there are none. */
export const shareOf = <T>(
  values: Iterable<T>,
  holds: (value: T) => boolean,
  weight: (value: T) => number = () => 1,
): number => {
  let [total, held] = [0, 0];
  for (const value of values) {
    total += weight(value);
    if (holds(value)) held += weight(value);
  }
  return total <= 0 ? 0 : held / total;
};

const STEEPNESS = 100;

/** A share on a scale that rises fast at first: whether there is anything at all tells more than how much there is. */
export const saturated = (share: number): number => Math.log1p(STEEPNESS * Math.max(0, share)) / Math.log1p(STEEPNESS);
