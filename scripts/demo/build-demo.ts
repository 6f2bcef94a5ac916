import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HindcastError } from '#errors/hindcast-error.ts';
import { acquireLock } from '#sources/lock.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const STAMP = 'stamp.json';
const PARTS = ['harbor.git/HEAD', 'github/pulls', 'deployments.json', 'incidents.json'];

interface BuildOptions {
  /** Folder to build; replaced as a whole. */
  readonly out: string;
  /** Build even when the folder holds what these inputs give. */
  readonly force: boolean;
}

/**
 * Builds the demo organisation into a folder: `built`, or `present` when it was there already. A reader of the folder
 * sees the old demo, for a moment none, or the new one, never a part. Throws `usage/bad-value` rather than replace a
 * folder that it did not make.
 */
export const buildDemo = async ({ out, force }: BuildOptions): Promise<'built' | 'present'> => {
  const digest = inputsDigest();
  if (!force && isPresent(out, digest)) return 'present';
  const lock = await acquireLock(`${out}.lock`);
  try {
    assertReplaceable(out);
    await build(out, digest);
    return 'built';
  } finally {
    lock.release();
  }
};

/** Changes when one of the files that the demo is made from does. Tests do not count. */
const inputsDigest = (): string => {
  const files = readdirSync(HERE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(`${file.slice(HERE.length).replaceAll('\\', '/')}\0`).update(readFileSync(file));
  return hash.digest('hex');
};

const stampText = (digest: string): string => `${JSON.stringify({ digest })}\n`;

const isPresent = (out: string, digest: string): boolean => {
  const stamp = join(out, STAMP);
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === stampText(digest) &&
    PARTS.every((part) => existsSync(join(out, part)))
  );
};

const assertReplaceable = (out: string): void => {
  if (!existsSync(out) || existsSync(join(out, STAMP)) || readdirSync(out).length === 0) return;
  const expected = 'Give a folder that is new, empty, or was made by this command: it is replaced as a whole.';
  throw new HindcastError('usage/bad-value', { with: { name: '--out', value: out, expected } });
};

/** The folders beside `out` belong to whoever holds the lock: what a killed run left there goes first. */
const build = async (out: string, digest: string): Promise<void> => {
  const [building, replaced] = [`${out}.building`, `${out}.replaced`];
  for (const folder of [building, replaced]) rmSync(folder, { recursive: true, force: true });
  await writeParts(building);
  writeFileSync(join(building, STAMP), stampText(digest));
  if (existsSync(out)) renameSync(out, replaced);
  renameSync(building, out);
  rmSync(replaced, { recursive: true, force: true });
};

/** The history is loaded here, so that a run with nothing to do does not read it. */
const writeParts = async (folder: string): Promise<void> => {
  const { readHistory, recordFiles } = await import('./demo-files.ts');
  const { importRepository } = await import('./import-repository.ts');
  const history = readHistory();
  importRepository(join(folder, 'harbor.git'), history);
  for (const [path, value] of recordFiles(history)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${JSON.stringify(value, null, 2)}\n`);
  }
};
