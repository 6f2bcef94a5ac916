import type { Landing } from '#commands/ingest/landing.ts';
import type { Commit } from '#model/commit.ts';
import type { JudgedReview } from '#policy/judged-change.ts';
import type { Repository } from '#sources/git/repository.ts';
import { branchForks } from './branch-forks.ts';

/** The reviews of a change, with how it landed. */
export interface Reviewed {
  readonly reviews: readonly JudgedReview[];
  /** Last commit of the branch. */
  readonly head: string | null;
  readonly landing: Landing;
}

interface Git {
  readonly git: Pick<Repository, 'findCommits'> & {
    readonly comparisons: Pick<Repository['comparisons'], 'patchIds'>;
  };
  /** Commits of the base branch itself; asked for once, where patches have to be compared. */
  readonly mainline: () => Promise<ReadonlySet<string>>;
}

/**
 * The reviews of each change with how an earlier commit relates to what landed: the same files, the same patch, or
 * neither. What is not in the repository stays open. All changes are looked at together, since each question to git costs
 * more than its answer.
 */
export const carriedReviews = async (
  changes: readonly Reviewed[],
  world: Git,
): Promise<readonly (readonly JudgedReview[])[]> => {
  const asked = changes.map(({ reviews, head, landing }) => ({ stale: staleCommits(reviews), head, landing }));
  const shas = asked.flatMap(({ stale, head }) => (stale.length === 0 || head === null ? stale : [...stale, head]));
  if (shas.length === 0) return changes.map(({ reviews }) => reviews);
  const commits = await world.git.findCommits([...new Set(shas)]);
  const questions = asked.flatMap(({ stale, head, landing }, change) =>
    stale.flatMap((sha) => {
      const [commit, last] = [commits.get(sha), commits.get(head ?? '') ?? landing.merge];
      return commit === undefined || last === undefined ? [] : [{ change, commit, last, landing }];
    }),
  );
  const relations = await relationsOf(questions, world);
  return changes.map(({ reviews }, change) =>
    reviews.map((review) =>
      isOpen(review) ? { ...review, carried: relations.get(`${change} ${review.commit}`) } : review,
    ),
  );
};

/** Where the host itself says how it was carried, nothing is compared. */
const isOpen = ({ state, commit, carried }: JudgedReview): boolean =>
  state === 'stale' && commit !== null && carried === undefined;

const staleCommits = (reviews: readonly JudgedReview[]): readonly string[] => [
  ...new Set(reviews.flatMap((review) => (isOpen(review) ? (review.commit ?? []) : []))),
];

interface Question {
  /** Place of the change in the list. */
  readonly change: number;
  /** What was approved. */
  readonly commit: Commit;
  /** What the branch ended with. */
  readonly last: Commit;
  readonly landing: Landing;
}

const relationsOf = async (
  questions: readonly Question[],
  world: Git,
): Promise<ReadonlyMap<string, JudgedReview['carried']>> => {
  const differing = questions.filter(({ commit, last }) => commit.tree !== last.tree);
  const patches = differing.length === 0 ? new Map<string, string>() : await patchesOf(differing, world);
  return new Map(
    questions.map(({ change, commit, last, landing }) => {
      const key = `${change} ${commit.sha}`;
      if (commit.tree === last.tree) return [key, 'tree'];
      const [seen, landed] = [patches.get(commit.sha), patches.get(landedAs(landing)?.sha ?? last.sha)];
      if (seen === undefined || landed === undefined) return [key, undefined];
      return [key, seen === landed ? 'patch' : 'no'];
    }),
  );
};

/** The one commit that holds all of a change, where there is one. */
const landedAs = ({ kind, merge }: Landing): Commit | undefined =>
  kind === 'merge' || kind === 'squash' ? merge : undefined;

/** The patch of each commit that a question is about, against where its branch began, or its first parent. */
const patchesOf = async (
  questions: readonly Question[],
  { git, mainline }: Git,
): Promise<ReadonlyMap<string, string>> => {
  const branches = new Map(questions.flatMap(({ commit, last }) => [commit, last]).map((each) => [each.sha, each]));
  const forks = await branchForks([...branches.values()], { git, mainline: await mainline() });
  const landed = questions.flatMap(({ landing }) => landedAs(landing) ?? []);
  const pairs = new Map([
    ...[...forks].map(([to, from]) => [to, from] as const),
    ...landed.flatMap(({ sha, parents: [base] }) => (base === undefined ? [] : [[sha, base] as const])),
  ]);
  return git.comparisons.patchIds([...pairs].map(([to, from]) => ({ from, to })));
};
