import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { addCommits } from '#fixtures/git-history.ts';
import { ingestWorld, link, type World } from '#fixtures/ingest-world.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/ingest.ts');
const INCIDENTS = 24;
const COMMITS = 200;
const KILLS = 50;

const args = ({ content }: World): string[] => [SCRIPT, '--content', content, '--checkpoint-every', '50'];

/** Compiled code is kept, since starting the program would take most of the time. */
const env = ({ folder }: World): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_COMPILE_CACHE: join(folder, 'compiled'),
});

const finish = (world: World): Readonly<Record<string, string>> => {
  const { status, stderr } = spawnSync(process.execPath, args(world), { encoding: 'utf8', env: env(world) });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return world.records();
};

/** Starts a run and kills it after a while, or when so many changes to records have been seen; true when it still ran. */
const kill = async (world: World, moment: { afterMs: number } | { afterChanges: number }): Promise<boolean> => {
  const child = spawn(process.execPath, args(world), { stdio: 'ignore', env: env(world) });
  const die = (): void => {
    child.kill('SIGKILL');
  };
  let changes = 0;
  const watcher = watch(join(world.content, 'records', 'incidents'), () => {
    changes += 1;
    if ('afterChanges' in moment && changes > moment.afterChanges) die();
  });
  const timer = setTimeout(die, 'afterMs' in moment ? moment.afterMs : 20_000);
  const [, signal] = await once(child, 'exit');
  clearTimeout(timer);
  watcher.close();
  return signal === 'SIGKILL';
};

/** Writes all incidents anew, so that a run has every record to write. */
const write = (world: World, variant: string): void => {
  const { squash, side, revert } = world.shas;
  for (let index = 0; index < INCIDENTS; index += 1) {
    const commit = [squash, side, revert][index % 3];
    world.incident(`incident-${index}`, [link({ commit, why: `Variant ${variant} of this link` })]);
  }
};

/** Numbers from 0 to 1, the same in every run (mulberry32). */
const randomNumbers = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
  return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
};

const isLeftover = (path: string): boolean => /(?:^|\/)\.[^/]+\.tmp$/.test(path);

test('a run that is killed at any moment leaves whole records, and the next one completes them', {
  tags: ['slow'],
}, async () => {
  const world = ingestWorld();
  addCommits(
    world.repository,
    Array.from({ length: COMMITS }, (_, index) => ({ message: `Filler ${index}` })),
  );
  write(world, 'A');
  const a = finish(world);
  write(world, 'B');
  const started = performance.now();
  const b = finish(world);
  const runMs = performance.now() - started;
  const random = randomNumbers(7);
  const seen = { killed: 0, mixed: 0 };
  for (let round = 0; round < KILLS; round += 1) {
    write(world, round % 2 === 0 ? 'A' : 'B');
    // Writing is a small part of a run, so every other moment is chosen by what has been written.
    const byTime = round % 4 < 2;
    const moment = byTime ? { afterMs: runMs * random() } : { afterChanges: Math.floor(random() * 3 * INCIDENTS) };
    if (await kill(world, moment)) seen.killed += 1;
    const found = Object.entries(world.records()).filter(([path]) => !isLeftover(path));
    expect(found.map(([path]) => path)).toEqual(Object.keys(a));
    for (const [path, text] of found) expect([a[path], b[path]]).toContain(text);
    const whole = [a, b].some((all) => found.every(([path, text]) => all[path] === text));
    if (!whole) seen.mixed += 1;
  }
  expect(seen.killed).toBeGreaterThan(KILLS / 2);
  expect(seen.mixed).toBeGreaterThan(0);
  write(world, 'A');
  expect(finish(world)).toEqual(a);
});

test('a run that is stopped by Ctrl-C ends within a second and leaves the lock free', { tags: ['slow'] }, async () => {
  const world = ingestWorld();
  addCommits(
    world.repository,
    Array.from({ length: 100 * COMMITS }, (_, index) => ({ message: `Filler ${index}`, files: {} })),
  );
  const child = spawn(process.execPath, args(world), { stdio: ['ignore', 'pipe', 'pipe'] });
  const lock = join(world.folder, '.hindcast/state/ingest/content/lock');
  const counts = join(world.folder, '.hindcast/state/ingest/content/counts');
  await vi.waitFor(() => expect([lock, counts].map(existsSync)).toEqual([true, true]), {
    timeout: 20_000,
    interval: 10,
  });
  const sent = performance.now();
  child.kill('SIGINT');
  const [code, signal] = await once(child, 'exit');
  expect(performance.now() - sent).toBeLessThan(1000);
  expect([code, signal, existsSync(lock)]).toEqual([null, 'SIGINT', false]);
  finish(world);
});
