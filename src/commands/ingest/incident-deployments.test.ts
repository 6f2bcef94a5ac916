import { expect, test } from 'vitest';
import { incidentOf } from '#fixtures/incident.ts';
import { ingestWorld, SHOP } from '#fixtures/ingest-world.ts';
import type { Incident } from '#model/incident.ts';
import type { LinkRole } from '#model/link.ts';
import type { Deployment } from '#sources/deployments.ts';
import { deploymentsOf } from './incident-deployments.ts';
import { readSource } from './read-source.ts';

interface Given {
  readonly incident?: Incident;
  readonly role?: LinkRole;
  readonly deployments: (shas: Readonly<Record<string, string>>) => readonly Partial<Deployment>[];
}

/** Environments of the recorded deployments of an incident that a squash is linked to. */
const recorded = async ({ incident = incidentOf(), role = 'caused', deployments }: Given) => {
  const world = ingestWorld();
  const source = {
    id: SHOP,
    path: 'shop.git',
    branch: 'main',
    mode: 'full',
    services: ['shop'],
    reviews: [],
    deployments: [],
  };
  const read = await readSource(
    { source: { ...source, mode: 'full' }, base: world.folder, placeOf: () => ({ file: 'sources.yaml' }) },
    { roster: [], policies: new Map(), key: 'key', scratch: world.folder },
  );
  if (read.state !== 'read') throw new Error(read.state);
  const all = deployments(world.shas).map((given, index) => ({
    commit: world.shas.squash,
    environment: `lane ${index}`,
    service: null,
    status: 'success' as const,
    startedAt: new Date('2026-03-05T12:00:00Z'),
    finishedAt: new Date('2026-03-05T12:05:00Z'),
    ...given,
  }));
  try {
    const { commit } = await read.view.commits.read(world.shas.squash);
    const commits = commit === undefined ? [] : [{ commit, roles: [role] }];
    return await deploymentsOf({ incident, view: { ...read.view, deployments: all }, commits });
  } finally {
    await read.view.commits.repository.close();
  }
};
const environments = async (given: Given) => (await recorded(given)).map(({ environment }) => environment);

test('the first success that holds the commit, once in each environment', async () => {
  const found = await environments({
    deployments: ({ start = '', merge = '' }) => [
      { environment: 'canary', commit: start },
      { environment: 'canary', status: 'failure' },
      { environment: 'canary', commit: merge, status: 'superseded' },
      { environment: 'canary' },
      { environment: 'production' },
    ],
  });
  expect(found).toEqual(['canary', 'production']);
});

test('a deployment takes the only service of its repository, when it names none', async () => {
  expect(await recorded({ deployments: () => [{}, { service: 'other' }] })).toMatchObject([
    { service: 'shop', started_at: '2026-03-05T12:00:00Z', finished_at: '2026-03-05T12:05:00Z' },
    { service: 'other' },
  ]);
});

test('a commit that was ruled out carries nothing', async () => {
  expect(await environments({ role: 'dismissed', deployments: () => [{}] })).toEqual([]);
});

test.for([
  { name: 'in the day before the impact', finishedAt: '2026-03-04T14:00:00Z', started: '2026-03-05T14:00:00Z', is: 1 },
  { name: 'earlier', finishedAt: '2026-03-04T13:59:59Z', started: '2026-03-05T14:00:00Z', is: 0 },
  { name: 'after it', finishedAt: '2026-03-05T14:00:01Z', started: '2026-03-05T14:00:00Z', is: 0 },
  { name: 'on the day of the impact', finishedAt: '2026-03-05T23:00:00Z', started: '2026-03-05', is: 1 },
  { name: 'in the month of the impact', finishedAt: '2026-03-05T23:00:00Z', started: '2026-03', is: 0 },
])('a deployment $name is near it: $is', async ({ finishedAt, started, is }) => {
  const found = await environments({
    role: 'dismissed',
    incident: incidentOf({ impact_started_at: started }),
    deployments: () => [{ finishedAt: new Date(finishedAt) }],
  });
  expect(found).toHaveLength(is);
});
