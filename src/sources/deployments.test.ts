import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDeployments } from './deployments.ts';

const SHA = 'a'.repeat(40);
let file = '';
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindcast-deployments-'));
  file = join(folder, 'deployments.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (minute: number): string => `2026-03-05T10:${String(minute).padStart(2, '0')}:00Z`;
const deployment = (given: object = {}) => ({
  sha: SHA,
  environment: 'production',
  created_at: at(0),
  payload: { service: 'checkout' },
  statuses: [
    { state: 'success', created_at: at(5) },
    { state: 'in_progress', created_at: at(1) },
  ],
  ...given,
});

test.for([
  { name: 'one that succeeded', given: {}, is: { status: 'success', startedAt: at(1), finishedAt: at(5) } },
  {
    name: 'one that another replaced',
    given: {
      statuses: [
        { state: 'inactive', created_at: at(9) },
        { state: 'success', created_at: at(5) },
      ],
    },
    is: { status: 'superseded', startedAt: at(0), finishedAt: at(5) },
  },
  {
    name: 'one that failed',
    given: { statuses: [{ state: 'ERROR', created_at: at(2) }] },
    is: { status: 'failure', startedAt: at(0), finishedAt: at(2) },
  },
  {
    name: 'one that never said how it ended',
    given: { statuses: [{ state: 'queued', created_at: at(2) }] },
    is: { status: 'unknown', startedAt: at(0) },
  },
  { name: 'a payload of another form', given: { payload: '' }, is: { service: null } },
  { name: 'a payload with a service', given: {}, is: { service: 'checkout', commit: SHA, environment: 'production' } },
])('$name', async ({ given, is }) => {
  await writeFile(file, JSON.stringify([deployment(given)]));
  const read = await readDeployments(file);
  expect(JSON.parse(JSON.stringify(read))).toMatchObject([is].map(inJson));
});
const inJson = (value: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key.endsWith('At') ? `${String(each).slice(0, -1)}.000Z` : each]),
  );

test('oldest first', async () => {
  await writeFile(file, JSON.stringify([deployment({ statuses: [], created_at: at(7) }), deployment()]));
  expect((await readDeployments(file)).map(({ startedAt }) => startedAt.getUTCMinutes())).toEqual([1, 7]);
});

test.for([
  { name: 'a file that is not there', text: undefined, code: 'source/unreadable' },
  { name: 'a file that was cut off', text: '[{"sha"', code: 'source/not-json' },
  { name: 'a deployment without a commit', text: '[{"environment": "production"}]', code: 'source/wrong-shape' },
  { name: 'a deployment without statuses', text: `[{"sha":"${SHA}","environment":"p"}]`, code: 'source/wrong-shape' },
])('$name cannot be read', async ({ text, code }) => {
  if (text !== undefined) await writeFile(file, text);
  await expect(readDeployments(file)).rejects.toMatchObject({ code });
});
