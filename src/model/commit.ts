import { z } from 'zod';
import { changeId, commitSha, repositoryId } from './ids.ts';
import { personRef } from './person.ts';
import { provenance } from './provenance.ts';
import { instant } from './time.ts';

/** A person as git writes one. Never stored in a record. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly at: Date;
}

/** A line `Key: value`. `loose` means that it stands outside the block that git itself takes for trailers. */
export interface Trailer {
  readonly key: string;
  readonly value: string;
  /** Line of the message, counted from 1. */
  readonly line: number;
  readonly loose: boolean;
}

/** One file of a commit. Counts are null for binary files. */
export const fileChange = z.strictObject({
  path: z.string(),
  old_path: z.string().nullable().meta({ description: 'Earlier path of a rename or copy' }),
  added: z.int().nonnegative().nullable().meta({ description: 'Lines added; null for a binary file' }),
  deleted: z.int().nonnegative().nullable().meta({ description: 'Lines deleted; null for a binary file' }),
});
export type FileChange = z.infer<typeof fileChange>;

/** A commit as it is read from a repository. */
export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  /** The whole message, subject first, LF line ends. */
  readonly message: string;
  readonly trailers: readonly Trailer[];
  /** `undefined` when the reader was not asked for files. */
  readonly files: readonly FileChange[] | undefined;
  /** Commits that this one says it reverts. */
  readonly reverts: readonly string[];
  readonly cherryPickOf: readonly string[];
  /** Numbers of the pull requests that its subject or merge line names. */
  readonly pullRequests: readonly number[];
  /** Branch named by a merge or squash line, such as `codex/fix-cache`. */
  readonly mergedBranch: string | undefined;
}

/** Why something could not be seen. "Cannot see" is never "none". */
export const blindSpot = z.strictObject({
  what: z.string().meta({ description: 'What could not be seen: commit, files, reviews, history' }),
  why: z.enum([
    'shallow',
    'partial',
    'damaged',
    'not_in_repository',
    'no_clone',
    'no_export',
    'incomplete_export',
    'not_recorded',
    'unsupported',
  ]),
  detail: z.string(),
  repository: repositoryId
    .optional()
    .meta({ description: 'Where it could not be seen, when it was in one repository' }),
});
export type BlindSpot = z.infer<typeof blindSpot>;

/** A commit in a record. */
export const recordedCommit = z.strictObject({
  repository: repositoryId,
  sha: commitSha,
  parents: z.array(commitSha),
  authored_at: instant,
  committed_at: instant,
  author: personRef,
  committer: personRef,
  subject: z.string().nullable().meta({ description: 'First line of the message; null in facts-only mode' }),
  size: z
    .strictObject({ files: z.int(), added: z.int(), deleted: z.int(), binary: z.int() })
    .nullable()
    .meta({ description: 'Files and lines; null when they could not be seen' }),
  files: z.array(fileChange).meta({ description: 'At most 200, largest first by lines, then by path' }),
  pull_requests: z.array(z.int().positive()),
  changes: z.array(changeId),
  reverts: z.array(commitSha),
  cherry_pick_of: z.array(commitSha),
  merged_branch_prefix: z
    .string()
    .nullable()
    .meta({ description: 'Prefix of the merged branch up to the slash, such as codex/' }),
  provenance,
});
export type RecordedCommit = z.infer<typeof recordedCommit>;
