import type { Commit } from '#model/commit.ts';
import type { Provenance } from '#model/provenance.ts';
import type { BranchCommit } from '#provenance/join.ts';
import type { Repository } from '#sources/git/repository.ts';
import { BranchGraph } from './branch-graph.ts';
import { type ChangeHead, changeHeads } from './change-heads.ts';

/** A commit of a branch that says something of AI. */
export interface SpokenCommit extends BranchCommit {
  readonly subject: string;
  readonly parent: string | undefined;
  /** The same for a commit and its copy by a rebase: who wrote it, when, and its subject. */
  readonly likeness: string;
}

/** The branch of a change on which something is said of AI. */
export interface Branch extends Pick<ChangeHead, 'number' | 'kind'> {
  /** Its last commit. */
  readonly head: string;
  /** Commit of the base on which it stands, as its newest merge or its first commit shows. */
  readonly base: string | undefined;
  /** Its last commit and the first parents before it, newest first, as far as a commit of the base. */
  readonly line: readonly string[];
  /** Its commits, merges aside. */
  readonly size: number;
  /** Oldest first, each with the changes whose branches are part of this one and hold it too. */
  readonly spoken: readonly { readonly commit: SpokenCommit; readonly also: readonly number[] }[];
}

interface BranchOptions {
  readonly repository: Pick<Repository, 'log' | 'refs'>;
  /** Ends of the history that changes land on. */
  readonly base: readonly string[];
  readonly provenanceOf: (commit: Commit) => Provenance;
}

/**
 * The branches of all changes that refs know, as far as something is said of AI on them. What the base has is not of the
 * branch, and a merge on a branch says nothing of the code that it brings. One walk over all branches together.
 */
export const readBranches = async ({ repository, base, provenanceOf }: BranchOptions): Promise<readonly Branch[]> => {
  const heads = await changeHeads(repository);
  if (heads.length === 0) return [];
  const graph = new BranchGraph<SpokenCommit>();
  let isSilent = true;
  for await (const commit of repository.log({ tips: [...new Set(heads.map(({ sha }) => sha))], not: base })) {
    const spoken = commit.parents.length > 1 ? undefined : spokenOf(commit, provenanceOf(commit));
    if (spoken !== undefined) isSilent = false;
    graph.add(commit, spoken);
  }
  return isSilent ? [] : branchesIn(graph, heads);
};

/** By which a copy of a commit is found. */
export const likenessOf = ({ author, message }: Pick<Commit, 'author' | 'message'>): string =>
  [author.email, author.at.getTime(), subjectOf(message)].join('\n');

export const subjectOf = (message: string): string => message.split('\n', 1)[0] ?? '';

const spokenOf = (commit: Commit, provenance: Provenance): SpokenCommit | undefined => {
  const isSilent = provenance.evidence.length + provenance.contradictions.length === 0 && provenance.share === null;
  if (isSilent) return undefined;
  const { sha, parents } = commit;
  const [parent] = parents;
  return {
    sha: own(sha),
    parent: parent && own(parent),
    subject: own(subjectOf(commit.message)),
    likeness: own(likenessOf(commit)),
    provenance,
  };
};

/** A copy that does not keep the output of git alive from which the text was cut. */
const own = (text: string): string => Buffer.from(text).toString();

const branchesIn = (graph: BranchGraph<SpokenCommit>, heads: readonly ChangeHead[]): readonly Branch[] => {
  const lasts = heads.map((change) => ({ change, head: change.isTrial ? graph.parentsOf(change.sha)[1] : change.sha }));
  const changesAt = Map.groupBy(lasts, ({ head }) => head);
  const spokenAt = new SpokenAt(graph);
  return lasts.flatMap(({ change: { number, kind }, head }) => {
    const reached = head === undefined ? undefined : graph.reach(head);
    if (head === undefined || reached === undefined || reached.kept.length === 0) return [];
    const inner = reached.shas.flatMap((sha) => {
      const changes = sha === head ? [] : (changesAt.get(sha) ?? []).filter(({ change }) => change.kind === kind);
      return changes.map(({ change }) => ({ number: change.number, spoken: spokenAt.of(sha) }));
    });
    const spoken = reached.kept.map((commit) => ({
      commit,
      also: [...new Set(inner.flatMap((each) => (each.spoken.has(commit) ? each.number : [])))],
    }));
    const { base, line, size } = reached;
    return [{ number, kind, head, base, line, size, spoken }];
  });
};

/** Commits that say something, by the head behind which they stand; each head is looked at once. */
class SpokenAt {
  readonly #known = new Map<string, ReadonlySet<SpokenCommit>>();
  readonly #graph: BranchGraph<SpokenCommit>;

  constructor(graph: BranchGraph<SpokenCommit>) {
    this.#graph = graph;
  }

  of(sha: string): ReadonlySet<SpokenCommit> {
    const spoken = this.#known.get(sha) ?? new Set(this.#graph.reach(sha)?.kept);
    this.#known.set(sha, spoken);
    return spoken;
  }
}
