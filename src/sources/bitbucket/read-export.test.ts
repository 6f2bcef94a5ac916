import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readBitbucketExport } from './read-export.ts';

const [FIRST, SECOND, HEAD, LANDED] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(40));
const user = (name: string, id: number, type = 'NORMAL') => ({ name, id, type });
const at = (minute: number) => Date.UTC(2026, 2, 5, 9, minute);

const PULL_REQUEST = {
  id: 7,
  title: 'Cache the prices',
  createdDate: at(0),
  author: { user: user('max', 1) },
  fromRef: { displayId: 'cache', latestCommit: HEAD },
  toRef: { displayId: 'main' },
};
const act = (minute: number, action: string, more: object = {}) => ({
  id: minute,
  createdDate: at(minute),
  user: user('ana', 3),
  action,
  ...more,
});
const PUSHES = [
  act(30, 'RESCOPED', { fromHash: HEAD, previousFromHash: SECOND }),
  act(10, 'RESCOPED', { fromHash: SECOND, previousFromHash: FIRST }),
];
const MERGED = act(50, 'MERGED', { user: user('bo', 2), commit: { id: LANDED } });

const read = async (lists: Readonly<Record<string, unknown>>, pull: object = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'hindcast-bitbucket-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const own = join(folder, 'pull-requests/7');
  mkdirSync(own, { recursive: true });
  const files = { 'pull-request': { ...PULL_REQUEST, ...pull }, ...lists };
  for (const [name, value] of Object.entries(files)) writeFileSync(join(own, `${name}.json`), JSON.stringify(value));
  return readBitbucketExport(folder);
};

const reviews = async (...activities: readonly object[]) => {
  const { changes } = await read({ activities: { values: [...activities, ...PUSHES, MERGED], isLastPage: true } });
  return changes
    .get(7)
    ?.reviews?.map(({ reviewer, verdict, state, commit }) => [reviewer?.login, verdict, state, commit]);
};

describe('an activity', () => {
  test.for<{ name: string; given: object[]; found: unknown[] }>([
    { name: 'that approves the last commit', given: [act(40, 'APPROVED')], found: [['ana', 'approve', 'live', HEAD]] },
    { name: 'that approves before a push', given: [act(20, 'APPROVED')], found: [['ana', 'approve', 'stale', SECOND]] },
    { name: 'that approves before all', given: [act(5, 'APPROVED')], found: [['ana', 'approve', 'stale', FIRST]] },
    { name: 'that approves after the merge', given: [act(55, 'APPROVED')], found: [['ana', 'approve', 'late', HEAD]] },
    { name: 'that asks for work', given: [act(40, 'REVIEWED')], found: [['ana', 'reject', 'live', HEAD]] },
    {
      name: 'that takes an approval back',
      given: [act(42, 'UNAPPROVED'), act(41, 'APPROVED')],
      found: [
        ['ana', 'approve', 'live', HEAD],
        ['ana', 'unknown', 'dismissed', HEAD],
      ],
    },
    { name: 'of another kind', given: [act(40, 'COMMENTED')], found: [] },
  ])('$name', async ({ given, found }) => {
    expect(await reviews(...given)).toEqual(found);
  });
});

test('a pull request with everything that is used of it', async () => {
  const signature = { name: 'Max', emailAddress: 'max@org.example' };
  const stamps = { author: signature, authorTimestamp: at(0), committer: signature, committerTimestamp: at(1) };
  const comment = act(35, 'COMMENTED', { commentAnchor: { path: 'src/prices.ts' } });
  const { changes, problems } = await read({
    activities: { values: [comment, act(40, 'APPROVED'), MERGED], isLastPage: true },
    commits: { values: [{ id: HEAD, message: 'Two', ...stamps }], isLastPage: false },
    'commits.2': { values: [{ id: SECOND, message: 'One', ...stamps }], isLastPage: true },
    changes: { values: [{ path: { toString: 'src/prices.ts' }, srcPath: { toString: 'src/price.ts' } }] },
  });
  expect(problems).toEqual([]);
  expect(changes.get(7)).toMatchObject({
    author: { login: 'max', id: 1, type: 'User' },
    mergedAt: new Date(at(50)),
    mergedBy: { login: 'bo', id: 2, type: 'User' },
    mergeCommit: LANDED,
    head: HEAD,
    commits: [{ message: 'One' }, { message: 'Two' }],
    paths: ['src/prices.ts', 'src/price.ts'],
    reviews: [{ inlineComments: 1 }],
    complete: true,
  });
});

test('what was not exported, or not whole, is unknown', async () => {
  expect((await read({})).changes.get(7)).toMatchObject({ reviews: undefined, paths: undefined, mergedAt: undefined });
  const cut = await read({ activities: { values: [MERGED], isLastPage: false } });
  expect(cut.changes.get(7)).toMatchObject({ complete: false, blindSpots: [{ what: 'activities' }] });
});

test('what holds something else is a problem', async () => {
  expect((await read({}, { id: 8 })).problems).toMatchObject([{ rule: 'error/source/wrong-shape' }]);
});

test('a service account is no person', async () => {
  const { changes } = await read({ activities: { values: [act(40, 'APPROVED', { user: user('ci', 9, 'SERVICE') })] } });
  expect(changes.get(7)?.reviews?.[0]?.reviewer?.type).toBe('Bot');
});
