import type { BlindSpot, Commit } from '#model/commit.ts';
import type { Repository } from '#sources/git/repository.ts';

/** A commit with what of it could not be seen. */
export interface SeenCommit {
  readonly commit: Commit | undefined;
  readonly blindSpots: readonly BlindSpot[];
}

/** Reads single commits with their files, each once. */
export class CommitReader {
  readonly repository: Repository;
  readonly #seen = new Map<string, Promise<SeenCommit>>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(repository: Repository) {
    this.repository = repository;
  }

  read(sha: string): Promise<SeenCommit> {
    const known = this.#seen.get(sha);
    if (known !== undefined) return known;
    // One at a time: blind spots that come up while a commit is read are those of that commit.
    const reading = this.#queue.then(() => this.#read(sha));
    this.#queue = reading.catch(() => undefined);
    this.#seen.set(sha, reading);
    return reading;
  }

  async #read(sha: string): Promise<SeenCommit> {
    const before = new Set(this.repository.blindSpots);
    const commit = await this.repository.findCommit(sha);
    return { commit, blindSpots: this.repository.blindSpots.filter((spot) => !before.has(spot)) };
  }
}
