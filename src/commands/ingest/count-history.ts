import type { Commit } from '#model/commit.ts';
import type { RepositoryRecord } from '#model/records.ts';
import { instantOf } from '#model/time.ts';
import type { Repository } from '#sources/git/repository.ts';
import { type CountedCommit, WeeklyCounts } from '#stats/weekly-counts.ts';
import type { Checkpoint, CheckpointFile } from './checkpoint.ts';

/** How a history was counted: from the start, or on top of earlier counts. */
export type CountMode = 'full' | 'rewritten' | 'added' | 'unchanged';

export interface CountedHistory
  extends Pick<RepositoryRecord, 'commits' | 'first_commit_at' | 'last_commit_at' | 'weeks'> {
  readonly mode: CountMode;
  /** Commits that were read for it. */
  readonly read: number;
}

interface CountOptions {
  readonly repository: Pick<Repository, 'log' | 'isAncestor' | 'blindSpots'>;
  readonly tip: string;
  readonly inputs: string;
  readonly checkpoints: CheckpointFile;
  readonly columnsOf: (commit: Commit) => Omit<CountedCommit, 'at'>;
  /** Commits between two checkpoints. */
  readonly every: number;
  readonly signal: AbortSignal;
  readonly progress: (walk: { tip: string; not: string | null; read: number }) => void;
}

/**
 * Counts the history of a branch by week: only what is new since the last run, or from the start when the history was
 * rewritten or something else that the counts depend on has changed. A run that is stopped goes on from its last
 * checkpoint. Throws the reason of `signal` when it is aborted, after writing a checkpoint.
 */
export const countHistory = async (options: CountOptions): Promise<CountedHistory> => {
  const { repository, tip, checkpoints, inputs } = options;
  const found = await checkpoints.find(inputs);
  const usable = found === undefined ? 'none' : await usability(found, options);
  const count = new Count(usable === 'whole' && found !== undefined ? found : emptyCheckpoint(inputs), options);
  if (found?.walk != null && usable === 'whole' && !(await count.resume())) count.restart();
  const before = count.head;
  if (before !== tip) await count.walk({ tip, not: before, skip: 0 });
  // Where part of the history could not be seen, another run may see more: it has to count from the start.
  if (historyIsWhole(repository)) await checkpoints.write(count.checkpoint());
  else await checkpoints.remove();
  return { ...count.result(), mode: modeOf({ usable, before, tip }) };
};

/** No history is missing: every commit from the tip to the roots was there. */
export const historyIsWhole = ({ blindSpots }: Pick<Repository, 'blindSpots'>): boolean =>
  !blindSpots.some(({ what }) => what === 'history');

const modeOf = ({ usable, before, tip }: { usable: string; before: string | null; tip: string }): CountMode => {
  if (usable === 'rewritten') return 'rewritten';
  if (before === null) return 'full';
  return before === tip ? 'unchanged' : 'added';
};

/** Earlier counts can be built on only when all that they hold is still part of the branch. */
const usability = async (
  { head, walk }: Checkpoint,
  { repository, tip }: CountOptions,
): Promise<'whole' | 'rewritten'> => {
  for (const counted of [head, walk?.tip ?? null]) {
    if (counted !== null && counted !== tip && !(await repository.isAncestor(counted, tip))) return 'rewritten';
  }
  return 'whole';
};

const emptyCheckpoint = (inputs: string): Checkpoint => ({
  version: 1,
  inputs,
  head: null,
  walk: null,
  commits: 0,
  first_commit_at: null,
  last_commit_at: null,
  weeks: [],
});

interface Walk {
  readonly tip: string;
  readonly not: string | null;
  readonly skip: number;
}

/** Counts in the making. */
class Count {
  #state: Checkpoint;
  #weeks: WeeklyCounts;
  #read = 0;
  readonly #options: CountOptions;

  constructor(from: Checkpoint, options: CountOptions) {
    this.#state = from;
    this.#weeks = WeeklyCounts.from(from.weeks);
    this.#options = options;
  }

  get head(): string | null {
    return this.#state.head;
  }

  restart(): void {
    this.#state = emptyCheckpoint(this.#state.inputs);
    this.#weeks = new WeeklyCounts();
  }

  checkpoint(): Checkpoint {
    return { ...this.#state, weeks: this.#weeks.toWeeks() };
  }

  result(): Omit<CountedHistory, 'mode'> {
    const { commits, first_commit_at, last_commit_at } = this.#state;
    return { commits, first_commit_at, last_commit_at, weeks: this.#weeks.toWeeks(), read: this.#read };
  }

  /** Goes on with a walk that was stopped; false when git no longer walks in the order of the checkpoint. */
  async resume(): Promise<boolean> {
    const { walk, head } = this.#state;
    if (walk === null) return true;
    const again = this.#options.repository.log({ tips: [walk.tip], ...without(head), skip: walk.done - 1 });
    const { value } = await again.next();
    await again.return(undefined);
    if (value?.sha !== walk.last) return false;
    await this.walk({ tip: walk.tip, not: head, skip: walk.done });
    return true;
  }

  async walk({ tip, not, skip }: Walk): Promise<void> {
    const { repository, signal, progress, every } = this.#options;
    let done = skip;
    for await (const commit of repository.log({ tips: [tip], ...without(not), skip })) {
      this.#add(commit);
      done += 1;
      this.#state = { ...this.#state, walk: { tip, done, last: commit.sha } };
      progress({ tip, not, read: done });
      if (done % every === 0 || signal.aborted) await this.#save();
      signal.throwIfAborted();
    }
    this.#state = { ...this.#state, head: tip, walk: null };
  }

  #add(commit: Commit): void {
    const { at } = commit.committer;
    this.#weeks.add({ ...this.#options.columnsOf(commit), at });
    const { first_commit_at: first, last_commit_at: last, commits } = this.#state;
    const instant = instantOf(at);
    this.#read += 1;
    this.#state = {
      ...this.#state,
      commits: commits + 1,
      first_commit_at: first === null || instant < first ? instant : first,
      last_commit_at: last === null || instant > last ? instant : last,
    };
  }

  async #save(): Promise<void> {
    if (historyIsWhole(this.#options.repository)) await this.#options.checkpoints.write(this.checkpoint());
  }
}

const without = (not: string | null): { not?: readonly string[] } => (not === null ? {} : { not: [not] });
