import type { Commit, FileChange, RecordedCommit } from '#model/commit.ts';
import type { Provenance } from '#model/provenance.ts';
import { instantOf } from '#model/time.ts';
import { sizeOf } from './change-size.ts';
import type { RepositoryView } from './repository-view.ts';

/** So many files of a commit are recorded. */
const MAX_FILES = 200;

interface CommitParts {
  readonly view: RepositoryView;
  readonly commit: Commit;
  readonly provenance: Provenance;
  /** Ids of the changes that it landed. */
  readonly changes: readonly string[];
}

/** A commit as a record holds it: in facts-only mode without a word of its message. */
export const recordedCommit = ({ view, commit, provenance, changes }: CommitParts): RecordedCommit => {
  const { people, source } = view;
  const isFull = source.mode === 'full';
  return {
    repository: source.id,
    sha: commit.sha,
    parents: [...commit.parents],
    authored_at: instantOf(commit.author.at),
    committed_at: instantOf(commit.committer.at),
    author: people.ofSignature(commit.author, commit.author.at),
    committer: people.ofSignature(commit.committer, commit.committer.at),
    subject: isFull ? (commit.message.split('\n')[0] ?? '') : null,
    size: totalsOf(commit.files),
    files: largest(commit.files ?? []),
    pull_requests: [...commit.pullRequests],
    changes: [...changes],
    reverts: [...commit.reverts],
    cherry_pick_of: [...commit.cherryPickOf],
    merged_branch_prefix: prefixOf(commit, isFull || provenance.evidence.some(({ channel }) => channel === 'branch')),
    provenance,
  };
};

const totalsOf = (files: readonly FileChange[] | undefined): RecordedCommit['size'] => {
  const size = sizeOf(files);
  return size === undefined ? null : { ...size, binary: files?.filter(({ added }) => added === null).length ?? 0 };
};

const linesOf = ({ added, deleted }: FileChange): number => (added ?? 0) + (deleted ?? 0);

const largest = (files: readonly FileChange[]): FileChange[] =>
  files.toSorted((a, b) => linesOf(b) - linesOf(a) || (a.path < b.path ? -1 : 1)).slice(0, MAX_FILES);

/** What stands before the slash may be somebody's name, so facts alone keep only what a tool puts there. */
const prefixOf = ({ mergedBranch }: Commit, isAllowed: boolean): string | null => {
  const slash = mergedBranch?.indexOf('/') ?? -1;
  return isAllowed && slash > 0 ? (mergedBranch?.slice(0, slash + 1) ?? null) : null;
};
