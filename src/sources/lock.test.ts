import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireLock } from './lock.ts';
import { processStart } from './lock-process.ts';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindcast-lock-'));
  path = join(folder, 'state', 'lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const LOCK = new URL('lock.ts', import.meta.url).href;
const holder = (end: string): string[] => [
  '--input-type=module',
  '-e',
  `const { acquireLock } = await import(${JSON.stringify(LOCK)});
   await acquireLock(${JSON.stringify(path)}); process.stdout.write('held'); ${end}`,
];
const goneProcess = (): number => spawnSync(process.execPath, ['-e', '']).pid;

test('one holder at a time; the next after release', async () => {
  const first = await acquireLock(path);
  await expect(acquireLock(path)).rejects.toMatchObject({
    code: 'records/locked',
    message: `Another run (process ${process.pid} on ${hostname()}) is writing the records`,
  });
  first.verify();
  first.release();
  first.release();
  (await acquireLock(path)).release();
  expect(await readdir(join(folder, 'state'))).toEqual([]);
});

test('of many at once, one gets it', async () => {
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => acquireLock(path)));
  const held = results.filter((result) => result.status === 'fulfilled');
  expect(held).toHaveLength(1);
  held[0]?.value.release();
});

test('a process that ends by itself leaves no lock', async () => {
  const child = spawn(process.execPath, holder('process.exit(0)'));
  await once(child, 'exit');
  expect(existsSync(path)).toBe(false);
});

test('a lock of a killed process is taken over', async () => {
  const child = spawn(process.execPath, holder('setInterval(() => undefined, 1000)'));
  await once(child.stdout, 'data');
  await expect(acquireLock(path)).rejects.toMatchObject({ code: 'records/locked' });
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(existsSync(path)).toBe(true);
  (await acquireLock(path)).release();
});

test.for([
  { name: 'of another machine', owner: () => ({ pid: goneProcess(), host: 'elsewhere', started: null, token: 'x' }) },
  { name: 'of a living process', owner: () => ({ pid: process.pid, host: hostname(), started: null, token: 'x' }) },
  { name: 'that is no lock of ours', owner: () => 'somebody' },
])('a lock $name is left alone', async ({ owner }) => {
  (await acquireLock(path)).release();
  const text = JSON.stringify(owner());
  await writeFile(path, text);
  await expect(acquireLock(path)).rejects.toMatchObject({ code: 'records/locked' });
  expect(await readFile(path, 'utf8')).toBe(text);
});

test.runIf(processStart(process.pid) !== undefined)(
  'a process that has the number of the owner is not the owner',
  async () => {
    (await acquireLock(path)).release();
    await writeFile(path, JSON.stringify({ pid: process.pid, host: hostname(), started: '1', token: 'x' }));
    (await acquireLock(path)).release();
  },
);

test('whoever lost the lock finds out before writing', async () => {
  const lock = await acquireLock(path);
  await writeFile(path, JSON.stringify({ pid: process.pid, host: hostname(), started: null, token: 'other' }));
  expect(() => lock.verify()).toThrow('Another run');
  lock.release();
  expect(existsSync(path)).toBe(true);
});
