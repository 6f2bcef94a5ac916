import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildDemo } from '#demo/build-demo.ts';
import { readDeployments } from '#sources/deployments.ts';
import { readGithubExport } from '#sources/github/read-export.ts';

const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hindcast-demo-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const freshFolder = (): string => join(temporary(), 'demo');

const jsonIn = (folder: string): [string, string][] =>
  globSync('**/*.json', { cwd: folder })
    .toSorted()
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]);

const refsIn = (folder: string): string =>
  execFileSync('git', ['--git-dir', join(folder, 'harbor.git'), 'for-each-ref'], { encoding: 'utf8' });

const script = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, ['scripts/demo.ts', ...args], { encoding: 'utf8', env: { ...process.env, ...env } });

test('a second build finds the first and touches nothing', { timeout: 30_000 }, async () => {
  const out = freshFolder();
  expect(await buildDemo({ out, force: false })).toBe('built');
  const { mtimeMs } = statSync(join(out, 'stamp.json'));
  expect(await buildDemo({ out, force: false })).toBe('present');
  expect(statSync(join(out, 'stamp.json')).mtimeMs).toBe(mtimeMs);
});

test.for([
  { name: 'a part is missing', spoil: (out: string) => rmSync(join(out, 'incidents.json')) },
  { name: 'it came from other inputs', spoil: (out: string) => writeFileSync(join(out, 'stamp.json'), '{}\n') },
  {
    name: 'a killed run left its folders',
    spoil: (out: string) => mkdirSync(`${out}.building/harbor.git`, { recursive: true }),
    force: true,
  },
])('it is built again when $name, with the same bytes', { timeout: 30_000 }, async ({ spoil, force }) => {
  const out = freshFolder();
  await buildDemo({ out, force: false });
  const before = { json: jsonIn(out), refs: refsIn(out) };
  spoil(out);
  expect(await buildDemo({ out, force: force ?? false })).toBe('built');
  expect({ json: jsonIn(out), refs: refsIn(out) }).toEqual(before);
  expect(globSync(`${out}.*`)).toEqual([]);
});

test('nothing of the user’s git configuration takes part', { timeout: 30_000 }, () => {
  const [plain, hostile] = [freshFolder(), freshFolder()];
  const home = temporary();
  writeFileSync(
    join(home, '.gitconfig'),
    '[init]\n\tdefaultBranch = trunk\n\tdefaultObjectFormat = sha256\n[core]\n\tautocrlf = true\n[fsck]\n\tskipList = /nowhere\n',
  );
  const env = { HOME: home, GIT_DIR: '/nowhere', GIT_AUTHOR_NAME: 'x', GIT_DEFAULT_HASH: 'sha256', TZ: 'Asia/Tokyo' };
  expect(script(['--out', plain]).status).toBe(0);
  expect(script(['--out', hostile], env).stderr).toBe(`The demo is in ${hostile}\n`);
  expect(refsIn(hostile)).toBe(refsIn(plain));
  expect(jsonIn(hostile)).toEqual(jsonIn(plain));
});

test('a folder that it did not make is left alone', async () => {
  const out = freshFolder();
  mkdirSync(out);
  writeFileSync(join(out, 'thesis.txt'), 'years of work\n');
  const { status, stderr } = script(['--out', out, '--force']);
  expect(status).toBe(2);
  expect(stderr).toContain(`error usage/bad-value: '--out' cannot be '${out}'`);
  expect(readFileSync(join(out, 'thesis.txt'), 'utf8')).toBe('years of work\n');
});

test.for([
  { name: 'help', args: ['--help'], status: 0, stream: 'stdout' as const, says: 'npm run demo -- --force' },
  { name: 'an unknown flag', args: ['--fore'], status: 2, stream: 'stderr' as const, says: "Did you mean '--force'?" },
])('$name exits with $status', ({ args, status, stream, says }) => {
  const result = script(args);
  expect(result.status).toBe(status);
  expect(result[stream]).toContain(says);
});

test('without git it cannot run', () => {
  const { status, stderr } = script(['--out', freshFolder()], { PATH: '/nowhere' });
  expect(status).toBe(3);
  expect(stderr).toContain('error git/missing');
});

test('the exports are what the readers of this project read', { timeout: 30_000 }, async () => {
  const out = freshFolder();
  await buildDemo({ out, force: false });
  const read = await readGithubExport(join(out, 'github'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const changes = [...read.value.changes.values()];
  expect(changes).toHaveLength(46);
  expect(changes.filter(({ complete }) => !complete)).toEqual([]);
  expect(read.value.changes.get(22)?.reviews).toHaveLength(5);
  const states = changes.flatMap(({ reviews }) => reviews?.map(({ state }) => state) ?? []);
  expect(new Set(states)).toEqual(new Set(['live', 'stale', 'late', 'dismissed']));
  const deployments = await readDeployments(join(out, 'deployments.json'));
  expect(new Set(deployments.map(({ status }) => status))).toEqual(new Set(['success', 'superseded', 'failure']));
});
