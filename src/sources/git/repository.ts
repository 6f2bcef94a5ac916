import type { BlindSpot, Commit } from '#model/commit.ts';
import type { Comparisons } from './compare-commits.ts';
import type { LineHistory } from './line-history.ts';
import type { Ref } from './read-refs.ts';

export interface LogOptions {
  /** Commits (or annotated tags) to start from, by full id. One that cannot be found becomes a blind spot. */
  readonly tips: readonly string[];
  /** Commits whose history is left out; one that cannot be found is passed over. */
  readonly not?: readonly string[];
  /** Also read changed files, which is some thirty times slower. */
  readonly files?: boolean;
  /** Oldest first. */
  readonly reverse?: boolean;
  /** So many commits of this very walk are passed over first. */
  readonly skip?: number;
}

export interface FilesOptions {
  readonly commit: string;
  /** One folder, by a name of our own; the whole tree when absent. */
  readonly folder?: string;
  /** Which paths to read; all of them when absent. */
  readonly wanted?: (path: string) => boolean;
}

/** A repository, read without running or honouring anything that it holds. */
export interface Repository {
  readonly path: string;
  /** What could not be seen so far; reading more may add to it. */
  readonly blindSpots: readonly BlindSpot[];
  /** Patches, blame and the commits of files. */
  readonly lines: LineHistory;
  /** What differs between two commits. */
  readonly comparisons: Comparisons;
  /** Tip of a branch: a full ref name, `HEAD`, or a short name of a branch here or of `origin`. */
  branchTip(branch: string): Promise<string | undefined>;
  /** All refs by full name, sorted. */
  refs(): AsyncGenerator<Ref>;
  /** Streams a history in git's order. Ends early, with a blind spot, at a commit that is missing or broken. */
  log(options: LogOptions): AsyncGenerator<Commit>;
  /** The commit with its files; an abbreviation of at least seven digits will do when only one commit fits. */
  findCommit(sha: string): Promise<Commit | undefined>;
  /** Those of these commits that are here, by the full id asked for, without their files; many cost little more than one. */
  findCommits(shas: readonly string[]): Promise<ReadonlyMap<string, Commit>>;
  /** These commits with their files, where they can be seen. */
  addFiles(commits: readonly Commit[]): Promise<readonly Commit[]>;
  /** Is this commit here? False for anything that is not a commit or fits several. */
  has(sha: string): Promise<boolean>;
  /** Is `a` the same as `b` or before it? False where the history between them cannot be seen. */
  isAncestor(a: string, b: string): Promise<boolean>;
  /** Number of commits that `log` would yield. */
  count(tips: readonly string[], not?: readonly string[]): Promise<number>;
  /** Streams the notes of a ref, such as `refs/notes/ai`; none when there is no such ref. */
  notes(ref: string): AsyncGenerator<{ readonly sha: string; readonly text: string }>;
  /** Streams the blobs that refs under a prefix point at, such as `refs/ai/authorship/`. */
  refBlobs(prefix: string): AsyncGenerator<{ readonly ref: string; readonly text: string }>;
  /** Streams the files of a commit. */
  files(options: FilesOptions): AsyncGenerator<{ readonly path: string; readonly text: string }>;
  /** Removes the repository of our own that borrowed the objects. */
  close(): Promise<void>;
}
