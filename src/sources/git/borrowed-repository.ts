import type { BlindSpot, Commit } from '#model/commit.ts';
import { completeIds } from './complete-ids.ts';
import { damageSpot, damageTo } from './damage.ts';
import { findCommitIds, isFullId } from './find-commit-ids.ts';
import { HISTORY_LIMITS } from './git-limits.ts';
import { type GitCommand, type GitEnd, gitAnswer } from './git-process.ts';
import type { RepositoryPlace } from './locate-repository.ts';
import { endLines, type LogCommand, logCommits } from './log-commits.ts';
import type { OwnRepository } from './own-repository.ts';
import { FileReader } from './read-file-changes.ts';
import { type Ref, readHead, readRefs } from './read-refs.ts';
import { refNamesOf } from './ref-name.ts';
import type { LogOptions, Repository } from './repository.ts';

interface Parts {
  readonly path: string;
  readonly place: RepositoryPlace;
  readonly own: OwnRepository;
  readonly partial: boolean;
  readonly blindSpots: readonly BlindSpot[];
}

const COMMITS_PER_DIFF = 128;

/** A repository read through one of our own that borrows its objects. */
export class BorrowedRepository implements Repository {
  readonly path: string;
  readonly #place: RepositoryPlace;
  readonly #own: OwnRepository;
  readonly #partial: boolean;
  readonly #blindSpots: BlindSpot[];
  readonly #unreadable = new Set<string>();
  #refs: Promise<ReadonlyMap<string, string>> | undefined;

  constructor({ path, place, own, partial, blindSpots }: Parts) {
    this.path = path;
    this.#place = place;
    this.#own = own;
    this.#partial = partial;
    this.#blindSpots = [...blindSpots];
  }

  get blindSpots(): readonly BlindSpot[] {
    const [first] = this.#unreadable;
    if (first === undefined) return this.#blindSpots;
    const detail = `files of ${this.#unreadable.size} commit(s) could not be read, the first is ${first}`;
    return [...this.#blindSpots, { what: 'files', why: this.#partial ? 'partial' : 'damaged', detail }];
  }

  async branchTip(branch: string): Promise<string | undefined> {
    const wanted = branch === 'HEAD' ? await readHead(this.#place) : branch;
    if (wanted === undefined) return undefined;
    if (branch === 'HEAD' && isFullId(wanted)) return wanted;
    const refs = await this.#readRefs();
    const name = refNamesOf(wanted).find((candidate) => refs.has(candidate));
    return name === undefined ? undefined : refs.get(name);
  }

  async *refs(): AsyncGenerator<Ref> {
    for (const [name, sha] of await this.#readRefs()) yield { name, sha };
  }

  async *log({ tips, not, files = false, reverse, skip }: LogOptions): AsyncGenerator<Commit> {
    const ends = await this.#ends(tips, not);
    const reader = this.#fileReader();
    for await (const batch of this.#walk({ ...ends, reverse, skip })) {
      // Delegating with yield* would cost several turns of the event loop for each commit.
      if (!files) for (const commit of batch) yield commit;
      else for (const part of partsOf(batch, COMMITS_PER_DIFF)) yield* await reader.withFiles(part);
    }
  }

  async findCommit(sha: string): Promise<Commit | undefined> {
    const id = await this.#findId(sha);
    if (id === undefined) return undefined;
    for await (const batch of this.#walk({ tips: [id], noWalk: true }))
      return (await this.#fileReader().withFiles(batch)).at(0);
    return undefined;
  }

  async findCommits(shas: readonly string[]): Promise<ReadonlyMap<string, Commit>> {
    const ids = await findCommitIds(this.#own.gitDir, shas.filter(isFullId));
    const here = [...new Set([...ids.values()].filter((id) => id !== undefined))];
    const commits = new Map<string, Commit>();
    for await (const batch of this.#walk({ tips: here, noWalk: true })) {
      for (const commit of batch) commits.set(commit.sha, commit);
    }
    return new Map(
      [...ids].flatMap(([asked, id]) => {
        const commit = id === undefined ? undefined : commits.get(id);
        return commit === undefined ? [] : [[asked, commit] as const];
      }),
    );
  }

  async has(sha: string): Promise<boolean> {
    return (await this.#findId(sha)) !== undefined;
  }

  async isAncestor(a: string, b: string): Promise<boolean> {
    const [before, after] = [await this.#findId(a), await this.#findId(b)];
    if (before === undefined || after === undefined) return false;
    let code: number | null = null;
    const args = ['merge-base', '--is-ancestor', before, after] as const;
    await gitAnswer({ gitDir: this.#own.gitDir, limits: HISTORY_LIMITS, args }, (end) => {
      code = end.code;
      if (code !== 0 && code !== 1) this.#damageTo('history', { gitDir: this.#own.gitDir, args })(end);
    });
    return code === 0;
  }

  async count(tips: readonly string[], not?: readonly string[]): Promise<number> {
    const ends = await this.#ends(tips, not);
    if (ends.tips.length === 0) return 0;
    const command: GitCommand = {
      gitDir: this.#own.gitDir,
      limits: HISTORY_LIMITS,
      args: ['rev-list', '--count', '--stdin', '--end-of-options'],
      input: endLines(ends),
    };
    const answer = await gitAnswer(command, this.#damageTo('history', command));
    if (answer.length > 0) return Number(answer.toString('latin1'));
    let commits = 0;
    for await (const batch of this.#walk(ends)) commits += batch.length;
    return commits;
  }

  async close(): Promise<void> {
    await this.#own.remove();
  }

  async *#walk(command: Omit<LogCommand, 'gitDir'>): AsyncGenerator<readonly Commit[]> {
    const { gitDir } = this.#own;
    const judge = this.#damageTo('history', { gitDir, args: ['rev-list'] });
    for await (const batch of logCommits({ gitDir, ...command }, judge)) yield await completeIds(gitDir, batch);
  }

  /** Ends of a walk that are commits here. A tip that is not is reported; a missing end on the other side only makes the walk longer. */
  async #ends(tips: readonly string[], not: readonly string[] = []): Promise<{ tips: string[]; not: string[] }> {
    const ids = await findCommitIds(this.#own.gitDir, [...tips, ...not].filter(isFullId));
    const here = (asked: readonly string[]): string[] => [...new Set(asked.flatMap((id) => ids.get(id) ?? []))];
    const missing = tips.filter((tip) => ids.get(tip) === undefined);
    for (const tip of missing)
      this.#report({ what: 'history', why: 'not_in_repository', detail: `${tip} is no commit here` });
    return { tips: here(tips), not: here(not) };
  }

  async #findId(id: string): Promise<string | undefined> {
    return (await findCommitIds(this.#own.gitDir, [id])).get(id);
  }

  /** One for each walk: it gives up on files where too many are missing, and the next walk may fare better. */
  #fileReader(): FileReader {
    return new FileReader({ ...this.#own, report: (sha) => this.#unreadable.add(sha) });
  }

  #readRefs(): Promise<ReadonlyMap<string, string>> {
    this.#refs ??= readRefs(this.#place);
    return this.#refs;
  }

  #damageTo(what: string, command: GitCommand): (end: GitEnd) => void {
    return damageTo(command, (object) => this.#report(damageSpot({ what, partial: this.#partial, object })));
  }

  #report(spot: BlindSpot): void {
    const isKnown = this.#blindSpots.some(({ what, detail }) => what === spot.what && detail === spot.detail);
    if (!isKnown) this.#blindSpots.push(spot);
  }
}

const partsOf = <T>(values: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, part) => values.slice(part * size, (part + 1) * size));
