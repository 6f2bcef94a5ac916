import type { BlindSpot, Commit } from '#model/commit.ts';
import type { Evidence, Provenance } from '#model/provenance.ts';
import { type Behind, type BranchCommit, joinProvenance } from '#provenance/join.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import { REGISTRY, type Registry } from '#provenance/registry.ts';
import { withSidecars } from '#provenance/sidecars/with-sidecars.ts';
import { summarise } from '#provenance/summarise.ts';
import type { Repository } from '#sources/git/repository.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';
import { MAX_BRANCH } from './branch-graph.ts';
import { type Branch, readBranches } from './join-branches.ts';
import { type Candidate, Candidates } from './join-candidates.ts';
import { exportedLandings, isSaid, type Speaker } from './join-exports.ts';
import { type Claim, proven } from './join-proof.ts';
import { LandingOrder } from './landing-order.ts';
import { readSidecars, type Sidecars } from './sidecars.ts';

export interface JoinOptions {
  readonly repository: Repository;
  /** Ends of the history that changes land on: what is part of it is no branch. */
  readonly base: readonly string[];
  readonly registry?: Registry | undefined;
  /** Changes of the review exports by number, where there are any. */
  readonly exported?: ReadonlyMap<number, ExportedChange> | undefined;
}

const NO_CHANGES: ReadonlyMap<number, ExportedChange> = new Map();

/** Knows what squashes and rebases of a history dropped: the commits of the branches, and the records of the changes. */
export class HistoryJoin {
  /** Records beside the history that could not be used. */
  readonly blindSpots: readonly BlindSpot[];
  readonly #repository: Repository;
  readonly #speak: Speaker;
  readonly #branches: readonly Branch[];
  /** `undefined` where there is nothing to join. */
  readonly #candidates: Candidates | undefined;

  private constructor(parts: {
    readonly repository: Repository;
    readonly speak: Speaker;
    readonly branches: readonly Branch[];
    readonly candidates: Candidates | undefined;
    readonly blindSpots: readonly BlindSpot[];
  }) {
    this.blindSpots = parts.blindSpots;
    this.#repository = parts.repository;
    this.#speak = parts.speak;
    this.#branches = parts.branches;
    this.#candidates = parts.candidates;
  }

  /** Reads what stands beside the history. Where there are no refs of changes and no exports, that is nothing. */
  static async open({
    repository,
    base,
    registry = REGISTRY,
    exported = NO_CHANGES,
  }: JoinOptions): Promise<HistoryJoin> {
    const sidecars = await readSidecars(repository, registry);
    const { blindSpots } = sidecars;
    const speak = speaker(sidecars, registry);
    const branches = await readBranches({ repository, base, provenanceOf: speak });
    if (branches.length === 0 && exported.size === 0) {
      return new HistoryJoin({ repository, speak, branches, candidates: undefined, blindSpots });
    }
    const readOrder = () => LandingOrder.read({ repository, tips: base, branches });
    const landings = await exportedLandings(repository, exported);
    const candidates = new Candidates({ branches, readOrder, exported, landings, speak, registry });
    return new HistoryJoin({ repository, speak, branches, candidates, blindSpots });
  }

  /** Is there anything that a commit could inherit? */
  get isEmpty(): boolean {
    return this.#candidates === undefined;
  }

  /** What a commit says by itself. */
  ownOf(commit: Commit): Provenance {
    return this.#speak(commit);
  }

  /** The provenance of commits with what stands behind them. Many cost little more than one. */
  async provenanceOf(commits: readonly Commit[]): Promise<readonly Provenance[]> {
    const candidates = this.#candidates;
    const own = commits.map((commit) => this.ownOf(commit));
    if (candidates === undefined) return own;
    await candidates.prepare(commits);
    const claims = commits.flatMap((commit, index) => claimsOf(candidates.of(commit), commit, own[index]));
    if (claims.length === 0) return own;
    const believed = await proven(this.#repository.comparisons, claims);
    const behind = new Map<Commit, Behind>();
    for (const claim of claims) {
      const found = behind.has(claim.commit) ? undefined : believed.get(claim);
      if (found !== undefined) behind.set(claim.commit, found);
    }
    return commits.map((commit, index) => joinedOf(own[index] ?? this.ownOf(commit), behind.get(commit)));
  }

  /** Evidence from the record of an exported change, each piece saying of which. */
  evidenceIn(change: ExportedChange): Evidence[] {
    return (this.#candidates?.behindChange(change, null).record ?? []).map((each) => ({
      ...each,
      path: each.path ?? `change #${change.number}`,
    }));
  }

  /** What is known of AI in an exported change: by the commit that landed it, by its branch, by its record. */
  ofChange(change: ExportedChange, landed: Commit | undefined): Provenance {
    const own = landed === undefined ? summarise([]) : this.ownOf(landed);
    const behind = this.#candidates?.behindChange(change, null);
    if (behind === undefined) return own;
    return joinProvenance(own, { ...behind, commits: behind.commits.filter(({ sha }) => sha !== landed?.sha) });
  }

  /** What is known of AI in a change of which only its merge tells: by the merge, and by the commits that it brought. */
  async ofMerge(change: number, merge: Commit): Promise<Provenance> {
    const own = this.ownOf(merge);
    const [first, ...tips] = merge.parents;
    if (first === undefined) return own;
    const commits: BranchCommit[] = [];
    let size = 0;
    for await (const commit of this.#repository.log({ tips, not: [first] })) {
      if (commit.parents.length > 1) continue;
      size += 1;
      if (size > MAX_BRANCH) return own;
      const provenance = this.ownOf(commit);
      if (isSaid(provenance)) commits.unshift({ sha: commit.sha, provenance });
    }
    return joinProvenance(own, { change, by: null, commits, size, record: [] });
  }

  /**
   * Everything beside the history that decides what a commit inherits, in one form for one content. Notes and other
   * sidecars are not part of it.
   */
  facts(): unknown {
    return {
      branches: this.#branches.map(({ number, kind, head, base, spoken }) => [
        [number, kind, head, base],
        ...spoken.map(({ commit, also }) => [commit.sha, commit.provenance, also]),
      ]),
      exported: this.#candidates?.exportedFacts() ?? [],
    };
  }
}

/** A commit speaks by its message, its people, and the records that tools keep beside the history. */
const speaker =
  (sidecars: Sidecars, registry: Registry): Speaker =>
  (commit) =>
    withSidecars(provenanceOf(commit, registry), sidecars.of(commit.sha, commit));

/** Candidates that would add something; whether they are true is dear to find out. */
const claimsOf = (candidates: readonly Candidate[], commit: Commit, own: Provenance | undefined): readonly Claim[] =>
  candidates.flatMap((candidate) =>
    own === undefined || joinProvenance(own, candidate.behind) === own ? [] : [{ commit, candidate }],
  );

const joinedOf = (own: Provenance, behind: Behind | undefined): Provenance =>
  behind === undefined ? own : joinProvenance(own, behind);
