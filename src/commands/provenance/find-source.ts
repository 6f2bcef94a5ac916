import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listedSources, onlySource } from '#commands/ingest/wanted-sources.ts';
import { HindcastError } from '#errors/hindcast-error.ts';
import { didYouMean } from '#errors/nearest.ts';
import type { RepositorySource } from '#model/sources.ts';

/** A repository to scan: its entry in sources.yaml, or what stands for one, and the folder that its paths start from. */
export interface WantedRepository {
  readonly source: RepositorySource;
  readonly base: string;
  /** Nobody named it: it is the first of sources.yaml that has a clone here. */
  readonly byDefault: boolean;
}

const hasClone = async ({ source, base }: Omit<WantedRepository, 'byDefault'>): Promise<boolean> =>
  (await stat(join(base, source.path)).catch(() => undefined)) !== undefined;

/**
 * The repository that `--repo` names: an id of sources.yaml, or a folder. Without a name the first listed one that has a
 * clone here. Throws `usage/unknown-repository`, `usage/no-repository` or `source/no-clone`.
 */
export const findSource = async (name: string | undefined, contentDir: string): Promise<WantedRepository> => {
  const listed = await listedSources(contentDir);
  const file = join(contentDir, 'sources.yaml');
  if (name === undefined) {
    for (const each of listed) if (await hasClone(each)) return { ...each, byDefault: true };
    throw new HindcastError('usage/no-repository', { with: { file } });
  }
  const known = listed.find(({ source }) => source.id === name);
  if (known !== undefined) {
    if (await hasClone(known)) return { ...known, byDefault: false };
    throw noClone(known);
  }
  if ((await stat(name).catch(() => undefined)) === undefined) {
    const suggestion = didYouMean(
      name,
      listed.map(({ source }) => source.id),
    );
    throw new HindcastError('usage/unknown-repository', { with: { name, file, suggestion } });
  }
  return { ...onlySource({ path: name, as: undefined, mode: undefined }, listed), byDefault: false };
};

const noClone = ({ source: { id, url, ...source }, base }: Omit<WantedRepository, 'byDefault'>): HindcastError => {
  const path = join(base, source.path);
  const clone = url === undefined ? 'Clone it to that folder.' : `git clone --bare ${url} ${path}`;
  return new HindcastError('source/no-clone', { with: { id, path, clone } });
};
