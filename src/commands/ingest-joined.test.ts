import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { addCommits } from '#fixtures/git-history.ts';
import { incidentIn, repositoryIn, run } from '#fixtures/ingest-run.ts';
import { ingestWorld, link, SHOP, type World } from '#fixtures/ingest-world.ts';

/** The shop without a review export: git is all there is. */
const gitOnly = (): World => {
  const world = ingestWorld();
  world.put('content/sources.yaml', {
    schema_version: 1,
    pseudonym_salt: 'salt-of-this-fixture',
    repositories: [{ id: SHOP, path: '../shop.git', branch: 'main', mode: 'full' }],
  });
  return world;
};
const git = ({ repository }: World, args: readonly string[], input = ''): string =>
  execFileSync('git', ['-C', repository, '-c', 'user.name=A', '-c', 'user.email=a@x', ...args], {
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
const keepPull = (world: World, number = 1): void => {
  git(world, ['update-ref', `refs/pull/${number}/head`, world.shas.branch]);
};
const counted = (world: World) =>
  repositoryIn(world).weeks.map(({ involvement, commits }) => `${commits} ${involvement}`);
const modes = async (world: World) =>
  (await run(world)).repositories.map((each) => (each.state === 'read' ? each.counted.history.mode : each.state));

/** The branch of the shop forks from nothing, so it is put on the base first, as a forge has it. */
const onBase = (world: World): World => {
  const [branch = ''] = addCommits(
    world.repository,
    [
      {
        message: 'Cache the secret prices\n\nCo-authored-by: Claude <noreply@anthropic.com>',
        parents: [world.shas.start],
        at: '2026-03-04T09:00:00Z',
        files: { 'src/prices.ts': 'cached\n', 'src/cache.ts': 'cache\n' },
      },
    ],
    'cache',
  );
  return { ...world, shas: { ...world.shas, branch } };
};

test('records and counts take what a squash dropped from the refs of its change', async () => {
  const world = onBase(gitOnly());
  keepPull(world);
  world.incident('cache-prices', [link({ commit: world.shas.squash })]);
  await run(world);
  const path = `change #1, commit ${world.shas.branch.slice(0, 10)}, by number`;
  const { commits, changes } = incidentIn(world);
  expect(commits.find(({ sha }) => sha === world.shas.squash)?.provenance).toMatchObject({
    involvement: 'agent',
    evidence: [{ kind: 'co_author', path }],
  });
  expect(changes.find(({ number }) => number === 1)?.provenance).toMatchObject({
    involvement: 'agent',
    evidence: [{ kind: 'co_author', path }],
  });
  expect(counted(world)).toContain('1 agent');
});

test('counts are made anew when a change or a note comes that they rest on, and only then', async () => {
  const world = onBase(gitOnly());
  expect(await modes(world)).toEqual(['full']);
  const silent = addCommits(world.repository, [{ message: 'Hand', parents: [world.shas.start] }], 'hand');
  git(world, ['update-ref', 'refs/pull/9/head', silent[0] ?? '']);
  expect(await modes(world)).toEqual(['unchanged']);
  keepPull(world);
  expect(await modes(world)).toEqual(['full']);
  const first = world.records();
  expect(await modes(world)).toEqual(['unchanged']);
  expect(world.records()).toEqual(first);
  addCommits(world.repository, [{ message: 'Later', at: '2026-03-06T10:00:00Z' }]);
  expect(await modes(world)).toEqual(['added']);
  git(world, ['notes', '--ref=ai', 'add', '-F', '-', world.shas.start], 'README.md\n  x 1\n---\n{}');
  expect(await modes(world)).toEqual(['full']);
});

test.for([
  { name: 'all of its commits', side: 'AI-Assisted: no', involvement: 'none' },
  { name: 'none of its commits', side: '', involvement: 'unknown' },
])(
  'a merged change of which $name deny AI is $involvement, and its merge inherits nothing',
  async ({ side, involvement }) => {
    const world = gitOnly();
    const { start } = world.shas;
    const [one = ''] = addCommits(world.repository, [{ message: `One\n\n${side}`, parents: [start] }], 'quiet');
    const [merge = ''] = addCommits(world.repository, [
      { message: 'Merge pull request #7 from bo/quiet', parents: [world.shas.revert, one], at: '2026-03-06T10:00:00Z' },
    ]);
    world.incident('cache-prices', [link({ commit: merge })]);
    await run(world);
    const { commits, changes } = incidentIn(world);
    expect(changes.find(({ number }) => number === 7)?.provenance.involvement).toBe(involvement);
    expect(commits.find(({ sha }) => sha === merge)?.provenance.involvement).toBe('unknown');
  },
);
