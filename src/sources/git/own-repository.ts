import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitConfiguration } from './git-environment.ts';
import type { RepositoryPlace } from './locate-repository.ts';

/** A bare repository of our own that borrows the objects of another; removing it touches nothing of the other. */
export interface OwnRepository {
  readonly gitDir: string;
  /** Commits at which the history of the other one was cut off. */
  readonly shallow: ReadonlySet<string>;
  remove(): Promise<void>;
}

/**
 * Makes the repository of our own, written file by file so that no template or hook of anybody takes part. The target's
 * list of shallow commits is copied: without it git would take the missing parents for damage.
 */
export const makeOwnRepository = async (
  place: RepositoryPlace,
  { scratch, objectFormat }: { scratch: string | undefined; objectFormat: 'sha1' | 'sha256' },
): Promise<OwnRepository> => {
  const parent = scratch ?? tmpdir();
  await mkdir(parent, { recursive: true });
  const gitDir = await mkdtemp(join(parent, 'hindcast-git-'));
  const shallow = await readShallow(join(place.commonDir, 'shallow'));
  await mkdir(join(gitDir, 'objects', 'info'), { recursive: true });
  await mkdir(join(gitDir, 'objects', 'pack'));
  await mkdir(join(gitDir, 'refs'));
  await writeFile(join(gitDir, 'HEAD'), 'ref: refs/heads/none\n');
  await writeFile(join(gitDir, 'config'), gitConfiguration(objectFormat));
  await writeFile(join(gitDir, 'objects', 'info', 'alternates'), `${quotedPath(place.objects)}\n`);
  if (shallow.length > 0) await writeFile(join(gitDir, 'shallow'), `${shallow.join('\n')}\n`);
  return { gitDir, shallow: new Set(shallow), remove: () => rm(gitDir, { recursive: true, force: true }) };
};

/** The alternates file takes a path in C quotes; without them a line end or a leading `#` would change its meaning. */
const quotedPath = (path: string): string =>
  `"${path.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;

const MAX_SHALLOW_BYTES = 64 * 1024 * 1024;

const readShallow = async (file: string): Promise<readonly string[]> => {
  const facts = await stat(file).catch(() => undefined);
  if (facts?.isFile() !== true || facts.size > MAX_SHALLOW_BYTES) return [];
  const lines = (await readFile(file, 'latin1')).split('\n');
  return lines.filter((line) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(line));
};
