import type { BlindSpot } from '#model/commit.ts';

/** Counts records that could not be used, by where they are, and tells the first of them. */
export class Malformed {
  readonly #places = new Map<string, { count: number; first: string; what: string }>();

  add({ what, place, which, why }: { what: string; place: string; which: string; why: string }): void {
    const known = this.#places.get(place) ?? { count: 0, first: `${which}: ${why}`, what };
    this.#places.set(place, { ...known, count: known.count + 1 });
  }

  get blindSpots(): readonly BlindSpot[] {
    return [...this.#places].map(([place, { count, first, what }]) => ({
      what,
      why: 'unsupported',
      detail: `${count} of ${place} could not be used, the first is ${first}`,
    }));
  }
}
