import type { Commit } from '#model/commit.ts';
import { parseMessage } from '#sources/git/parse-message.ts';
import type { ExportedCommit } from '#sources/github/exported-change.ts';

/** People who are named as co-authors of commits. */
export const coAuthorsOf = (
  commits: readonly (Pick<Commit, 'trailers'> | ExportedCommit)[],
): readonly { name: string; email: string }[] =>
  commits.flatMap((commit) => {
    const { trailers } = 'trailers' in commit ? commit : parseMessage(commit.message);
    return trailers.flatMap(({ key, value }) => {
      const [, name, email] = /^(.*?)\s*<([^<>\s]+)>/.exec(value) ?? [];
      return /^co-authored-by$/i.test(key) && name !== undefined && email !== undefined ? [{ name, email }] : [];
    });
  });
