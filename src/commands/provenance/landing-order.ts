import type { Repository } from '#sources/git/repository.ts';
import type { Branch } from './join-branches.ts';

interface OrderOptions {
  readonly repository: Pick<Repository, 'log'>;
  readonly tips: readonly string[];
  readonly branches: readonly Branch[];
}

/** In which order commits that name changes stand in a history. */
export class LandingOrder {
  readonly #places = new Map<string, number>();
  /** Place of the first commit ever that names a change; the higher the older. */
  readonly #first = new Map<number, number>();

  /** Walks the history only where the branch of one change holds that of another. */
  static async read({ repository, tips, branches }: OrderOptions): Promise<LandingOrder> {
    const order = new LandingOrder();
    const stacked = branches.filter(({ spoken }) => spoken.some(({ also }) => also.length > 0));
    const wanted = new Set(stacked.flatMap(({ number, spoken }) => [number, ...spoken.flatMap(({ also }) => also)]));
    if (wanted.size === 0) return order;
    let place = 0;
    for await (const { sha, pullRequests } of repository.log({ tips })) {
      place += 1;
      const number = pullRequests.at(-1);
      if (number === undefined || !wanted.has(number)) continue;
      order.#places.set(sha, place);
      order.#first.set(number, place);
    }
    return order;
  }

  /** Was the change named by a commit older than this one? */
  isBefore(change: number, sha: string): boolean {
    const [first, place] = [this.#first.get(change), this.#places.get(sha)];
    return first !== undefined && place !== undefined && first > place;
  }
}
