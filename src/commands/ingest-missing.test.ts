import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { incidentIn, run } from '#fixtures/ingest-run.ts';
import { ingestWorld, link, SHOP, type World } from '#fixtures/ingest-world.ts';

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
