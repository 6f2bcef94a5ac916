/** Splits names into `count` parts of about the same total size, whole names only; the same input gives the same parts. */
export const foldsOf = (sizes: ReadonlyMap<string, number>, count: number): readonly ReadonlySet<string>[] => {
  const folds = Array.from({ length: count }, () => ({ names: new Set<string>(), size: 0 }));
  const largestFirst = [...sizes].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  for (const [name, size] of largestFirst) {
    const smallest = folds.reduce((least, fold) => (fold.size < least.size ? fold : least));
    smallest.names.add(name);
    smallest.size += size;
  }
  return folds.map(({ names }) => names).filter((names) => names.size > 0);
};
