/** One upload. */
export interface PatchSet {
  readonly number: number;
  readonly commit: string;
  readonly uploader: number;
  readonly at: Date;
}

/** A vote as it was given, changed or removed; `copied` for one that Gerrit itself took over to a later patch set. */
export interface GerritVote {
  readonly label: string;
  /** `undefined` when the vote was removed. */
  readonly value: number | undefined;
  readonly patchSet: number;
  readonly by: number;
  readonly at: Date;
  readonly copied: boolean;
}

/** A comment on a line or a file, published. */
export interface GerritComment {
  readonly patchSet: number;
  readonly file: string;
  readonly by: number;
  readonly at: Date;
}

/**
 * How the change was approved when it was submitted: by a vote on the last patch set, by one that Gerrit copied to it, by
 * one on an earlier patch set that Gerrit counted without writing down that it did, or by none that is recorded.
 */
export type ApprovalClass = 'direct' | 'copied' | 'earlier-only' | 'none';

/** A change as NoteDb holds it. Accounts are numbers of the server. */
export interface GerritChange {
  readonly number: number;
  /** `I` and 40 hex digits; `undefined` when no update says so. */
  readonly changeId: string | undefined;
  /** Full name, such as `refs/heads/main`. */
  readonly branch: string;
  readonly subject: string;
  readonly status: 'new' | 'merged' | 'abandoned' | 'unknown';
  readonly owner: number;
  readonly createdAt: Date;
  readonly patchSets: readonly PatchSet[];
  /** In the order in which they were given. */
  readonly votes: readonly GerritVote[];
  readonly mergedAt: Date | undefined;
  readonly submitter: number | undefined;
  /** What Gerrit wrote down of its requirements when the change was submitted. */
  readonly submittedWith: readonly string[];
  readonly revertOf: number | undefined;
  /** `<change>,<patch set>`. */
  readonly cherryPickOf: string | undefined;
  /** `undefined` while it is not merged. */
  readonly approvalClass: ApprovalClass | undefined;
  /** Updates that no program made. */
  readonly humanUpdates: number;
  /** Accounts that voted or wrote as a program did it: by a tag of another program than Gerrit itself. */
  readonly programs: ReadonlySet<number>;
  /** `undefined` when the notes of the change were not read. */
  readonly comments: readonly GerritComment[] | undefined;
}
