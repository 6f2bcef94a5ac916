import type { RecordedChange } from '#model/change.ts';
import type { Commit } from '#model/commit.ts';
import type { Repository } from '#sources/git/repository.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';

/** How a change came to its base branch, as git shows it. */
export interface Landing {
  readonly kind: RecordedChange['landing'];
  /** The commit that the host names as the merge; `undefined` when it is not in the repository. */
  readonly merge: Commit | undefined;
  /** Commits by which it landed, the merge among them. */
  readonly commits: readonly string[];
}

const NOT_SEEN: Landing = { kind: 'unknown', merge: undefined, commits: [] };

/** How each change landed, by its number. Asks the repository for all of them together. */
export const landingsOf = async (
  repository: Pick<Repository, 'findCommits'>,
  changes: readonly ExportedChange[],
): Promise<ReadonlyMap<number, Landing>> => {
  const merges = await repository.findCommits(changes.flatMap(({ mergeCommit }) => mergeCommit ?? []));
  const found = changes.map((change) => ({ change, landing: landingOf(change, merges.get(change.mergeCommit ?? '')) }));
  const rebased = found.filter(({ landing }) => landing.kind === 'rebase');
  const chains = await chainsOf(repository, rebased);
  return new Map(
    found.map(({ change: { number }, landing }) => [
      number,
      { ...landing, commits: chains.get(number) ?? landing.commits },
    ]),
  );
};

const landingOf = (change: ExportedChange, merge: Commit | undefined): Landing => {
  if (merge === undefined) return NOT_SEEN;
  const branch = change.commits ?? [];
  const shas = branch.map(({ sha }) => sha);
  if (merge.parents.length > 1) return { kind: 'merge', merge, commits: [...shas, merge.sha] };
  if (merge.sha === change.head || shas.includes(merge.sha)) return { kind: 'direct', merge, commits: shas };
  const last = branch.at(-1);
  // A squash gets a message of its own; a rebase keeps that of each commit.
  if (last !== undefined && sameText(last.message, merge.message))
    return { kind: 'rebase', merge, commits: [merge.sha] };
  const isSquash = last !== undefined || merge.pullRequests.includes(change.number);
  return { kind: isSquash ? 'squash' : 'unknown', merge, commits: [merge.sha] };
};

const sameText = (a: string, b: string): boolean => a.trim() === b.trim();

interface Found {
  readonly change: ExportedChange;
  readonly landing: Landing;
}

/** A rebase lands one commit for each of the branch. They are followed back as long as the messages agree. */
const chainsOf = async (
  repository: Pick<Repository, 'findCommits'>,
  rebased: readonly Found[],
): Promise<ReadonlyMap<number, readonly string[]>> => {
  const chains = new Map(rebased.map(({ change, landing }) => [change.number, [...landing.commits]]));
  let open = rebased.flatMap(({ change, landing }) => step(change, 1, landing.merge));
  while (open.length > 0) {
    const parents = await repository.findCommits(open.map(({ parent }) => parent));
    open = open.flatMap(({ change, depth, parent }) => {
      const commit = parents.get(parent);
      const expected = change.commits?.at(-1 - depth);
      if (commit === undefined || expected === undefined || !sameText(expected.message, commit.message)) return [];
      chains.get(change.number)?.unshift(commit.sha);
      return step(change, depth + 1, commit);
    });
  }
  return chains;
};

/** The next commit to look at, unless the branch had no more. */
const step = (change: ExportedChange, depth: number, commit: Commit | undefined) => {
  const [parent] = commit?.parents ?? [];
  return parent === undefined || depth >= (change.commits?.length ?? 0) ? [] : [{ change, depth, parent }];
};
