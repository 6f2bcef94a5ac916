import type { Commit } from '#model/commit.ts';

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

const NO_PARENTS: readonly number[] = [];

/** Commits beside a history, known by their parents alone: some hundred bytes a commit, and what somebody chose to keep. */
export class BranchGraph<T> {
  /** Number of each commit that was named, by its id in twenty bytes: a string of its own keeps no output of git alive. */
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];
  /** By number: parents, and the place in the walk. What has no place is outside. */
  readonly #parents: (readonly number[] | undefined)[] = [];
  readonly #places: number[] = [];
  readonly #kept = new Map<number, T>();
  #walked = 0;

  add({ sha, parents }: Pick<Commit, 'sha' | 'parents'>, kept: T | undefined): void {
    const number = this.#numberOf(sha);
    this.#parents[number] = parents.length === 0 ? NO_PARENTS : parents.map((parent) => this.#numberOf(parent));
    this.#places[number] = this.#walked;
    this.#walked += 1;
    if (kept !== undefined) this.#kept.set(number, kept);
  }

  parentsOf(sha: string): readonly string[] {
    const number = this.#numbers.get(packed(sha));
    return number === undefined ? [] : (this.#parents[number] ?? NO_PARENTS).map((each) => this.#shaOf(each));
  }

  /** `undefined` when the commit is not in the graph, or has too much behind it to be a branch. */
  reach(from: string): Reached<T> | undefined {
    const start = this.#numbers.get(packed(from));
    const seen = start === undefined ? undefined : this.#behind(start);
    if (start === undefined || seen === undefined || seen.length === 0) return undefined;
    const oldestFirst = seen.toSorted((a, b) => (this.#places[b] ?? 0) - (this.#places[a] ?? 0));
    const outside = oldestFirst.flatMap((number) =>
      (this.#parents[number] ?? NO_PARENTS).filter((parent) => this.#parents[parent] === undefined),
    );
    const base = outside.at(-1);
    return {
      size: seen.filter((number) => (this.#parents[number] ?? NO_PARENTS).length < 2).length,
      kept: oldestFirst.flatMap((number) => this.#kept.get(number) ?? []),
      base: base === undefined ? undefined : this.#shaOf(base),
      line: this.#line(start),
      shas: seen.map((number) => this.#shaOf(number)),
    };
  }

  #behind(start: number): readonly number[] | undefined {
    const seen = new Set<number>();
    const open = [start];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const parents = this.#parents[next];
      if (parents === undefined || seen.has(next)) continue;
      if (seen.size === MAX_BRANCH) return undefined;
      seen.add(next);
      open.push(...parents);
    }
    return [...seen];
  }

  #line(start: number): readonly string[] {
    const line: string[] = [];
    for (let next: number | undefined = start; next !== undefined && line.length < MAX_LINE; ) {
      line.push(this.#shaOf(next));
      next = this.#parents[next]?.[0];
    }
    return line;
  }

  #numberOf(sha: string): number {
    const id = packed(sha);
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#ids.length;
    this.#ids.push(id);
    this.#numbers.set(id, number);
    this.#parents.push(undefined);
    this.#places.push(-1);
    return number;
  }

  #shaOf(number: number): string {
    return Buffer.from(this.#ids[number] ?? '', 'latin1').toString('hex');
  }
}

const packed = (sha: string): string => Buffer.from(sha, 'hex').toString('latin1');
