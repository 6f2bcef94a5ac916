import { join } from 'node:path';
import { HindcastError } from '#errors/hindcast-error.ts';
import { type Problem, problemOf } from '#errors/problem.ts';
import type { Content } from '#sources/content.ts';
import { historyIsWhole } from './count-history.ts';
import { type CountedRepository, countRepository } from './counted-repository.ts';
import type { NamedChange } from './find-landings.ts';
import { programDigest } from './program-digest.ts';
import type { Progress } from './progress.ts';
import type { Wanted } from './read-source.ts';
import type { ReadSource } from './read-sources.ts';

interface CountOptions {
  readonly read: readonly ReadSource[];
  readonly incidents: Content['incidents'];
  readonly stateFolder: string;
  readonly every: number;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

interface CountedSources {
  /** Repositories by id. */
  readonly repositories: ReadonlyMap<string, CountedRepository>;
  /** Histories of which only a part is there: their records are written all the same, as lower bounds. */
  readonly problems: readonly Problem[];
}

/** Counts the history of every repository that could be read. */
export const countSources = async ({
  read,
  incidents,
  progress,
  ...options
}: CountOptions): Promise<CountedSources> => {
  const shared = { ...options, programDigest: await programDigest() };
  const repositories = new Map<string, CountedRepository>();
  const problems: Problem[] = [];
  for (const { wanted, result } of read) {
    if (result.state !== 'read') continue;
    const { view } = result;
    const { id } = view.source;
    const { repository } = view.commits;
    const counted = await countRepository({
      ...shared,
      view,
      named: namedIn(incidents, id),
      progress: ({ tip, not, read: done }) =>
        progress.update(id, done, () => repository.count([tip], not === null ? [] : [not])),
    });
    repositories.set(id, counted);
    if (!historyIsWhole(repository)) problems.push(partialHistory(wanted, counted));
  }
  progress.clear();
  return { repositories, problems };
};

/** Changes of a repository that incidents name. */
const namedIn = (incidents: Content['incidents'], id: string): readonly NamedChange[] =>
  [...incidents.values()].flatMap(({ data }) =>
    data.changes.flatMap(({ repository, commit, change }) =>
      repository === id && change !== undefined ? [{ commit, change }] : [],
    ),
  );

const partialHistory = ({ placeOf, source, base }: Wanted, { blindSpots }: CountedRepository): Problem => {
  const place = placeOf(['path']);
  const reason = blindSpots.find(({ what }) => what === 'history')?.detail ?? 'part of it could not be read';
  const error = new HindcastError('source/shallow', { with: { path: join(base, source.path), reason } });
  return { ...problemOf(error, place.file), ...place };
};
