import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HindcastError } from '#errors/hindcast-error.ts';

/**
 * Replaces a file as a whole: a reader, or a crash at any moment, sees the old bytes or the new ones. Makes the folders
 * that are missing. Returns false, and touches nothing, when the file holds these bytes already. Throws
 * `records/unwritable`; the old file is then intact.
 */
export const writeAtomically = async (file: string, text: string): Promise<boolean> => {
  if ((await findText(file)) === text) return false;
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeThrough(temporary, text);
    await rename(temporary, file);
    await syncFolder(folder);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw unwritable(file, cause);
  }
  return true;
};

/** Removes a file for good; a crash afterwards does not bring it back. */
export const removeDurably = async (file: string): Promise<void> => {
  try {
    await rm(file, { force: true });
    await syncFolder(dirname(file));
  } catch (cause) {
    throw unwritable(file, cause);
  }
};

/** Removes what a killed run left half-written below a folder. Only for the holder of the lock. */
export const removeLeftovers = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const leftovers = entries.filter((entry) => entry.isFile() && TEMPORARY.test(entry.name));
  for (const { parentPath, name } of leftovers) await rm(join(parentPath, name), { force: true });
  return leftovers.length;
};

const TEMPORARY = /^\..+\.[0-9a-f]{12}\.tmp$/;

const writeThrough = async (file: string, text: string): Promise<void> => {
  const handle = await open(file, 'wx', 0o644);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes a rename last. Windows cannot open a folder, and needs it less. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle?.close();
  }
};

const findText = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

const unwritable = (path: string, cause: unknown): HindcastError =>
  new HindcastError('records/unwritable', {
    with: { path, reason: cause instanceof Error ? cause.message : String(cause) },
    cause,
  });
