import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { HindcastError } from '#errors/hindcast-error.ts';

/** Where a repository keeps what we read. */
export interface RepositoryPlace {
  /** Folder of HEAD; of the work tree's own when there are several. */
  readonly gitDir: string;
  /** Folder of refs, packed-refs, objects, config and shallow, shared by all work trees. */
  readonly commonDir: string;
  readonly objects: string;
}

const MAX_POINTER_BYTES = 4096;

/**
 * Finds the repository at a path: a work tree, a bare repository, a linked work tree or a submodule (both have a file
 * `.git` that points elsewhere). Only this folder is looked at, never its parents. Runs no git. Throws
 * `git/not-a-repository`.
 */
export const locateRepository = async (path: string): Promise<RepositoryPlace> => {
  for (const candidate of [join(path, '.git'), path]) {
    const gitDir = await findGitDir(candidate);
    if (gitDir === undefined) continue;
    const commonDir = await findCommonDir(gitDir);
    const objects = join(commonDir, 'objects');
    if ((await isFolder(objects)) && (await isFile(join(gitDir, 'HEAD')))) {
      return { gitDir, commonDir, objects: await realpath(objects) };
    }
  }
  throw new HindcastError('git/not-a-repository', { with: { path } });
};

const findGitDir = async (path: string): Promise<string | undefined> => {
  if (await isFolder(path)) return path;
  const pointer = await findPointer(path, /^gitdir: (.+?)\r?\n?$/);
  return pointer === undefined ? undefined : resolve(dirname(path), pointer);
};

const findCommonDir = async (gitDir: string): Promise<string> => {
  const pointer = await findPointer(join(gitDir, 'commondir'), /^(.+?)\r?\n?$/);
  return pointer === undefined ? gitDir : resolve(gitDir, pointer);
};

/** The path that a pointer file holds; `undefined` when there is no such file or it is not a pointer. */
const findPointer = async (file: string, form: RegExp): Promise<string | undefined> => {
  const facts = await stat(file).catch(() => undefined);
  if (facts?.isFile() !== true || facts.size > MAX_POINTER_BYTES) return undefined;
  return form.exec(await readFile(file, 'utf8'))?.[1];
};

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true;

/** HEAD may also be a symbolic link, and its target need not exist. */
const isFile = async (path: string): Promise<boolean> => {
  const facts = await lstat(path).catch(() => undefined);
  return facts?.isFile() === true || facts?.isSymbolicLink() === true;
};
