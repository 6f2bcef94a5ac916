import type { Landing } from '#commands/ingest/landing.ts';
import type { Commit } from '#model/commit.ts';
import type { JudgedReview } from '#policy/judged-change.ts';
import type { Repository } from '#sources/git/repository.ts';

type Git = Pick<Repository, 'findCommits' | 'isAncestor'> & {
  readonly comparisons: Pick<Repository['comparisons'], 'patchIds'>;
};

interface Carried {
  readonly git: Git;
  readonly landing: Landing;
  /** Last commit of the branch. */
  readonly head: string | null;
}

/** Longest branch that is followed back to where it began. */
const MAX_STEPS = 250;

/**
 * Reviews with how an earlier commit relates to what landed: the same files, the same patch, or neither. What is not in
 * the repository stays open, and so does a branch into which others were merged, since its own patch cannot be told.
 */
export const carriedReviews = async <R extends JudgedReview>(
  reviews: readonly R[],
  { git, landing, head }: Carried,
): Promise<readonly R[]> => {
  const stale = reviews.flatMap(({ state, commit }) => (state === 'stale' && commit !== null ? [commit] : []));
  if (stale.length === 0) return reviews;
  const found = await git.findCommits([...stale, ...(head === null ? [] : [head])]);
  const last = found.get(head ?? '') ?? landing.merge;
  const landed = await landedPair({ git, landing, last });
  const relations = new Map<string, JudgedReview['carried']>();
  for (const sha of new Set(stale)) {
    relations.set(
      sha,
      await relationOf({ git, commit: found.get(sha), last, landed, base: landing.merge?.parents[0] }),
    );
  }
  return reviews.map((review) =>
    review.state === 'stale' && review.commit !== null ? { ...review, carried: relations.get(review.commit) } : review,
  );
};

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** What landed, as a pair of commits that differ in nothing else. */
const landedPair = async ({
  git,
  landing: { kind, merge },
  last,
}: Pick<Carried, 'git' | 'landing'> & { readonly last: Commit | undefined }): Promise<Pair | undefined> => {
  const [base] = merge?.parents ?? [];
  if (merge === undefined || base === undefined) return undefined;
  if (kind === 'merge' || kind === 'squash') return { from: base, to: merge.sha };
  return last === undefined ? undefined : branchPair(git, last, base);
};

interface Question {
  readonly git: Git;
  readonly commit: Commit | undefined;
  readonly last: Commit | undefined;
  readonly landed: Pair | undefined;
  readonly base: string | undefined;
}

const relationOf = async ({ git, commit, last, landed, base }: Question): Promise<JudgedReview['carried']> => {
  if (commit === undefined || last === undefined) return undefined;
  if (commit.tree === last.tree) return 'tree';
  if (landed === undefined || base === undefined) return undefined;
  const seen = await branchPair(git, commit, base);
  if (seen === undefined) return undefined;
  const ids = await git.comparisons.patchIds([landed]);
  const own = await git.comparisons.patchIds([seen]);
  const [a, b] = [ids.get(landed.to), own.get(seen.to)];
  if (a === undefined || b === undefined) return undefined;
  return a === b ? 'patch' : 'no';
};

/** A commit of a branch with where the branch began; `undefined` when that cannot be seen, or others were merged into it. */
const branchPair = async (git: Git, commit: Commit, base: string): Promise<Pair | undefined> => {
  let current: Commit | undefined = commit;
  for (let step = 0; step < MAX_STEPS && current !== undefined; step += 1) {
    if (await git.isAncestor(current.sha, base)) return step === 0 ? undefined : { from: current.sha, to: commit.sha };
    const [parent, other]: readonly string[] = current.parents;
    if (parent === undefined || other !== undefined) return undefined;
    current = (await git.findCommits([parent])).get(parent);
  }
  return undefined;
};
