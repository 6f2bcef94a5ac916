import type { BlindSpot } from '#model/commit.ts';
import { BorrowedRepository } from './borrowed-repository.ts';
import { locateRepository } from './locate-repository.ts';
import { makeOwnRepository } from './own-repository.ts';
import type { Repository } from './repository.ts';
import { readTargetFacts, type TargetFacts } from './target-facts.ts';

export interface OpenOptions {
  /** Folder in which the repository of our own is made; the system's folder for temporary files when absent. */
  readonly scratch?: string;
}

/**
 * Opens the repository at a path for reading: a work tree, a bare repository, a linked work tree or a submodule. Git
 * runs only in a bare repository of our own that borrows the objects, so no hook, configuration, filter, replaced
 * object or owner check of the target takes part. Throws `git/not-a-repository`. Close it when done.
 */
export const openRepository = async (path: string, { scratch }: OpenOptions = {}): Promise<Repository> => {
  const place = await locateRepository(path);
  const facts = await readTargetFacts(place);
  const own = await makeOwnRepository(place, { scratch, objectFormat: facts.objectFormat });
  return new BorrowedRepository({
    path,
    place,
    own,
    partial: facts.partial,
    objectFormat: facts.objectFormat,
    blindSpots: spotsAtFirst(own.shallow, facts),
  });
};

const spotsAtFirst = (shallow: ReadonlySet<string>, facts: TargetFacts): readonly BlindSpot[] => [
  ...(shallow.size === 0
    ? []
    : [
        {
          what: 'history',
          why: 'shallow',
          detail: `the clone was cut off at ${shallow.size} commit(s), whose files cannot be compared with what was before`,
        } as const,
      ]),
  ...(facts.refStorage === 'files'
    ? []
    : [
        {
          what: 'refs',
          why: 'unsupported',
          detail: 'its refs are kept in the reftable format, which is not read',
        } as const,
      ]),
];
