import type { RepositoryRecord } from '#model/records.ts';
import type { Repository } from '#sources/git/repository.ts';
import type { Checkpoint, CheckpointFile } from './checkpoint.ts';
import { HistoryCount, type WalkOptions } from './history-count.ts';

/** How a history was counted: from the start, or on top of earlier counts. */
export type CountMode = 'full' | 'rewritten' | 'added' | 'unchanged';

export interface CountedHistory
  extends Pick<RepositoryRecord, 'commits' | 'first_commit_at' | 'last_commit_at' | 'weeks'> {
  readonly mode: CountMode;
  /** Commits that were read for it. */
  readonly read: number;
}

interface CountOptions extends Omit<WalkOptions, 'repository' | 'save'> {
  readonly repository: Pick<Repository, 'log' | 'isAncestor' | 'blindSpots'>;
  readonly tip: string;
  readonly inputs: string;
  readonly checkpoints: CheckpointFile;
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
  // Where part of the history could not be seen, another run may see more: it has to count from the start.
  const save = (checkpoint: Checkpoint): Promise<void> =>
    historyIsWhole(repository) ? checkpoints.write(checkpoint) : checkpoints.remove();
  const walk = { ...options, save };
  const earlier = usable === 'whole' && found !== undefined ? found : emptyCheckpoint(inputs);
  const resumed = new HistoryCount(earlier, walk);
  const count = (await resumed.resume()) ? resumed : new HistoryCount(emptyCheckpoint(inputs), walk);
  const before = count.head;
  if (before !== tip) await count.walk({ tip, not: before, skip: 0 });
  await save(count.checkpoint);
  const { commits, first_commit_at, last_commit_at, weeks } = count.checkpoint;
  return { commits, first_commit_at, last_commit_at, weeks, read: count.read, mode: modeOf({ usable, before, tip }) };
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
