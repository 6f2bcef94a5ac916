import type { FileChange } from '#model/commit.ts';
import type { Landing } from './landing.ts';
import type { RepositoryView } from './repository-view.ts';

/** Files and lines of a change; `undefined` when its files could not be seen. Binary files have no lines. */
export const sizeOf = (files: readonly FileChange[] | undefined) =>
  files && {
    files: files.length,
    added: files.reduce((sum, { added }) => sum + (added ?? 0), 0),
    deleted: files.reduce((sum, { deleted }) => sum + (deleted ?? 0), 0),
  };

/**
 * The files that a change brought to its base branch, as git shows them: those of its merge or squash, or of all its
 * commits after a rebase, where a file may stand more than once. `undefined` when they could not be seen.
 */
export const changeFiles = async (
  { commits }: RepositoryView,
  { kind, merge, commits: landed }: Landing,
): Promise<readonly FileChange[] | undefined> => {
  if (merge === undefined || kind === 'unknown') return undefined;
  const shas = kind === 'rebase' || kind === 'direct' ? landed : [merge.sha];
  const seen = await Promise.all(shas.map((sha) => commits.read(sha)));
  const files = seen.map(({ commit }) => commit?.files);
  return files.includes(undefined) ? undefined : files.flatMap((each) => each ?? []);
};
