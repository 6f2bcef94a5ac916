import type { Files } from './apply-patch.ts';
import type { CommitBody } from './git-objects.ts';
import type { CommitPatch } from './patch.ts';
import { Replay } from './replay.ts';
import type { ChangeStep, Step } from './step.ts';

export interface DemoCommit extends CommitBody {
  readonly sha: string;
  readonly files: Files;
}

/** A change with the commits that the history gave it. */
export interface ReplayedChange {
  readonly step: ChangeStep;
  /** Commit of the base branch that its own branch started from. */
  readonly fork: DemoCommit;
  /** Name of a commit file to the commit on the change's own branch, replaced ones included. */
  readonly own: ReadonlyMap<string, DemoCommit>;
  readonly head: DemoCommit;
  /** What GitHub calls `merge_commit_sha`: the merge, the squash, or the last rebased commit. */
  readonly landed: DemoCommit | undefined;
}

/** Everything that happened, oldest first. Refs have their full names. */
export interface History {
  readonly commits: ReadonlyMap<string, DemoCommit>;
  readonly changes: ReadonlyMap<number, ReplayedChange>;
  readonly refs: ReadonlyMap<string, string>;
  /** The commit that holds notes on others. */
  readonly notes?: DemoCommit;
}

/** Replays the steps. Throws `Error` naming the commit file whose patch does not fit. */
export const buildHistory = (steps: readonly Step[], patches: ReadonlyMap<string, CommitPatch>): History => {
  const replay = new Replay(patches);
  for (const step of steps) {
    if (step.kind === 'push') replay.push(step);
    else if (step.kind === 'branch') replay.cut(step);
    else if (step.kind === 'pick') replay.pick(step);
    else replay.change(step);
  }
  return replay.history();
};
