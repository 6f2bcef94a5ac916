import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { HindcastError } from '#errors/hindcast-error.ts';
import { processStart } from './lock-process.ts';

const lockOwner = z.object({
  pid: z.int().positive(),
  host: z.string(),
  /** Tells two processes apart that had the same number one after the other; null where the system does not say. */
  started: z.string().nullable(),
  token: z.string(),
});
type Owner = z.infer<typeof lockOwner>;

export interface Lock {
  /** Throws `records/locked` when somebody else took the lock away. Call it before writing. */
  verify(): void;
  release(): void;
}

/**
 * Takes the one lock of a folder of records. A lock whose process is gone from this machine is taken over. Released on
 * `release` and when the process exits by itself; signals are the caller's to turn into an exit. Throws `records/locked`.
 */
export const acquireLock = async (path: string): Promise<Lock> => {
  const { pid } = process;
  const owner = { pid, host: hostname(), started: processStart(pid) ?? null, token: randomBytes(6).toString('hex') };
  await mkdir(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await create(path, owner)) return hold(path, owner);
    await removeStale(path, owner);
  }
  throw locked(path, await readFile(path, 'utf8').catch(() => ''));
};

const ATTEMPTS = 5;

const asideName = (path: string, { token }: Owner): string => join(dirname(path), `.lock.${token}.tmp`);

/** The lock appears with its owner in it, or not at all: a link fails when the name is taken. */
const create = async (path: string, owner: Owner): Promise<boolean> => {
  const aside = asideName(path, owner);
  try {
    await writeFile(aside, `${JSON.stringify(owner)}\n`);
    await link(aside, path);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // The holder of the lock clears temporary files away, this one among them.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw new HindcastError('records/unwritable', { with: { path, reason: String(error) }, cause: error });
  } finally {
    await rm(aside, { force: true });
  }
};

const hold = (path: string, owner: Owner): Lock => {
  const mine = (): boolean => ownerIn(textOf(path))?.token === owner.token;
  const release = (): void => {
    process.off('exit', release);
    if (mine()) rmSync(path, { force: true });
  };
  process.on('exit', release);
  return {
    release,
    verify: () => {
      if (!mine()) throw locked(path, textOf(path));
    },
  };
};

/**
 * Removes a lock whose owner is gone; throws when the owner lives or cannot be judged from here. The lock is moved aside
 * first, so that of several runs only one removes it. A run that moves a fresh lock by mistake makes its owner's
 * `verify` fail, and that owner writes nothing.
 */
const removeStale = async (path: string, self: Owner): Promise<void> => {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const owner = ownerIn(text);
  if (owner === undefined || owner.host !== self.host || isAlive(owner)) throw locked(path, text);
  const aside = asideName(path, self);
  await rename(path, aside).catch(() => undefined);
  await rm(aside, { force: true });
};

/** Signal 0 asks whether a process exists; being forbidden to signal it means that it does. */
const isAlive = ({ pid, started }: Owner): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const current = processStart(pid);
  return started === null || current === undefined || current === started;
};

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const ownerIn = (text: string): Owner | undefined => {
  try {
    return lockOwner.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

const locked = (path: string, text: string): HindcastError => {
  const owner = ownerIn(text);
  const name = owner === undefined ? 'an owner that cannot be read' : `process ${owner.pid} on ${owner.host}`;
  return new HindcastError('records/locked', { with: { path, owner: name } });
};
