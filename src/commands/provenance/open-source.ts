import { join } from 'node:path';
import type { Problem } from '#errors/problem.ts';
import type { Registry } from '#provenance/registry.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import type { Repository } from '#sources/git/repository.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';
import { readGithubExport } from '#sources/github/read-export.ts';
import type { WantedRepository } from './find-source.ts';
import { HistoryJoin } from './join-history.ts';

/** A repository that was opened, with the changes of its review exports. */
export interface OpenSource extends WantedRepository {
  readonly path: string;
  readonly repository: Repository;
  /** Tools that are known here. */
  readonly registry: Registry;
  /** By number; `undefined` when no export is listed. */
  readonly exported: ReadonlyMap<number, ExportedChange> | undefined;
  /** What is wrong with the exports. */
  readonly problems: readonly Problem[];
}

interface OpenOptions {
  readonly wanted: WantedRepository;
  readonly registry: Registry;
  /** Folder for what git needs while it runs. */
  readonly scratch: string;
}

/** Opens a repository and reads its exports. Throws `git/not-a-repository`. The caller closes the repository. */
export const openSource = async ({ wanted, registry, scratch }: OpenOptions): Promise<OpenSource> => {
  const { source, base } = wanted;
  const path = join(base, source.path);
  const repository = await openRepository(path, { scratch });
  const changes = new Map<number, ExportedChange>();
  const problems: Problem[] = [];
  for (const review of source.reviews) {
    const read = await readGithubExport(join(base, review.path));
    if (!read.ok) problems.push(...read.problems);
    else for (const [number, change] of read.value.changes) changes.set(number, change);
  }
  return {
    ...wanted,
    path,
    repository,
    registry,
    exported: source.reviews.length === 0 ? undefined : changes,
    problems,
  };
};

/** A repository ready to be asked what is known of AI in its commits. */
export interface ReadSource extends OpenSource {
  readonly join: HistoryJoin;
}

/** Reads what stands beside the history of its branch; of `tip`, where it has no such branch. */
export const readBeside = async (open: OpenSource, tip: string): Promise<ReadSource> => {
  const { repository, registry, exported, source } = open;
  const base = [(await repository.branchTip(source.branch)) ?? tip];
  return { ...open, join: await HistoryJoin.open({ repository, base, registry, exported }) };
};
