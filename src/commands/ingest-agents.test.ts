import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryIn, run } from '#fixtures/ingest-run.ts';
import { ingestWorld } from '#fixtures/ingest-world.ts';

const FILE = 'content/agents.yaml';

test.for([
  {
    name: "a person whose address would be an agent's",
    own: { people: [{ name: 'Claude', addresses: ['noreply@anthropic.com'] }] },
    involvement: 'unknown',
  },
  {
    name: 'an agent of the organisation',
    own: { agents: [{ id: 'priced', name: 'Priced', identities: [{ address: 'ana@org.example' }] }] },
    involvement: 'autonomous',
  },
])('$name counts from then on, and no longer than the file is there', async ({ own, involvement }) => {
  const world = ingestWorld();
  rmSync(join(world.folder, 'content/people'), { recursive: true });
  await run(world);
  const before = world.records();
  expect(repositoryIn(world).weeks[1]?.involvement).toBe('agent');
  world.put(FILE, { schema_version: 1, ...own });
  const again = await run(world);
  expect(again.problems).toEqual([]);
  expect(again.repositories).toMatchObject([{ counted: { history: { mode: 'full' } } }]);
  expect(repositoryIn(world).weeks.map((week) => week.involvement)).toContain(involvement);
  expect(repositoryIn(world).weeks.map((week) => week.involvement)).not.toContain('agent');
  rmSync(join(world.folder, FILE));
  await run(world);
  expect(world.records()).toEqual(before);
});
