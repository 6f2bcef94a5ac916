import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addCommits } from '#fixtures/git-history.ts';
import { incidentIn, repositoryIn, run } from '#fixtures/ingest-run.ts';
import { ingestWorld, link, SHOP } from '#fixtures/ingest-world.ts';

test('an incident gets what the repository and its review record show', async () => {
  const world = ingestWorld();
  const { shas } = world;
  expect((await run(world)).problems).toEqual([]);
  const { links, commits, changes, deployments, not_seen } = incidentIn(world);

  expect(links.map(({ source, role, commit }) => [source, role, commit])).toEqual([
    ['front_matter', 'caused', shas.squash],
    ['front_matter', 'reverted', shas.revert],
  ]);
  expect(commits).toMatchObject([
    {
      sha: shas.squash,
      subject: 'Cache the secret prices (#1)',
      author: { id: 'user:default/ana', level: 'junior' },
      changes: [`${SHOP}#1`],
      size: { files: 2, added: 2, deleted: 0, binary: 0 },
      provenance: { involvement: 'agent', tools: ['claude'] },
    },
    { sha: shas.revert, changes: [`${SHOP}#3`], reverts: [shas.squash], provenance: { involvement: 'unknown' } },
  ]);
  expect(changes).toMatchObject([
    {
      number: 1,
      landing: 'squash',
      title: 'Cache the secret prices',
      size: { files: 2, added: 2, deleted: 0 },
      reviews_known: 'recorded',
      reviews: [{ reviewer: { id: 'user:default/bo', kind: 'human', level: 'senior' }, state: 'live', self: false }],
      provenance: { involvement: 'agent', evidence: [{ path: `change #1, commit ${shas.branch.slice(0, 10)}` }] },
      verdict: { policy: 'review', verdict: 'compliant', why: 'ai-needs-senior: approved by user:default/bo (senior)' },
    },
    { number: 3, reviews_known: 'absent', verdict: { verdict: 'undetermined' } },
  ]);
  expect(deployments).toMatchObject([{ commit: shas.merge, status: 'success', environment: 'production' }]);
  expect(not_seen).toEqual([
    { what: 'reviews', why: 'no_export', detail: 'change #3 is not in the review export', repository: SHOP },
  ]);
});

test('a repository gets its counts, a path and a commit their incidents', async () => {
  const world = ingestWorld();
  await run(world);
  expect(repositoryIn(world)).toMatchObject({ commits: 5, complete: true, branch: 'main', mode: 'full', not_seen: [] });
  expect(repositoryIn(world).weeks).toEqual([
    { week: '2026-W09', involvement: 'unknown', author_level: 'senior', verdict: null, commits: 1 },
    { week: '2026-W10', involvement: 'agent', author_level: 'junior', verdict: 'compliant', commits: 1 },
    { week: '2026-W10', involvement: 'unknown', author_level: 'junior', verdict: null, commits: 1 },
    { week: '2026-W10', involvement: 'unknown', author_level: 'senior', verdict: null, commits: 2 },
  ]);
  const { paths, commits, changes } = JSON.parse(world.records()[`files/${SHOP}.json`] ?? '{}');
  expect(paths).toEqual({ 'src/cache.ts': ['cache-prices'], 'src/prices.ts': ['cache-prices'] });
  expect(Object.keys(commits).toSorted()).toEqual([world.shas.squash, world.shas.revert].toSorted());
  expect(changes).toEqual({ [`${SHOP}#1`]: ['cache-prices'], [`${SHOP}#3`]: ['cache-prices'] });
});

test('a commit that a fix names becomes a suspect, never more', async () => {
  const world = ingestWorld();
  world.incident('cache-prices', [link({ change: 3, role: 'reverted' })]);
  await run(world);
  const { links, commits } = incidentIn(world);
  expect(links.slice(1)).toMatchObject([
    { source: 'machine', role: 'suspect', confidence: 'probable', method: 'revert_target', commit: world.shas.squash },
  ]);
  expect(commits.map(({ sha }) => sha)).toEqual([world.shas.squash, world.shas.revert]);
});

test('a commit of a branch is traced to the merge that names its change', async () => {
  const world = ingestWorld();
  const { side, merge, squash } = world.shas;
  world.incident('cache-prices', [
    link({ commit: side, change: 2 }),
    link({ commit: squash, change: 3, role: 'suspect' }),
  ]);
  await run(world);
  const { commits, changes } = incidentIn(world);
  expect(commits.map(({ sha, changes: ids }) => [sha, ids])).toEqual([
    [squash, [`${SHOP}#1`]],
    [side, [`${SHOP}#2`]],
  ]);
  expect(changes).toMatchObject([
    { number: 1 },
    { number: 2, landing: 'merge', merge_commit: merge, size: { files: 1, added: 1, deleted: 0 } },
  ]);
});

test('in facts-only mode no name, address or text is written', async () => {
  const world = ingestWorld();
  world.put(
    'content/sources.yaml',
    readFileSync(join(world.content, 'sources.yaml'), 'utf8').replace('mode: full', 'mode: facts_only'),
  );
  await run(world);
  const { commits, changes } = incidentIn(world);
  expect(commits.map(({ subject, author }) => [subject, /^person-[0-9a-f]{8}$/.test(author.id)])).toEqual([
    [null, true],
    [null, true],
  ]);
  expect(changes[0]).toMatchObject({ title: null, verdict: { verdict: 'compliant' } });
  expect(Object.values(world.records()).join('')).not.toMatch(/secret|@org|user:default|"ana"|"bo"/i);
});

test('a second run changes no byte, and a run from nothing writes the same', async () => {
  const world = ingestWorld();
  await run(world);
  const first = world.records();
  expect((await run(world)).records).toMatchObject({ written: [], removed: [] });
  expect(world.records()).toEqual(first);
  rmSync(join(world.content, 'records'), { recursive: true });
  rmSync(join(world.folder, '.hindcast'), { recursive: true });
  await run(world);
  expect(world.records()).toEqual(first);
});

test('a run on top of earlier counts writes what a full run writes', async () => {
  const world = ingestWorld();
  await run(world);
  addCommits(world.repository, [{ message: 'More (#4)', at: '2026-03-10T00:00:00Z' }, { message: 'And more' }]);
  expect((await run(world)).repositories).toMatchObject([{ counted: { history: { mode: 'added', read: 2 } } }]);
  const added = world.records();
  rmSync(join(world.folder, '.hindcast'), { recursive: true });
  expect((await run(world)).repositories).toMatchObject([{ counted: { history: { mode: 'full', read: 7 } } }]);
  expect(world.records()).toEqual(added);
});

test.for([
  { name: 'a review', file: 'export/pulls/1/reviews.json', value: [], verdict: 'violation' },
  { name: 'a rule', file: 'content/policies/review.yaml', value: undefined, verdict: 'undetermined' },
])('$name that goes changes counts that were made before', async ({ file, value, verdict }) => {
  const world = ingestWorld();
  await run(world);
  if (value === undefined) rmSync(join(world.folder, file));
  else world.put(file, value);
  expect((await run(world)).repositories).toMatchObject([{ counted: { history: { mode: 'full' } } }]);
  expect(repositoryIn(world).weeks[1]).toMatchObject({ involvement: 'agent', verdict });
});
