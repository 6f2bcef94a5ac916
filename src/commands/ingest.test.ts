import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addCommits } from '#fixtures/git-history.ts';
import { commitOf, ingestWorld, link, pullOf, SHOP, type World } from '#fixtures/ingest-world.ts';
import { type IncidentRecord, incidentRecord, repositoryRecord } from '#model/records.ts';
import { Progress } from './ingest/progress.ts';
import { type IngestOptions, type IngestResult, ingest } from './ingest.ts';

const run = (world: World, given: Partial<IngestOptions> = {}): Promise<IngestResult> =>
  ingest({
    contentDir: world.content,
    only: undefined,
    key: undefined,
    now: new Date('2026-12-01'),
    signal: new AbortController().signal,
    every: 1000,
    progress: new Progress({ write: () => undefined, now: () => 0 }),
    ...given,
  });

const problemsOf = (world: World, { problems }: IngestResult) =>
  problems.map(({ file, line, rule }) => `${file.replace(`${world.folder}/`, '')}:${line ?? '-'} ${rule}`);
const incidentIn = (world: World, id = 'cache-prices'): IncidentRecord =>
  incidentRecord.parse(JSON.parse(world.records()[`incidents/${id}.json`] ?? '{}'));
const repositoryIn = (world: World) =>
  repositoryRecord.parse(JSON.parse(world.records()[`repositories/${SHOP}.json`] ?? '{}'));

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

describe('records of what is not there', () => {
  test('an incident that is gone takes its records along', async () => {
    const world = ingestWorld();
    world.incident('second', [link({ commit: world.shas.side })]);
    await run(world);
    rmSync(join(world.content, 'incidents/second.mdx'));
    expect((await run(world)).records?.removed).toEqual([join(world.content, 'records/incidents/second.json')]);
    expect(JSON.parse(world.records()[`files/${SHOP}.json`] ?? '{}').paths).not.toHaveProperty('src/log.ts');
  });

  test('without the clone records stay byte for byte', async () => {
    const world = ingestWorld();
    await run(world);
    const before = world.records();
    renameSync(world.repository, `${world.repository}.away`);
    const { problems, repositories } = await run(world);
    expect({ problems, repositories }).toMatchObject({ problems: [], repositories: [{ id: SHOP, state: 'absent' }] });
    expect(world.records()).toEqual(before);
  });

  test('without the clone a new link is there, and said not to have been read', async () => {
    const world = ingestWorld();
    await run(world);
    const before = incidentIn(world);
    renameSync(world.repository, `${world.repository}.away`);
    const sha = 'f'.repeat(40);
    world.incident('cache-prices', [
      link({ commit: world.shas.squash, change: 1 }),
      link({ commit: sha, role: 'fixed' }),
    ]);
    await run(world);
    const { links, commits, changes, not_seen } = incidentIn(world);
    expect({ commits, changes }).toEqual({ commits: before.commits, changes: before.changes });
    expect(links.map(({ commit }) => commit)).toEqual([world.shas.squash, sha]);
    expect(not_seen).toContainEqual({
      what: 'commit',
      why: 'no_clone',
      detail: `${sha} has not been read: no clone of ${SHOP} was there`,
      repository: SHOP,
    });
  });

  test('an incident of which no repository was ever read has no record', async () => {
    const world = ingestWorld();
    world.incident('elsewhere', [link({ repository: 'github.com/other/thing', commit: 'e'.repeat(40) })]);
    await run(world);
    expect(Object.keys(world.records())).not.toContain('incidents/elsewhere.json');
  });

  test('a commit that is not in the repository is said to be missing', async () => {
    const world = ingestWorld();
    const sha = 'd'.repeat(40);
    world.incident('cache-prices', [link({ commit: sha }), link({ change: 99 })]);
    await run(world);
    expect(incidentIn(world)).toMatchObject({
      commits: [],
      not_seen: [
        { what: 'commit', why: 'not_in_repository', detail: `commit ${sha} is not in the clone` },
        { what: 'commit', why: 'not_in_repository', detail: 'no commit of the branch says that it landed change #99' },
      ],
    });
  });
});

describe('an edited record', () => {
  const edit = (world: World): string => {
    const text = (world.records()['incidents/cache-prices.json'] ?? '').replace('"caused"', '"suspect"');
    world.put('content/records/incidents/cache-prices.json', text);
    return text;
  };

  test('is kept beside the new one', async () => {
    const world = ingestWorld();
    await run(world);
    const before = world.records();
    const text = edit(world);
    const { records } = await run(world);
    const path = join(world.content, 'records/incidents/cache-prices.json');
    expect(records?.keptAside).toEqual([{ path, copy: `${path}.edited` }]);
    expect(world.records()).toEqual({ ...before, 'incidents/cache-prices.json.edited': text });
  });

  test('stays when it cannot be rebuilt', async () => {
    const world = ingestWorld();
    await run(world);
    const text = edit(world);
    rmSync(world.repository, { recursive: true });
    const { records } = await run(world);
    expect(records?.left).toEqual([join(world.content, 'records/incidents/cache-prices.json')]);
    expect(world.records()['incidents/cache-prices.json']).toBe(text);
  });
});

