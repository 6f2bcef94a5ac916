/** By whom a line is. `unknown` is a line of mixed hands, or of a key that nobody is known by. */
export type Hand = 'ai' | 'human' | 'unknown';

/** Lines from and to, both counted, from 1. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

export interface Claim extends Lines {
  readonly by: Hand;
}

export type LineCounts = Readonly<Record<Hand, number>>;

/** No file that people read has a line of a higher number. */
const MAX_LINE = 10_000_000;
const RANGE = /^(\d{1,8})(?:-(\d{1,8}))?$/;

/** `1,2,19-222` as ranges; `undefined` when any part of it is no range of lines, or there is none. */
export const parseLines = (text: string): readonly Lines[] | undefined => {
  const parts = text.split(',').filter((part) => part !== '');
  const ranges = parts.map((part) => {
    const [, from, to = from] = RANGE.exec(part) ?? [];
    return linesBetween(Number(from), Number(to));
  });
  return ranges.length > 0 && ranges.every((range) => range !== undefined) ? ranges : undefined;
};

/** A range of lines; `undefined` when it ends before it starts or is out of reach. */
export const linesBetween = (from: number, to: number): Lines | undefined =>
  from >= 1 && from <= to && to <= MAX_LINE ? { from, to } : undefined;

/**
 * Lines of one file by who wrote them. Each line counts once: the latest claim that knows by whom it is, and none of
 * those that do not know before all others are through.
 */
export const countLines = (claims: readonly Claim[]): LineCounts => {
  const counts = { ai: 0, human: 0, unknown: 0 };
  const edges = [...new Set(claims.flatMap(({ from, to }) => [from, to + 1]))].toSorted((a, b) => a - b);
  const place = new Map(edges.map((edge, index) => [edge, index]));
  const free = new FreeParts(edges.length);
  const latest = claims.toReversed();
  for (const { from, to, by } of [...latest.filter(isKnown), ...latest.filter((claim) => !isKnown(claim))]) {
    const end = place.get(to + 1) ?? 0;
    for (let part = free.from(place.get(from) ?? 0); part < end; part = free.from(part)) {
      counts[by] += (edges[part + 1] ?? 0) - (edges[part] ?? 0);
      free.take(part);
    }
  }
  return counts;
};

const isKnown = ({ by }: Claim): boolean => by !== 'unknown';

/** Parts between edges that nobody has claimed yet. Finding the next one stays cheap however many claims overlap. */
class FreeParts {
  readonly #next: Uint32Array;

  constructor(length: number) {
    this.#next = Uint32Array.from({ length: length + 1 }, (_, index) => index);
  }

  from(part: number): number {
    let free = part;
    while (this.#after(free) !== free) free = this.#after(free);
    for (let at = part; at !== free; ) {
      const next = this.#after(at);
      this.#next[at] = free;
      at = next;
    }
    return free;
  }

  take(part: number): void {
    this.#next[part] = part + 1;
  }

  #after(part: number): number {
    return this.#next[part] ?? part;
  }
}
