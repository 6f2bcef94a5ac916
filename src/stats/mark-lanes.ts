/** Something to place along a line: its centre and how far it reaches to either side, all in the same unit. */
export interface Reach {
  readonly centre: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The lane of each of these items, sorted by centre, counted from 0, so that no two items of a lane overlap. Each goes
 * into the lowest lane that is free, the last item first: what reaches to the right then lies above what follows it,
 * and no line from a later item to the axis crosses it.
 */
export const markLanes = (items: readonly Reach[], distance: number): number[] => {
  const starts: number[] = [];
  return items
    .toReversed()
    .map(({ centre, before, after }) => {
      const free = starts.findIndex((start) => centre + after + distance <= start);
      const lane = free === -1 ? starts.length : free;
      starts[lane] = centre - before;
      return lane;
    })
    .toReversed();
};
