import type { Commit } from '#model/commit.ts';
import type { Behind } from '#provenance/join.ts';
import { landingSign } from '#provenance/join-landing.ts';
import type { CommitPair } from '#sources/git/compare-commits.ts';
import type { Repository } from '#sources/git/repository.ts';
import type { Branch, SpokenCommit } from './join-branches.ts';
import type { Candidate } from './join-candidates.ts';
import { ownPart } from './join-part.ts';

/** A candidate for what stands behind a commit. */
export interface Claim {
  readonly commit: Commit;
  readonly candidate: Candidate;
}

type Comparisons = Repository['comparisons'];

/**
 * What stands behind commits, as far as git confirms it. A number in a subject is believed when the commit leaves files as
 * the branch has them, or when its patch is that of the branch or of the last commits of it, which are then its own; else
 * when its message lists commits of the branch, and then these alone stand behind it. A copy is believed when its patch is
 * that of its original. What cannot be compared is not believed.
 */
export const proven = async (
  comparisons: Comparisons,
  claims: readonly Claim[],
): Promise<ReadonlyMap<Claim, Behind>> => {
  const found = new Map<Claim, Behind>();
  const landings = await landingsOf(comparisons, claims);
  const copies = copiesIn(claims);
  const isSame = await patchesOf(comparisons, landings, copies);
  for (const claim of claims) if (claim.candidate.needs.proof === 'none') found.set(claim, claim.candidate.behind);
  for (const { claim, commit, original } of copies) {
    if (isSame(commit.sha, original.sha)) found.set(claim, claim.candidate.behind);
  }
  for (const { claim, commit, branch, sign } of landings) {
    const { behind } = claim.candidate;
    const isWhole = sign === 'landed' || (sign === 'alike' && isSame(commit.sha, branch.head));
    const known = isWhole || sign === 'other' ? undefined : await ownPart(comparisons, { commit, branch, behind });
    if (isWhole) found.set(claim, behind);
    else if (known !== undefined) found.set(claim, known);
  }
  return found;
};

interface LandingClaim {
  readonly claim: Claim;
  readonly commit: Commit;
  readonly branch: Branch;
  readonly sign: ReturnType<typeof landingSign>;
}

const landingsOf = async (comparisons: Comparisons, claims: readonly Claim[]): Promise<readonly LandingClaim[]> => {
  const landings = claims.flatMap((claim) => {
    const { needs } = claim.candidate;
    return needs.proof === 'landing' ? [{ claim, commit: claim.commit, branch: needs.branch }] : [];
  });
  const files = await comparisons.files(
    distinct(landings.flatMap(({ commit, branch }) => [ownPair(commit), branchPair(branch)])),
  );
  return landings.map((landing) => {
    const [own, whole] = [files.get(landing.commit.sha), files.get(landing.branch.head)];
    return { ...landing, sign: own === undefined || whole === undefined ? 'other' : landingSign(own, whole) };
  });
};

interface CopyClaim {
  readonly claim: Claim;
  readonly commit: Commit;
  readonly original: SpokenCommit;
}

const copiesIn = (claims: readonly Claim[]): readonly CopyClaim[] =>
  claims.flatMap((claim) => {
    const { needs } = claim.candidate;
    return needs.proof === 'copy' ? [{ claim, commit: claim.commit, original: needs.original }] : [];
  });

/** Answers whether two of the commits are the same patch. Asks for all of them together. */
const patchesOf = async (
  comparisons: Comparisons,
  landings: readonly LandingClaim[],
  copies: readonly CopyClaim[],
): Promise<(a: string, b: string) => boolean> => {
  const alike = landings.filter(({ sign }) => sign === 'alike');
  const pairs = [
    ...alike.flatMap(({ commit, branch }) => [ownPair(commit), branchPair(branch)]),
    ...copies.flatMap(({ commit, original }) => [ownPair(commit), originalPair(original)]),
  ];
  const ids = await comparisons.patchIds(distinct(pairs));
  return (a, b) => ids.get(a) !== undefined && ids.get(a) === ids.get(b);
};

const ownPair = ({ sha, parents }: Commit): CommitPair => ({ from: parents[0] ?? '', to: sha });
const branchPair = ({ base = '', head }: Branch): CommitPair => ({ from: base, to: head });
const originalPair = ({ parent = '', sha }: SpokenCommit): CommitPair => ({ from: parent, to: sha });

const distinct = (pairs: readonly CommitPair[]): readonly CommitPair[] => [
  ...new Map(pairs.map((pair) => [pair.to, pair])).values(),
];
