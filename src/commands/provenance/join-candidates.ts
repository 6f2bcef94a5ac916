import type { Commit } from '#model/commit.ts';
import type { Behind } from '#provenance/join.ts';
import type { Registry } from '#provenance/registry.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';
import { type Branch, likenessOf, type SpokenCommit, subjectOf } from './join-branches.ts';
import { behindExport, type ExportedLanding, evidenceIn, type Speaker } from './join-exports.ts';
import type { LandingOrder } from './landing-order.ts';

/** Something that may stand behind a commit, with what has to be true for it. */
export interface Candidate {
  readonly behind: Behind;
  readonly needs:
    | { readonly proof: 'none' }
    | { readonly proof: 'landing'; readonly branch: Branch }
    | { readonly proof: 'copy'; readonly original: SpokenCommit };
}

interface Sources {
  readonly branches: readonly Branch[];
  /** Reads in which order changes landed, which takes a walk over the history. */
  readonly readOrder: () => Promise<LandingOrder>;
  readonly exported: ReadonlyMap<number, ExportedChange>;
  /** Commits that the host names as landings of exported changes. */
  readonly landings: ReadonlyMap<string, ExportedLanding>;
  readonly speak: Speaker;
  readonly registry: Registry;
}

/** Finds what may stand behind commits: by merge commit, then by number, then by likeness to a commit of a branch. */
export class Candidates {
  readonly #sources: Sources;
  #order: LandingOrder | undefined;
  readonly #byNumber: ReadonlyMap<number, readonly Branch[]>;
  readonly #byLikeness = new Map<string, { readonly original: SpokenCommit; readonly change: number }>();
  /** Exported changes of which the history has the landing: whatever else names them is another commit about them. */
  readonly #settled: ReadonlySet<number>;

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#byNumber = Map.groupBy(sources.branches, ({ number }) => number);
    this.#settled = new Set([...sources.landings.values()].map(({ change }) => change.number));
    for (const { number, spoken } of sources.branches) {
      for (const { commit } of spoken) {
        if (!this.#byLikeness.has(commit.likeness)) {
          this.#byLikeness.set(commit.likeness, { original: commit, change: number });
        }
      }
    }
  }

  /** Reads what is needed to find candidates for these commits. */
  async prepare(commits: readonly Commit[]): Promise<void> {
    if (this.#order === undefined && commits.some((commit) => this.#isStacked(commit))) {
      this.#order = await this.#sources.readOrder();
    }
  }

  /** Does it name a change whose branch holds that of another? */
  #isStacked(commit: Commit): boolean {
    const branches = this.#byNumber.get(this.#numberOf(commit) ?? 0) ?? [];
    return branches.some(({ spoken }) => spoken.some(({ also }) => also.length > 0));
  }

  /**
   * Candidates for one commit, best first. None for a merge, which inherits nothing: the commits that it brought are in
   * the history and speak for themselves. None by number for a copy made by a cherry-pick: it keeps the number of a
   * change that landed elsewhere.
   */
  of(commit: Commit): readonly Candidate[] {
    if (commit.parents.length !== 1) return NONE;
    const landing = this.#sources.landings.get(commit.sha);
    if (landing !== undefined) return [{ behind: this.#behindLanding(landing), needs: { proof: 'none' } }];
    const number = this.#numberOf(commit);
    return [...(number === undefined ? NONE : this.#byNumberOf(commit, number)), ...this.#byLikenessOf(commit)];
  }

  /** What an exported change has to say: its own record, and its branch as the export or else the refs show it. */
  behindChange(change: ExportedChange, by: Behind['by']): Behind {
    const { speak, registry } = this.#sources;
    const behind = behindExport(change, { by, speak, registry });
    const branch = this.#byNumber.get(change.number)?.find(({ head }) => head === change.head);
    if (change.commits !== undefined || branch === undefined) return behind;
    return { ...behind, commits: branch.spoken.map(({ commit }) => commit), size: branch.size };
  }

  /** What exports say of each change, in one form for one content. */
  exportedFacts(): unknown {
    return [...this.#sources.exported.values()].map((change) => {
      const { commits, size, record } = this.behindChange(change, null);
      return [change.number, change.head, change.mergeCommit, change.title, commits, size, record];
    });
  }

  #behindLanding({ change, original }: ExportedLanding): Behind {
    const behind = this.behindChange(change, 'merge commit');
    if (original === undefined) return behind;
    return { ...behind, commits: behind.commits.filter(({ sha }) => sha === original), size: 1 };
  }

  #numberOf({ pullRequests, cherryPickOf }: Commit): number | undefined {
    const isCopy = cherryPickOf.length > 0 && pullRequests.length < 2;
    const number = isCopy ? undefined : pullRequests.at(-1);
    return number === undefined || this.#settled.has(number) ? undefined : number;
  }

  #byNumberOf(commit: Commit, number: number): readonly Candidate[] {
    const { exported, registry, speak } = this.#sources;
    const change = exported.get(number);
    const record = change === undefined ? [] : evidenceIn(change, registry);
    const branches = (this.#byNumber.get(number) ?? []).filter(({ kind }) => kind === kindNamed(commit, number));
    const candidates = branches.map((branch): Candidate => {
      const spoken = branch.spoken.filter(
        ({ also }) => !also.some((inner) => this.#order?.isBefore(inner, commit.sha)),
      );
      const size = spoken.length === branch.spoken.length ? branch.size : Number.POSITIVE_INFINITY;
      const commits = spoken.map((each) => each.commit);
      return { behind: { change: number, by: 'number', commits, size, record }, needs: { proof: 'landing', branch } };
    });
    if (candidates.length > 0 || change === undefined || !hasTitle(commit, change)) return candidates;
    return [{ behind: behindExport(change, { by: 'number', speak, registry }), needs: { proof: 'none' } }];
  }

  #byLikenessOf(commit: Commit): readonly Candidate[] {
    if (this.#byLikeness.size === 0) return NONE;
    const found = this.#byLikeness.get(likenessOf(commit));
    if (found === undefined) return NONE;
    const { original, change } = found;
    const behind: Behind = { change, by: 'patch id', commits: [original], size: 1, record: [] };
    return [{ behind, needs: { proof: 'copy', original } }];
  }
}

const NONE: readonly Candidate[] = [];

/** GitLab counts issues and merge requests apart: there `!12` is a change and `#12` is not. */
const kindNamed = ({ message }: Commit, number: number): Branch['kind'] =>
  new RegExp(`!${number}\\b`).test(message) ? 'merge_request' : 'pull_request';

/** A squash has the title of its change. */
const hasTitle = ({ message }: Commit, { title, number }: ExportedChange): boolean =>
  subjectOf(message) === `${title.trim()} (#${number})`;
