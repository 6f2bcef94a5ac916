import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Place } from '#errors/place.ts';
import { repositoryId } from '#model/ids.ts';
import { type RepositorySource, sources } from '#model/sources.ts';
import { readYamlValues } from '#sources/content-entries.ts';
import type { Wanted } from './read-source.ts';

/** One repository that was asked for on the command line, whether or not sources.yaml lists it. */
export interface OnlyRepository {
  readonly path: string;
  /** Its id, when it was given. */
  readonly as: string | undefined;
  readonly mode: 'full' | 'facts_only' | undefined;
}

/** The repositories that sources.yaml lists, each with the places of its fields. */
export const listedSources = async (contentDir: string): Promise<readonly Wanted[]> => {
  const file = join(contentDir, 'sources.yaml');
  const { values } = await readYamlValues({ file, schema: sources, what: 'sources.yaml', several: false });
  return values.flatMap(({ data, document }) =>
    data.repositories.map((source, index) => ({
      source,
      base: contentDir,
      placeOf: (path) => document.placeOf(['repositories', index, ...path]),
    })),
  );
};

/**
 * The repository that was asked for. What sources.yaml says of the same id or the same path holds for it as well;
 * otherwise it is read as somebody else's, facts only, under a name of this machine.
 */
export const onlySource = (only: OnlyRepository, listed: readonly Wanted[]): Wanted => {
  const known = listed.find(({ source, base }) =>
    only.as === undefined ? resolve(base, source.path) === resolve(only.path) : source.id === only.as,
  );
  const place: Place = { file: only.path };
  if (known === undefined) {
    const source = { ...unlisted(only), path: only.path, mode: only.mode ?? 'facts_only' };
    return { source, base: '', placeOf: () => place };
  }
  const path = relative(resolve(known.base), resolve(only.path)) || '.';
  return { ...known, source: { ...known.source, path, mode: only.mode ?? known.source.mode }, placeOf: () => place };
};

const unlisted = ({ as, path }: OnlyRepository): Omit<RepositorySource, 'path' | 'mode'> => ({
  id: as ?? localId(path),
  branch: 'HEAD',
  services: [],
  reviews: [],
  deployments: [],
});

/** A name for a repository that has none: by its folder and the one above it. */
const localId = (path: string): string => {
  const full = resolve(path).replace(/[\\/]\.git$/, '');
  const names = [basename(dirname(full)), basename(full).replace(/\.git$/, '')];
  const id = ['localhost', ...names.map((name) => name.replaceAll(/[^\w.-]+/g, '-').replace(/^[.-]+/, '') || 'root')];
  return repositoryId.safeParse(id.join('/')).data ?? 'localhost/local/repository';
};
