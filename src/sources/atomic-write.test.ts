import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeDurably, removeLeftovers, writeAtomically } from './atomic-write.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindcast-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('writes a file and the folders above it, and leaves nothing else', async () => {
  const file = join(folder, 'a', 'b', 'record.json');
  expect(await writeAtomically(file, '{}\n')).toBe(true);
  expect(await readFile(file, 'utf8')).toBe('{}\n');
  expect(await readdir(join(folder, 'a', 'b'))).toEqual(['record.json']);
});

test('the same bytes are not written again', async () => {
  const file = join(folder, 'record.json');
  await writeAtomically(file, 'same');
  const before = await stat(file);
  expect(await writeAtomically(file, 'same')).toBe(false);
  const after = await stat(file);
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test('a file that cannot be replaced stays, with the reason and no leftover', async () => {
  const file = join(folder, 'record.json');
  await mkdir(join(file, 'inside'), { recursive: true });
  await expect(writeAtomically(file, 'new')).rejects.toMatchObject({ code: 'records/unwritable' });
  expect(await readdir(folder)).toEqual(['record.json']);
});

test('leftovers of a killed run are removed, other files are not', async () => {
  const names = ['.record.json.0123456789ab.tmp', '.gitignore', 'notes.tmp', '.hidden.tmp'];
  await mkdir(join(folder, 'deep'));
  for (const name of names) await writeFile(join(folder, 'deep', name), 'x');
  expect(await removeLeftovers(folder)).toBe(1);
  expect((await readdir(join(folder, 'deep'))).toSorted()).toEqual(['.gitignore', '.hidden.tmp', 'notes.tmp']);
  expect(await removeLeftovers(join(folder, 'absent'))).toBe(0);
});

test('removing twice is removing once', async () => {
  const file = join(folder, 'record.json');
  await writeAtomically(file, 'x');
  await removeDurably(file);
  await removeDurably(file);
  expect(await readdir(folder)).toEqual([]);
});
