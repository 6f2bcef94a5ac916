import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readGitlabExport } from './read-export.ts';

const [OLD, HEAD, LANDED] = ['a', 'b', 'c'].map((digit) => digit.repeat(40));
const user = (username: string, id: number, more: object = {}) => ({ username, id, ...more });
const at = (minute: number) => `2026-03-05T09:${String(minute).padStart(2, '0')}:00.000Z`;

const MERGE_REQUEST = {
  iid: 7,
  title: 'Cache the prices',
  description: null,
  web_url: 'https://gitlab.com/org/shop/-/merge_requests/7',
  author: user('max', 1),
  created_at: at(0),
  merged_at: at(50),
  merge_user: user('bo', 2),
  merged_by: null,
  target_branch: 'main',
  source_branch: 'cache',
  sha: HEAD,
  merge_commit_sha: null,
  squash_commit_sha: LANDED,
  labels: ['cache'],
  user_notes_count: 2,
  changes_count: '1',
};
const VERSIONS = [
  { head_commit_sha: HEAD, created_at: at(20) },
  { head_commit_sha: OLD, created_at: at(1) },
];
const note = (minute: number, body: string, author = user('ana', 3), more: object = {}) => ({
  id: minute,
  body,
  author,
  created_at: at(minute),
  system: true,
  type: null,
  ...more,
});
const approved = (minute: number, author = user('ana', 3)) => note(minute, 'approved this merge request', author);

const read = async (lists: Readonly<Record<string, unknown>>, merge: object = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'hindcast-gitlab-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const own = join(folder, 'merge_requests/7');
  mkdirSync(own, { recursive: true });
  const files = { merge_request: { ...MERGE_REQUEST, ...merge }, versions: VERSIONS, ...lists };
  for (const [name, value] of Object.entries(files))
    if (value !== undefined) writeFileSync(join(own, `${name}.json`), JSON.stringify(value));
  return readGitlabExport(folder);
};

const reviews = async (notes: readonly object[], more: object = {}) =>
  (await read({ notes, ...more })).changes
    .get(7)
    ?.reviews?.map(({ reviewer, verdict, state, commit }) => [reviewer?.login, verdict, state, commit]);

describe('a note', () => {
  test.for<{ name: string; notes: object[]; found: unknown[] }>([
    { name: 'that approves the last version', notes: [approved(30)], found: [['ana', 'approve', 'live', HEAD]] },
    { name: 'that approves an earlier version', notes: [approved(10)], found: [['ana', 'approve', 'stale', OLD]] },
    { name: 'that approves after the merge', notes: [approved(55)], found: [['ana', 'approve', 'late', HEAD]] },
    {
      name: 'that takes an approval back, between two, in any order',
      notes: [approved(33), note(32, 'unapproved this merge request'), approved(31)],
      found: [
        ['ana', 'approve', 'live', HEAD],
        ['ana', 'unknown', 'dismissed', HEAD],
        ['ana', 'approve', 'live', HEAD],
      ],
    },
    {
      name: 'that says a push reset approvals',
      notes: [approved(10), note(20, 'reset approvals from @ana and @bo.b by pushing to the branch', user('max', 1))],
      found: [
        ['ana', 'approve', 'stale', OLD],
        ['ana', 'unknown', 'dismissed', HEAD],
        ['bo.b', 'unknown', 'dismissed', HEAD],
      ],
    },
    { name: 'that asks for changes', notes: [note(30, 'requested changes')], found: [['ana', 'reject', 'live', HEAD]] },
    {
      name: 'by a person that only says so',
      notes: [note(30, 'approved this merge request', user('ana', 3), { system: false })],
      found: [],
    },
    { name: 'of something else', notes: [note(30, 'assigned to @ana')], found: [] },
  ])('$name', async ({ notes, found }) => {
    expect(await reviews(notes)).toEqual(found);
  });

  test('without versions says nothing of the commit', async () => {
    const { changes } = await read({ notes: [approved(30)], versions: undefined });
    expect(changes.get(7)?.reviews).toMatchObject([{ commit: undefined, state: 'unknown' }]);
  });

  test('by a bot, a token or somebody who is gone', async () => {
    const by = [user('helper', 4, { bot: true }), user('project_5_bot_0a1b', 5), user('ghost', 6)];
    const found = (await read({ notes: by.map((each) => approved(30, each)) })).changes.get(7);
    expect(found?.reviews?.map(({ reviewer }) => reviewer?.type)).toEqual(['Bot', 'Bot', undefined]);
  });
});

test('a merge request with everything that is used of it', async () => {
  const commit = {
    author_name: 'Max',
    author_email: 'max@org.example',
    authored_date: at(0),
    committer_name: 'Max',
    committer_email: 'max@org.example',
    committed_date: at(1),
  };
  const { changes, problems } = await read({
    notes: [note(25, 'Why?', user('ana', 3), { system: false, type: 'DiffNote' }), approved(30)],
    commits: [
      { id: HEAD, message: 'Two\n', ...commit },
      { id: OLD, message: 'One\n', ...commit },
    ],
    diffs: [{ old_path: 'src/price.ts', new_path: 'src/prices.ts' }],
  });
  expect(problems).toEqual([]);
  expect(changes.get(7)).toMatchObject({
    number: 7,
    mergedBy: { login: 'bo', id: 2, type: 'User' },
    mergeCommit: LANDED,
    base: 'main',
    head: HEAD,
    commits: [{ message: 'One' }, { message: 'Two' }],
    paths: ['src/prices.ts', 'src/price.ts'],
    comments: { issue: 2, inline: 1 },
    reviews: [{ inlineComments: 1 }],
    complete: true,
  });
});

test('what was not exported, or not whole, is unknown', async () => {
  const bare = (await read({ versions: undefined })).changes.get(7);
  expect(bare).toMatchObject({ reviews: undefined, commits: undefined, paths: undefined, complete: true });
  const headers = { Link: '<https://gitlab.com/x?page=2>; rel="next"' };
  const cut = (await read({ notes: { headers, body: [approved(30)] } })).changes.get(7);
  expect(cut).toMatchObject({ complete: false, blindSpots: [{ what: 'notes', why: 'incomplete_export' }] });
  const diffs = [{ old_path: 'a', new_path: 'a' }];
  expect((await read({ diffs }, { changes_count: '1000+' })).changes.get(7)?.paths).toBeUndefined();
});

test('what holds something else is a problem', async () => {
  const { changes, problems } = await read({}, { iid: 8 });
  expect(changes.size).toBe(0);
  expect(problems).toMatchObject([
    { rule: 'error/source/wrong-shape', message: expect.stringContaining('it holds number 8') },
  ]);
});
