import type { Commit } from '#model/commit.ts';
import type { Behind } from '#provenance/join.ts';
import type { Repository } from '#sources/git/repository.ts';
import type { Branch } from './join-branches.ts';

interface Landing {
  readonly commit: Commit;
  readonly branch: Branch;
  readonly behind: Behind;
}

/**
 * What stands behind a commit that landed only a part of a branch, because the branch stands on another change or on a
 * base that was rewritten since: the last commits that together are its patch, or else those that its message lists.
 * `undefined` when there are none.
 */
export const ownPart = async (
  comparisons: Repository['comparisons'],
  { commit, branch, behind }: Landing,
): Promise<Behind | undefined> => {
  const last = await lastCommits(comparisons, commit, branch);
  if (last !== undefined) {
    return { ...behind, commits: behind.commits.filter(({ sha }) => last.includes(sha)), size: last.length };
  }
  const listed = listedCommits(commit, branch);
  const commits = behind.commits.filter(({ sha }) => listed.has(sha));
  return commits.length === 0 ? undefined : { ...behind, commits, size: Number.POSITIVE_INFINITY };
};

/**
 * Commits at the end of the branch that together do what the commit does. Files are compared first, which is cheap, then
 * the patches of what is left; both backwards, so that each start is asked once.
 */
const lastCommits = async (
  comparisons: Repository['comparisons'],
  { sha, parents: [parent = ''] }: Commit,
  { head, line }: Branch,
): Promise<readonly string[] | undefined> => {
  const own = [{ from: sha, to: parent }];
  const starts = line.slice(1).map((start) => ({ from: head, to: start }));
  const paths = pathsOf((await comparisons.files(own)).get(parent));
  const files = await comparisons.files(starts);
  const alike = starts.filter(({ to }) => pathsOf(files.get(to)) === paths);
  if (paths === undefined || alike.length === 0) return undefined;
  const patch = (await comparisons.patchIds(own)).get(parent);
  const patches = await comparisons.patchIds(alike);
  const start = alike.find(({ to }) => patch !== undefined && patches.get(to) === patch);
  return start === undefined ? undefined : line.slice(0, line.indexOf(start.to));
};

const pathsOf = (files: readonly { readonly path: string }[] | undefined): string | undefined =>
  files
    ?.map(({ path }) => path)
    .toSorted()
    .join('\0');

/** Commits of the branch that the message of a squash lists, each by its subject on a line of its own. */
const listedCommits = ({ message }: Commit, { spoken }: Branch): ReadonlySet<string> => {
  const lines = new Set(message.split('\n').map((line) => line.replace(/^[*-] /, '').replace(/ \(#\d+\)$/, '')));
  return new Set(spoken.flatMap(({ commit: { sha, subject } }) => (lines.has(subject) ? [sha] : [])));
};
