import type { ScannedCommit } from '#commands/provenance/scan-history.ts';
import type { Commit } from '#model/commit.ts';
import type { Provenance } from '#model/provenance.ts';
import { instantOf } from '#model/time.ts';
import type { Repository } from '#sources/git/repository.ts';
import { type CountedCommit, WeeklyCounts } from '#stats/weekly-counts.ts';
import type { Checkpoint } from './checkpoint.ts';

export interface Walk {
  readonly tip: string;
  readonly not: string | null;
  readonly skip: number;
}

/** What a walk needs of the world. */
export interface WalkOptions {
  readonly repository: Pick<Repository, 'log'>;
  /** Adds what is known of AI in them to the commits of a walk, in their order. */
  readonly withProvenance: (commits: AsyncIterable<Commit>) => AsyncIterable<ScannedCommit>;
  readonly columnsOf: (commit: Commit, provenance: Provenance) => Omit<CountedCommit, 'at'>;
  /** Commits between two checkpoints. */
  readonly every: number;
  readonly save: (checkpoint: Checkpoint) => Promise<void>;
  readonly signal: AbortSignal;
  readonly progress: (walk: { tip: string; not: string | null; read: number }) => void;
}

/** Counts of a history in the making. */
export class HistoryCount {
  /** Commits that were read since it was made. */
  read = 0;
  readonly #inputs: string;
  readonly #options: WalkOptions;
  #head: string | null;
  #walk: Checkpoint['walk'];
  #commits: number;
  #first: Date | undefined;
  #last: Date | undefined;
  #weeks: WeeklyCounts;

  constructor(from: Checkpoint, options: WalkOptions) {
    this.#inputs = from.inputs;
    this.#options = options;
    this.#head = from.head;
    this.#walk = from.walk;
    this.#commits = from.commits;
    this.#first = from.first_commit_at === null ? undefined : new Date(from.first_commit_at);
    this.#last = from.last_commit_at === null ? undefined : new Date(from.last_commit_at);
    this.#weeks = WeeklyCounts.from(from.weeks);
  }

  get head(): string | null {
    return this.#head;
  }

  get checkpoint(): Checkpoint {
    return {
      version: 1,
      inputs: this.#inputs,
      head: this.#head,
      walk: this.#walk,
      commits: this.#commits,
      first_commit_at: this.#first === undefined ? null : instantOf(this.#first),
      last_commit_at: this.#last === undefined ? null : instantOf(this.#last),
      weeks: this.#weeks.toWeeks(),
    };
  }

  /** Goes on with a walk that was stopped; false when git does not walk in the order of the checkpoint. */
  async resume(): Promise<boolean> {
    if (this.#walk === null) return true;
    const { tip, done, last } = this.#walk;
    const not = this.#head;
    const again = this.#options.repository.log({ tips: [tip], ...without(not), skip: done - 1 });
    const { value } = await again.next();
    await again.return(undefined);
    if (value?.sha !== last) return false;
    await this.walk({ tip, not, skip: done });
    return true;
  }

  async walk({ tip, not, skip }: Walk): Promise<void> {
    const { repository, withProvenance, signal, progress, every, save } = this.#options;
    let done = skip;
    const commits = repository.log({ tips: [tip], ...without(not), skip });
    for await (const { commit, provenance } of withProvenance(commits)) {
      this.#add(commit, provenance);
      done += 1;
      progress({ tip, not, read: done });
      if (done % every !== 0 && !signal.aborted) continue;
      this.#walk = { tip, done, last: commit.sha };
      await save(this.checkpoint);
      signal.throwIfAborted();
    }
    this.#head = tip;
    this.#walk = null;
  }

  #add(commit: Commit, provenance: Provenance): void {
    const { at } = commit.committer;
    this.#weeks.add({ ...this.#options.columnsOf(commit, provenance), at });
    this.#commits += 1;
    this.read += 1;
    if (this.#first === undefined || at < this.#first) this.#first = at;
    if (this.#last === undefined || at > this.#last) this.#last = at;
  }
}

const without = (not: string | null): { not?: readonly string[] } => (not === null ? {} : { not: [not] });
