import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { demoRepository } from './demo-repository.ts';

const { history, checkedOut, landed, git, remove } = demoRepository();
afterAll(remove);
const [head, bad, fix] = [git('rev-parse', 'main').trim(), landed(14), landed(19)];
const folders = new Map<string, string>();

const folderOf = (sha: string): string => {
  const folder = folders.get(sha) ?? checkedOut(sha);
  folders.set(sha, folder);
  return folder;
};

const node = (sha: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: folderOf(sha), encoding: 'utf8', timeout: 60_000 });

/** What the demo's own load test saw: entries every ten seconds, and its verdict. */
const loadTest = (sha: string, scale: number) => {
  const { status, stdout } = node(sha, 'load/run.ts', '--scale', String(scale), '--seconds', '120');
  const rows = stdout.matchAll(/^│ \d+ +│ \d+ +│ \d+ +│ \d+ +│ (\d+)/gm);
  const [, verdict, most, limit] = /^(ok|FAIL): at most (\d+) entries, limit (\d+)/m.exec(stdout) ?? [];
  return { entries: [...rows].map(([, count]) => Number(count)), ended: { status, verdict, most, limit } };
};

describe('the cache incident', { tags: ['slow'] }, () => {
  test.for([
    { name: 'the last commit', sha: head },
    { name: 'the change behind the incident', sha: bad },
    { name: 'the fix', sha: fix },
  ])('the own tests of $name pass', ({ sha }) => {
    const { status, stdout } = node(sha, '--test', '--experimental-test-isolation=none', 'tests/**/*.test.ts');
    expect(stdout).toMatch(/^[#ℹ] pass [1-9]\d+$/m);
    expect(stdout).toMatch(/^[#ℹ] fail 0$/m);
    expect(status).toBe(0);
  });

  test('at the load of the day, the change behind it stays within its limit', () => {
    expect(loadTest(bad, 1).ended).toEqual({ status: 0, verdict: 'ok', most: '808', limit: '2000' });
  });

  test('at ten times the keys it grows in a straight line, without an end', () => {
    const { entries, ended } = loadTest(bad, 10);
    expect(ended).toEqual({ status: 1, verdict: 'FAIL', most: '5984', limit: '2000' });
    const growth = entries.slice(6).map((count, index) => count - (entries[index + 5] ?? 0));
    expect(growth).toHaveLength(6);
    for (const more of growth) expect(more).toBeGreaterThan(250);
  });

  test.for([
    { name: 'the commit before it', sha: history.commits.get(bad)?.parents[0] ?? '', most: '2000' },
    { name: 'the fix', sha: fix, most: '4000' },
    { name: 'the last commit', sha: head, most: '4000' },
  ])('at ten times the keys, $name fills to its limit and stays there', ({ sha, most }) => {
    const { entries, ended } = loadTest(sha, 10);
    expect(ended).toEqual({ status: 0, verdict: 'ok', most, limit: most });
    expect(entries.slice(-3)).toEqual([Number(most), Number(most), Number(most)]);
  });
});

/** Posts that a partner gets for one event in ten minutes when it works on each for three seconds. */
const POSTS = `
  const [root] = process.argv.slice(1);
  const { VirtualClock } = await import(root + '/load/virtual-clock.ts');
  const { Metrics } = await import(root + '/src/metrics.ts');
  const { WebhookSender } = await import(root + '/src/webhooks/sender.ts');
  const clock = new VirtualClock();
  let posts = 0;
  const post = async (_, timeoutMs) => {
    posts += 1;
    await clock.sleep(Math.min(3000, timeoutMs));
    if (timeoutMs < 3000) throw new Error('timed out');
    return 200;
  };
  const sender = new WebhookSender({ post, clock, metrics: new Metrics(), random: () => 0.5 });
  void sender.deliver({ id: '1', url: 'https://partner.test/hook', signature: () => '', body: '{}' });
  for (let ms = 0; ms < 600_000; ms += 1) await clock.tick();
  console.log(posts);
`;

test.for([
  { name: 'before the change', sha: history.commits.get(landed(31))?.parents[0] ?? '', posts: 1 },
  { name: 'at the change behind the incident', sha: landed(31), posts: 201 },
  { name: 'after its revert', sha: landed(34), posts: 1 },
])('$name, a slow partner gets an event $posts times', { tags: ['slow'] }, ({ sha, posts }) => {
  const root = pathToFileURL(folderOf(sha)).href;
  expect(node(sha, '--input-type=module', '-e', POSTS, root).stdout.trim()).toBe(String(posts));
});

/** Statuses that the tenants of the shipped file get for their first quote. */
const statusesAt = async (sha: string): Promise<Record<string, number>> =>
  withService(sha, async (port) => {
    const path = '/quotes?port=NLRTM&vessel=feeder&arrival=2026-05-14T08';
    const ask = (tenant: string) => fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'x-tenant': tenant } });
    const tenants = ['meridian', 'baltic-feeder', 'corvo', 'kitakaze'];
    return Object.fromEntries(await Promise.all(tenants.map(async (id) => [id, (await ask(id)).status] as const)));
  });

/** Starts the service of a commit on a free port and stops it again. */
const withService = async <T>(sha: string, work: (port: number) => Promise<T>): Promise<T> => {
  const env = { ...process.env, PORT: '0', REGISTER_DELAY_MS: '1' };
  const service = spawn(process.execPath, ['src/server.ts'], { cwd: folderOf(sha), env });
  try {
    const [line] = await Promise.race([once(service.stdout, 'data'), once(service, 'exit').then(() => [''])]);
    const [, port] = /listens on port (\d+)/.exec(String(line)) ?? [];
    if (port === undefined) throw new Error(`the service of ${sha} does not start`);
    return await work(Number(port));
  } finally {
    service.kill('SIGKILL');
  }
};

test.for([
  { name: 'before the tenant file changed', sha: landed(38), unlimited: 200 },
  { name: 'at the change that the canary stopped', sha: landed(39), unlimited: 429 },
  { name: 'after the fix', sha: landed(40), unlimited: 200 },
])('$name, tenants without a limit get $unlimited', { tags: ['slow'] }, async ({ sha, unlimited }) => {
  const others = { 'baltic-feeder': 200, kitakaze: 200 };
  expect(await statusesAt(sha)).toEqual({ ...others, meridian: unlimited, corvo: unlimited });
});

/** Commits that main stood at, one of those that run the same program. */
const programs = (): string[] => {
  const shas = git('rev-list', '--first-parent', 'main').trim().split('\n');
  const program = (sha: string) => git('rev-parse', `${sha}:src`, ...(hasConfig(sha) ? [`${sha}:config`] : []));
  return [...new Map(shas.map((sha) => [program(sha), sha])).values()];
};

const hasConfig = (sha: string): boolean => history.commits.get(sha)?.files.has('config/tenants.json') ?? false;

const healthOf = (sha: string): Promise<number> =>
  withService(sha, async (port) => (await fetch(`http://127.0.0.1:${port}/health`)).status);

test('the service runs at every commit that main stood at', { tags: ['slow'] }, async () => {
  const shas = programs();
  expect(shas.length).toBeGreaterThan(30);
  for (let index = 0; index < shas.length; index += 2) {
    const pair = shas.slice(index, index + 2);
    const statuses = await Promise.all(pair.map(async (sha) => ({ sha, status: await healthOf(sha) })));
    expect(statuses).toEqual(pair.map((sha) => ({ sha, status: 200 })));
  }
});
