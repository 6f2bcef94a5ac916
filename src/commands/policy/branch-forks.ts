import type { Commit } from '#model/commit.ts';
import type { Repository } from '#sources/git/repository.ts';

/** Longest branch that is followed back to where it began. */
const MAX_STEPS = 250;

interface Forks {
  readonly git: Pick<Repository, 'findCommits'>;
  /** Commits of the base branch itself. */
  readonly mainline: ReadonlySet<string>;
}

/**
 * Where the branches of some commits began: the first commit of the base branch below each. Left out are those of which
 * that cannot be seen, and branches into which others were merged, since their own patch cannot be told. All are followed
 * together, one question to git for each step.
 */
export const branchForks = async (
  tips: readonly Commit[],
  { git, mainline }: Forks,
): Promise<ReadonlyMap<string, string>> => {
  const forks = new Map<string, string>();
  let open = tips.map((tip) => ({ tip: tip.sha, at: tip }));
  for (let step = 0; step < MAX_STEPS && open.length > 0; step += 1) {
    const next = open.flatMap(({ tip, at }) => {
      const [parent, other] = at.parents;
      if (mainline.has(tip) || parent === undefined || other !== undefined) return [];
      if (mainline.has(parent)) forks.set(tip, parent);
      return mainline.has(parent) ? [] : [{ tip, parent }];
    });
    const parents = await git.findCommits([...new Set(next.map(({ parent }) => parent))]);
    open = next.flatMap(({ tip, parent }) => {
      const at = parents.get(parent);
      return at === undefined ? [] : [{ tip, at }];
    });
  }
  return forks;
};

/** Commits of a branch itself, from its tip by first parents. */
export const mainlineOf = async (git: Pick<Repository, 'log'>, tip: string): Promise<ReadonlySet<string>> => {
  const firstParents = new Map<string, string | undefined>();
  for await (const { sha, parents } of git.log({ tips: [tip] })) firstParents.set(sha, parents[0]);
  const mainline = new Set<string>();
  for (let sha: string | undefined = tip; sha !== undefined && firstParents.has(sha); sha = firstParents.get(sha)) {
    mainline.add(sha);
  }
  return mainline;
};
