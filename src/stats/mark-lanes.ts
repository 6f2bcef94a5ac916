/** Something to place along a line: its centre and how far it reaches to either side, all in the same unit. */
export interface Reach {
  readonly centre: number;
  readonly before: number;
  readonly after: number;
}

interface Placed {
  readonly item: Reach;
  readonly lane: number;
}

/** No overlap in its own lane, and no line from a higher item down to the axis through it. */
const fits = (item: Reach, lane: number, placed: readonly Placed[], distance: number): boolean => {
  const [from, to] = [item.centre - item.before, item.centre + item.after];
  return placed.every(({ item: other, lane: taken }) => {
    if (taken < lane) return true;
    if (taken > lane) return other.centre <= from || other.centre >= to;
    return other.centre + other.after + distance <= from || other.centre - other.before - distance >= to;
  });
};

/**
 * The lane of each item, counted from the axis, such that no two items of a lane overlap and no line from an item to
 * the axis crosses another that was placed before. The last items come first, so that what reaches to the right lies
 * above what follows it.
 */
export const markLanes = (items: readonly Reach[], distance: number): number[] => {
  const placed: Placed[] = [];
  for (const item of items.toReversed()) {
    let lane = 0;
    while (!fits(item, lane, placed, distance)) lane += 1;
    placed.push({ item, lane });
  }
  return placed.map(({ lane }) => lane).toReversed();
};