describe('what is wrong', () => {
  test('in content and sources comes back at once, with its place, and nothing is written', async () => {
    const world = ingestWorld();
    world.put(
      'content/sources.yaml',
      `${readFileSync(join(world.content, 'sources.yaml'), 'utf8')}  - id: github.com/org/no-repository
    path: ../export
    mode: full
  - id: github.com/org/no-branch
    path: ../shop.git
    branch: trunk
    mode: full
  - id: github.com/org/no-export
    path: ../shop.git
    mode: full
    reviews: [{ kind: github_export, path: ../absent }]
    deployments: [{ kind: github_export, path: ../absent.json }]
`,
    );
    world.put('export/pulls/1/reviews.json', '[{"id": 1,\n  "user"');
    world.put('content/incidents/broken.mdx', '---\ntitle: [\n---\n');
    const result = await run(world);
    expect(problemsOf(world, result)).toEqual([
      expect.stringMatching(/^content\/incidents\/broken\.mdx:/),
      'content/sources.yaml:12 error/git/not-a-repository',
      'content/sources.yaml:16 error/source/no-branch',
      'content/sources.yaml:21 error/source/unreadable',
      'content/sources.yaml:22 error/source/unreadable',
      'export/pulls/1/reviews.json:2 error/source/not-json',
    ]);
    expect(result.records).toBeUndefined();
    expect(existsSync(join(world.content, 'records'))).toBe(false);
  });

  test('a shallow clone is counted as far as it goes, and said to be one', async () => {
    const world = ingestWorld();
    const full = `${world.repository}.full`;
    renameSync(world.repository, full);
    execFileSync('git', ['clone', '-q', '--bare', '--depth=1', `file://${full}`, world.repository], {
      stdio: 'ignore',
    });
    const result = await run(world);
    expect(problemsOf(world, result)).toEqual(['content/sources.yaml:5 error/source/shallow']);
    expect(repositoryIn(world)).toMatchObject({ commits: 1, complete: false, not_seen: [{ why: 'shallow' }] });
    expect(incidentIn(world).not_seen).toContainEqual({
      what: 'commit',
      why: 'shallow',
      detail: `commit ${world.shas.squash} is not in the clone`,
      repository: SHOP,
    });
  });

  test('two runs at once are one too many', async () => {
    const world = ingestWorld();
    const results = await Promise.allSettled([run(world), run(world)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'records/locked' } });
  });

  test('without a key nobody can be named', async () => {
    const world = ingestWorld();
    rmSync(join(world.content, 'sources.yaml'));
    const only = { path: world.repository, as: SHOP, mode: undefined };
    await expect(run(world, { only })).rejects.toMatchObject({ code: 'ingest/no-key' });
  });

  test('an export that stopped early passes nothing', async () => {
    const world = ingestWorld();
    const { shas } = world;
    world.put(
      'export/pulls/1/pull.json',
      pullOf({ head: { ref: 'c', sha: shas.branch }, merge_commit_sha: shas.squash, commits: 2 }),
    );
    await run(world);
    const { changes, not_seen } = incidentIn(world);
    expect(changes[0]).toMatchObject({ complete: false, verdict: { verdict: 'undetermined' } });
    expect(not_seen).toContainEqual(expect.objectContaining({ why: 'incomplete_export' }));
  });

  test('an author whose address fits no account leaves open who approved whose work', async () => {
    const world = ingestWorld();
    const commit = {
      ...commitOf(world.shas.branch, 'x\n\nCo-authored-by: Claude <noreply@anthropic.com>', 'who@x.example'),
      author: null,
    };
    world.put('export/pulls/1/commits.json', [commit]);
    await run(world);
    expect(incidentIn(world).changes[0]?.verdict).toMatchObject({
      verdict: 'undetermined',
      why: expect.stringContaining('matches no account'),
    });
  });
});

describe('one repository alone', () => {
  test('is read with what sources.yaml says of it, and leaves the rest as it is', async () => {
    const world = ingestWorld();
    const other = join(world.folder, 'other.git');
    execFileSync('git', ['clone', '-q', '--bare', world.repository, other], { stdio: 'ignore' });
    world.put(
      'content/sources.yaml',
      `${readFileSync(join(world.content, 'sources.yaml'), 'utf8')}  - id: github.com/org/other
    path: ../other.git
    mode: full
`,
    );
    world.incident('elsewhere', [link({ repository: 'github.com/org/other', commit: world.shas.side })]);
    await run(world);
    const before = world.records();
    rmSync(world.repository, { recursive: true });
    rmSync(join(world.content, 'incidents/cache-prices.mdx'));
    addCommits(other, [{ message: 'Later', at: '2026-04-01T00:00:00Z' }]);
    const only = { path: other, as: undefined, mode: undefined };
    const { repositories, records } = await run(world, { only });
    expect(repositories).toMatchObject([{ id: 'github.com/org/other', state: 'read' }]);
    expect(records?.written).toEqual([join(world.content, 'records/repositories/github.com/org/other.json')]);
    expect(world.records()['incidents/cache-prices.json']).toBe(before['incidents/cache-prices.json']);
  });

  test('that is not listed is read as facts, under a name of this machine', async () => {
    const world = ingestWorld();
    const path = join(world.folder, 'Some clone.git');
    execFileSync('git', ['clone', '-q', '--bare', world.repository, path], { stdio: 'ignore' });
    const { repositories } = await run(world, { only: { path, as: undefined, mode: undefined } });
    expect(repositories).toMatchObject([
      {
        id: expect.stringMatching(/^localhost\/[\w.-]+\/Some-clone$/),
        counted: { view: { source: { mode: 'facts_only' } } },
      },
    ]);
  });

  test('that is not there is a problem', async () => {
    const world = ingestWorld();
    const only = { path: join(world.folder, 'absent'), as: SHOP, mode: undefined };
    expect(problemsOf(world, await run(world, { only }))).toEqual(['absent:- error/git/not-a-repository']);
  });
});
