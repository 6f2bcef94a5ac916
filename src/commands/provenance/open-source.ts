import { join } from 'node:path';
import type { Problem } from '#errors/problem.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import type { Repository } from '#sources/git/repository.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';
import { readGithubExport } from '#sources/github/read-export.ts';
import type { WantedRepository } from './find-source.ts';

/** A repository that was opened, with the changes of its review exports. */
export interface OpenSource extends WantedRepository {
  readonly path: string;
  readonly repository: Repository;
  /** By number; `undefined` when no export is listed. */
  readonly exported: ReadonlyMap<number, ExportedChange> | undefined;
  /** What is wrong with the exports. */
  readonly problems: readonly Problem[];
}

/** Opens a repository and reads its exports. Throws `git/not-a-repository`. The caller closes the repository. */
export const openSource = async (wanted: WantedRepository, scratch: string): Promise<OpenSource> => {
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
  return { ...wanted, path, repository, exported: source.reviews.length === 0 ? undefined : changes, problems };
};
