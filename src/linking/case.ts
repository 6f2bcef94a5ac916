import type { CommitPatch } from '#model/patch.ts';
import type { Trace } from './trace.ts';

/** A commit as ranking sees it: no names, no addresses, no trailers. */
export interface SeenCommit {
  readonly sha: string;
  /** When it was committed. */
  readonly at: Date;
  readonly message: string;
  /** Its first parent; `undefined` for the first commit of a history. */
  readonly parent: string | undefined;
  /** `undefined` when its files could not be compared. */
  readonly patch: CommitPatch | undefined;
}

/** Everything that was read for one fix; what ranking is computed from. */
export interface LinkingCase {
  readonly fix: SeenCommit;
  /** Paths, before the fix, of the files whose lines were traced. */
  readonly paths: readonly string[];
  readonly traces: readonly Trace[];
  /** Newest commits of those files, newest first. */
  readonly recent: readonly string[];
  /** Every commit that was traced or is recent and was read, in any order. */
  readonly candidates: readonly SeenCommit[];
}
