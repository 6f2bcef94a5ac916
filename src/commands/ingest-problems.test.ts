import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addCommits } from '#fixtures/git-history.ts';
import { incidentIn, problemsOf, repositoryIn, run } from '#fixtures/ingest-run.ts';
import { commitOf, ingestWorld, link, pullOf, SHOP } from '#fixtures/ingest-world.ts';

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
