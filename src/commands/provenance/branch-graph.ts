import type { Commit } from '#model/commit.ts';

interface Node<T> {
  /** Place in the walk: newer commits come first. */
  readonly order: number;
  readonly parents: readonly string[];
  readonly kept: T | undefined;
}

/** What is reachable from one commit, without leaving the graph. */
export interface Reached<T> {
  /** Commits with one parent or none. */
  readonly size: number;
  /** What was kept of them, oldest first. */
  readonly kept: readonly T[];
  /** Commit outside the graph on which the newest of them builds: where the branch last met its base. */
  readonly base: string | undefined;
  /** The commit and its first parents, newest first, down to the first one outside; no more than `MAX_LINE`. */
  readonly line: readonly string[];
  /** All commits of it. */
  readonly shas: readonly string[];
}

/** A branch of a change is shorter; what is longer is a history of its own, such as that of a fork. */
export const MAX_BRANCH = 1000;

/** So far back it is looked for the place where the own commits of a branch start. */
const MAX_LINE = 64;

/** Commits beside a history, known by their parents alone: some fifty bytes a commit, and what somebody chose to keep. */
export class BranchGraph<T> {
  readonly #nodes = new Map<string, Node<T>>();

  add({ sha, parents }: Pick<Commit, 'sha' | 'parents'>, kept: T | undefined): void {
    this.#nodes.set(packed(sha), { order: this.#nodes.size, parents: parents.map(packed), kept });
  }

  parentsOf(sha: string): readonly string[] {
    return (this.#nodes.get(packed(sha))?.parents ?? []).map(unpacked);
  }

  /** `undefined` when the commit is not in the graph, or has too much behind it to be a branch. */
  reach(from: string): Reached<T> | undefined {
    const seen = new Map<string, Node<T>>();
    const open = [packed(from)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const node = this.#nodes.get(next);
      if (node === undefined || seen.has(next)) continue;
      if (seen.size === MAX_BRANCH) return undefined;
      seen.set(next, node);
      open.push(...node.parents);
    }
    if (seen.size === 0) return undefined;
    const nodes = [...seen.values()].toSorted((a, b) => b.order - a.order);
    const base = nodes.flatMap(({ parents }) => parents.filter((parent) => !this.#nodes.has(parent))).at(-1);
    return {
      size: nodes.filter(({ parents }) => parents.length < 2).length,
      kept: nodes.flatMap(({ kept }) => kept ?? []),
      base: base === undefined ? undefined : unpacked(base),
      line: this.#line(packed(from)),
      shas: [...seen.keys()].map(unpacked),
    };
  }

  #line(from: string): readonly string[] {
    const line: string[] = [];
    for (let next: string | undefined = from; next !== undefined && line.length < MAX_LINE; ) {
      line.push(unpacked(next));
      next = this.#nodes.get(next)?.parents[0];
    }
    return line;
  }
}

/** Twenty bytes instead of forty, and a string of its own, which keeps no record of git alive. */
const packed = (sha: string): string => Buffer.from(sha, 'hex').toString('latin1');
const unpacked = (packedSha: string): string => Buffer.from(packedSha, 'latin1').toString('hex');
