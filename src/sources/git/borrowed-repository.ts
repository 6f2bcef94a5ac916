import type { BlindSpot, Commit } from '#model/commit.ts';
import { Comparisons } from './compare-commits.ts';
import { completeIds } from './complete-ids.ts';
import { damageSpot, damageTo } from './damage.ts';
import { findCommitIds, isFullId } from './find-commit-ids.ts';
import { HISTORY_LIMITS } from './git-limits.ts';
import { type GitCommand, type GitEnd, gitAnswer } from './git-process.ts';
import { LineHistory } from './line-history.ts';
import type { RepositoryPlace } from './locate-repository.ts';
import { endLines, type LogCommand, logCommits, rawCommits, type WalkEnds } from './log-commits.ts';
import type { OwnRepository } from './own-repository.ts';
import { FileReader } from './read-file-changes.ts';
import { type Ref, readHead, readRefs } from './read-refs.ts';
import { refNamesOf } from './ref-name.ts';
import type { FilesOptions, LogOptions, Repository } from './repository.ts';
import { StoredTexts } from './stored-texts.ts';

interface Parts {
  readonly path: string;
  readonly place: RepositoryPlace;
  readonly own: OwnRepository;
  readonly partial: boolean;
  readonly objectFormat: 'sha1' | 'sha256';
  readonly blindSpots: readonly BlindSpot[];
}

const COMMITS_PER_DIFF = 128;

/** A repository read through one of our own that borrows its objects. */
export class BorrowedRepository implements Repository {
  readonly path: string;
  readonly lines: LineHistory;
  readonly comparisons: Comparisons;
  readonly #place: RepositoryPlace;
  readonly #own: OwnRepository;
  readonly #partial: boolean;
  readonly #blindSpots: BlindSpot[];
  readonly #unreadable = new Set<string>();
  readonly #texts: StoredTexts;
  #refs: Promise<ReadonlyMap<string, string>> | undefined;

  constructor({ path, place, own, partial, objectFormat, blindSpots }: Parts) {
    this.path = path;
    this.lines = new LineHistory({ ...own, objectFormat });
    this.comparisons = new Comparisons(own.gitDir, (object) =>
      this.#report(damageSpot({ what: 'files', partial, object })),
    );
    this.#place = place;
    this.#own = own;
    this.#partial = partial;
    this.#blindSpots = [...blindSpots];
    const report = (spot: BlindSpot): void => this.#report(spot);
    this.#texts = new StoredTexts({ gitDir: own.gitDir, partial, refs: () => this.#readRefs(), report });
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

  async *log({ tips, not = [], files = false, reverse, skip }: LogOptions): AsyncGenerator<Commit> {
    const checked = this.#reportMissing(tips);
    const reader = this.#fileReader();
    try {
      for await (const batch of this.#walk({ ...endsOf(tips, not), reverse, skip })) {
        // Delegating with yield* would cost several turns of the event loop for each commit.
        if (!files) for (const commit of batch) yield commit;
        else for (const part of partsOf(batch, COMMITS_PER_DIFF)) yield* await reader.withFiles(part);
      }
    } finally {
      await checked;
    }
  }

  async findCommit(sha: string): Promise<Commit | undefined> {
    const id = await this.#findId(sha);
    if (id === undefined) return undefined;
    const found = [...(await this.#read([id])).values()];
    return (await this.#fileReader().withFiles(found)).at(0);
  }

  async findCommits(shas: readonly string[]): Promise<ReadonlyMap<string, Commit>> {
    const ids = await findCommitIds(this.#own.gitDir, shas.filter(isFullId));
    const commits = await this.#read([...new Set([...ids.values()].filter((id) => id !== undefined))]);
    return new Map(
      [...ids].flatMap(([asked, id]) => {
        const commit = id === undefined ? undefined : commits.get(id);
        return commit === undefined ? [] : [[asked, commit] as const];
      }),
    );
  }

  async addFiles(commits: readonly Commit[]): Promise<readonly Commit[]> {
    const reader = this.#fileReader();
    const parts: Commit[] = [];
    for (const part of partsOf(commits, COMMITS_PER_DIFF)) parts.push(...(await reader.withFiles(part)));
    return parts;
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

  async count(tips: readonly string[], not: readonly string[] = []): Promise<number> {
    await this.#reportMissing(tips);
    const ends = endsOf(tips, not);
    const command: GitCommand = {
      gitDir: this.#own.gitDir,
      limits: HISTORY_LIMITS,
      args: ['rev-list', '--count', '--ignore-missing', '--stdin', '--end-of-options'],
      input: endLines(ends),
    };
    const answer = await gitAnswer(command, this.#damageTo('history', command));
    if (answer.length > 0) return Number(answer.toString('latin1'));
    let commits = 0;
    for await (const batch of this.#walk(ends)) commits += batch.length;
    return commits;
  }

  notes(ref: string): ReturnType<Repository['notes']> {
    return this.#texts.notes(ref);
  }

  refBlobs(prefix: string): ReturnType<Repository['refBlobs']> {
    return this.#texts.refBlobs(prefix);
  }

  files(options: FilesOptions): ReturnType<Repository['files']> {
    return this.#texts.files(options);
  }

  async close(): Promise<void> {
    await this.#own.remove();
  }

  async *#walk(walk: Omit<LogCommand, keyof OwnRepository>): AsyncGenerator<readonly Commit[]> {
    const judge = this.#damageTo('history', { gitDir: this.#own.gitDir, args: ['log'] });
    for await (const batch of logCommits({ ...this.#own, ...walk }, judge)) {
      yield await completeIds(this.#own.gitDir, batch);
    }
  }

  async #read(ids: readonly string[]): Promise<ReadonlyMap<string, Commit>> {
    const { gitDir } = this.#own;
    const raw = await rawCommits({ gitDir, ids }, this.#damageTo('history', { gitDir, args: ['rev-list'] }));
    return new Map((await completeIds(gitDir, [...raw.values()])).map((commit) => [commit.sha, commit]));
  }

  /** A tip that is no commit here is a blind spot; a missing end on the other side only makes a walk longer. */
  async #reportMissing(tips: readonly string[]): Promise<void> {
    const ids = await findCommitIds(this.#own.gitDir, tips.filter(isFullId));
    for (const tip of tips) {
      if (ids.get(tip) !== undefined) continue;
      this.#report({ what: 'history', why: 'not_in_repository', detail: `${tip} is no commit here` });
    }
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

/** Only full ids are ever given to git. */
const endsOf = (tips: readonly string[], not: readonly string[]): WalkEnds => ({
  tips: tips.filter(isFullId),
  not: not.filter(isFullId),
});

const partsOf = <T>(values: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, part) => values.slice(part * size, (part + 1) * size));
