import type { Commit } from '#model/commit.ts';
import { findCommitIds, isFullId } from './find-commit-ids.ts';
import { copyOf } from './logged-commit.ts';

/**
 * Completes the abbreviated ids that messages name. One that fits no commit here, or several, is left out; a full id
 * stays, whether its commit is here or not.
 */
export const completeIds = async (gitDir: string, commits: readonly Commit[]): Promise<readonly Commit[]> => {
  const short = commits.flatMap(({ reverts, cherryPickOf }) =>
    [...reverts, ...cherryPickOf].filter((id) => !isFullId(id)),
  );
  if (short.length === 0) return commits;
  const known = await findCommitIds(gitDir, short);
  const full = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => (isFullId(id) ? [id] : (known.get(id) ?? [])));
  return commits.map((commit) =>
    copyOf(commit, { reverts: full(commit.reverts), cherryPickOf: full(commit.cherryPickOf) }),
  );
};
