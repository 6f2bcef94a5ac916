import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExportedChange } from './exported-change.ts';
import { readGithubExport } from './read-export.ts';

const HEAD = 'a'.repeat(40);
const EARLIER = 'b'.repeat(40);
const LANDED = 'c'.repeat(40);
const ana = { login: 'ana', id: 1, type: 'User' };

const PULL = {
  number: 7,
  html_url: 'https://github.com/org/shop/pull/7',
  title: 'Cache the prices',
  body: null,
  user: ana,
  created_at: '2026-03-05T08:00:00Z',
  merged_at: '2026-03-05T12:00:00+01:00',
  merged_by: { login: 'bo', id: 2, type: 'User' },
  merge_commit_sha: LANDED,
  base: { ref: 'main', sha: EARLIER },
  head: { ref: 'feature/cache', sha: HEAD },
  additions: 10,
  deletions: 2,
  changed_files: 1,
  commits: 1,
  comments: 3,
  review_comments: 1,
  labels: [{ name: 'cache' }, 'plain'],
  node_id: 'not used',
};
const review = (given: object = {}) => ({
  id: 1,
  user: ana,
  state: 'APPROVED',
  submitted_at: '2026-03-05T09:00:00Z',
  commit_id: HEAD,
  body: 'ok',
  ...given,
});
const COMMIT = {
  sha: HEAD,
  commit: {
    author: { name: 'Ana', email: 'ana@example.com', date: '2026-03-05T07:00:00Z' },
    committer: { name: 'GitHub', email: 'noreply@github.com', date: '2026-03-05T07:30:00Z' },
    message: 'Cache the prices\r\n\r\nCo-authored-by: Bo <bo@example.com>',
  },
  author: ana,
  committer: null,
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindcast-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, value: unknown, number = 7): Promise<string> => {
  const file = join(folder, 'pulls', String(number), name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value));
  return file;
};
const readOne = async (): Promise<ExportedChange> => {
  const read = await readGithubExport(folder);
  const change = read.ok ? read.value.changes.get(7) : undefined;
  if (change === undefined) throw new Error(JSON.stringify(read));
  return change;
};
const problemsOf = async () => {
  const read = await readGithubExport(folder);
  return read.ok
    ? []
    : read.problems.map(({ message, ...rest }) => ({ ...rest, message: message.replaceAll(folder, '') }));
};

test('a pull request with everything that is used of it', async () => {
  await put('pull.json', PULL);
  await put('reviews.json', [review()]);
  await put('comments.json', [{ pull_request_review_id: 1 }]);
  await put('commits.json', [COMMIT]);
  await put('files.json', [{ filename: 'src/prices.ts', previous_filename: 'src/price.ts' }]);
  expect(await readOne()).toEqual({
    number: 7,
    url: 'https://github.com/org/shop/pull/7',
    title: 'Cache the prices',
    body: '',
    labels: ['cache', 'plain'],
    author: ana,
    createdAt: new Date('2026-03-05T08:00:00Z'),
    mergedAt: new Date('2026-03-05T11:00:00Z'),
    mergedBy: { login: 'bo', id: 2, type: 'User' },
    mergeCommit: LANDED,
    base: 'main',
    branch: 'feature/cache',
    head: HEAD,
    size: { files: 1, added: 10, deleted: 2 },
    comments: { issue: 3, inline: 1 },
    commits: [
      {
        sha: HEAD,
        message: 'Cache the prices\n\nCo-authored-by: Bo <bo@example.com>',
        author: { name: 'Ana', email: 'ana@example.com', at: new Date('2026-03-05T07:00:00Z') },
        committer: { name: 'GitHub', email: 'noreply@github.com', at: new Date('2026-03-05T07:30:00Z') },
        account: ana,
      },
    ],
    paths: ['src/prices.ts', 'src/price.ts'],
    reviews: [
      {
        reviewer: ana,
        verdict: 'approve',
        state: 'live',
        at: new Date('2026-03-05T09:00:00Z'),
        commit: HEAD,
        inlineComments: 1,
      },
    ],
    complete: true,
    blindSpots: [],
  } satisfies ExportedChange);
});

test('what was not exported is unknown, not empty', async () => {
  const { additions, deletions, changed_files, commits, comments, review_comments, ...listed } = PULL;
  await put('pull.json', listed);
  expect([additions, deletions, changed_files, commits, comments, review_comments]).not.toContain(undefined);
  expect(await readOne()).toMatchObject({
    size: undefined,
    comments: { issue: undefined, inline: undefined },
    commits: undefined,
    paths: undefined,
    reviews: undefined,
    complete: true,
  });
});

describe('a review', () => {
  test.for([
    { name: 'on the final commit', given: {}, is: { verdict: 'approve', state: 'live' } },
    { name: 'on an earlier commit', given: { commit_id: EARLIER }, is: { verdict: 'approve', state: 'stale' } },
    { name: 'without a commit', given: { commit_id: null }, is: { state: 'unknown', commit: undefined } },
    { name: 'on an id that is none', given: { commit_id: '../../x' }, is: { state: 'unknown', commit: undefined } },
    { name: 'after the landing', given: { submitted_at: '2026-03-05T11:00:01Z' }, is: { state: 'late' } },
    { name: 'at the landing', given: { submitted_at: '2026-03-05T11:00:00Z' }, is: { state: 'live' } },
    { name: 'without a time', given: { submitted_at: null }, is: { state: 'unknown', at: undefined } },
    { name: 'that was dismissed', given: { state: 'DISMISSED' }, is: { verdict: 'unknown', state: 'dismissed' } },
    { name: 'that asks for changes', given: { state: 'CHANGES_REQUESTED' }, is: { verdict: 'reject', state: 'live' } },
    { name: 'that comments', given: { state: 'commented' }, is: { verdict: 'comment' } },
    { name: 'of a kind to come', given: { state: 'PRAISED' }, is: { verdict: 'unknown' } },
    { name: 'by an account that is gone', given: { user: null }, is: { reviewer: undefined } },
    { name: 'by the placeholder', given: { user: { login: 'ghost', id: 10137 } }, is: { reviewer: undefined } },
    { name: 'without comments exported', given: {}, is: { inlineComments: undefined } },
    {
      name: 'by a bot',
      given: { user: { login: 'merge[bot]', id: 9, type: 'Bot' } },
      is: { reviewer: { login: 'merge[bot]', id: 9, type: 'Bot' } },
    },
  ])('$name', async ({ given, is }) => {
    await put('pull.json', PULL);
    await put('reviews.json', [review(given)]);
    expect((await readOne()).reviews).toMatchObject([is]);
  });

  test('that is not submitted yet is none', async () => {
    await put('pull.json', PULL);
    await put('reviews.json', [review({ state: 'PENDING' })]);
    expect((await readOne()).reviews).toEqual([]);
  });

  test('of an open pull request is weighed against the end of the branch', async () => {
    await put('pull.json', { ...PULL, merged_at: null });
    await put('reviews.json', [review(), review({ id: 2, commit_id: EARLIER })]);
    const { reviews, mergeCommit } = await readOne();
    expect(reviews?.map(({ state }) => state)).toEqual(['live', 'stale']);
    expect(mergeCommit).toBeUndefined();
  });
});

describe('a list of several pages', () => {
  const NEXT = '<https://api.github.com/x?page=2>; rel="next", <https://api.github.com/x?page=3>; rel="last"';
  const LAST = '<https://api.github.com/x?page=1>; rel="prev", <https://api.github.com/x?page=1>; rel="first"';
  const page = (link: string, id: number) => ({ headers: { Link: link }, body: [review({ id })] });

  test('is read to the page that announces no other', async () => {
    await put('pull.json', { headers: {}, body: PULL });
    await put('reviews.json', page(NEXT, 1));
    await put('reviews.2.json', page(LAST, 2));
    await put('reviews.3.json', page('', 3));
    const { reviews, complete } = await readOne();
    expect({ reviews: reviews?.length, complete }).toEqual({ reviews: 2, complete: true });
  });

  test('is incomplete when an announced page is missing', async () => {
    await put('pull.json', PULL);
    await put('reviews.json', page(NEXT, 1));
    const { reviews, complete, blindSpots } = await readOne();
    expect({ reviews: reviews?.length, complete }).toEqual({ reviews: 1, complete: false });
    expect(blindSpots).toEqual([
      { what: 'reviews', why: 'incomplete_export', detail: 'reviews of change #7: page 2 is missing' },
    ]);
  });

  test('without headers is every page that is there', async () => {
    await put('pull.json', PULL);
    await put('reviews.json', [review()]);
    await put('reviews.2.json', [review({ id: 2 })]);
    expect((await readOne()).reviews).toHaveLength(2);
  });

  test('is incomplete when the pull request counts more', async () => {
    await put('pull.json', { ...PULL, commits: 251, changed_files: 2 });
    await put('commits.json', [COMMIT]);
    await put('files.json', [{ filename: 'a' }]);
    expect(await readOne()).toMatchObject({
      complete: false,
      paths: undefined,
      blindSpots: [{ detail: 'commits of change #7: 1 of 251 are there' }, { what: 'files' }],
    });
  });
});

test('every file that cannot be read is reported, each with its place', async () => {
  const cut = JSON.stringify(PULL, null, 2);
  await put('pull.json', cut.slice(0, cut.indexOf('"base"') + 3));
  await put('reviews.json', '[{"id": 1,');
  await put('commits.json', '<html>Log in</html>');
  await put('pull.json', { ...PULL, number: 9 }, 8);
  await put('reviews.json', [{ id: 'x' }], 8);
  await put('files.json', Uint8Array.of(0xff, 0xfe), 8);
  await put('reviews.json', [review()], 10);
  const large = await put('reviews.json', '[]', 11);
  await truncate(large, 65 * 1024 * 1024);
  await put('pull.json', { ...PULL, number: 11 }, 11);
  expect(
    (await problemsOf()).map(({ file, line, message }) => [file.replace(folder, ''), line, message]),
  ).toMatchInlineSnapshot(`
    [
      [
        "/pulls/7/pull.json",
        19,
        "'/pulls/7/pull.json' is not complete JSON: Unterminated string in JSON at position 413 (line 19 column 6)",
      ],
      [
        "/pulls/7/commits.json",
        undefined,
        "'/pulls/7/commits.json' is not complete JSON: Unexpected token '<', "<html>Log in</html>" is not valid JSON",
      ],
      [
        "/pulls/7/reviews.json",
        1,
        "'/pulls/7/reviews.json' is not complete JSON: Expected double-quoted property name in JSON at position 10 (line 1 column 11)",
      ],
      [
        "/pulls/8/pull.json",
        undefined,
        "'/pulls/8/pull.json' does not look like the pull request of its folder: it holds number 9",
      ],
      [
        "/pulls/8/reviews.json",
        undefined,
        "'/pulls/8/reviews.json' does not look like the reviews of a pull request: 0.id: Invalid input: expected number, received string",
      ],
      [
        "/pulls/8/files.json",
        undefined,
        "'/pulls/8/files.json' is not complete JSON: the bytes are not UTF-8",
      ],
      [
        "/pulls/10/pull.json",
        undefined,
        "'/pulls/10/pull.json' does not look like the pull request of its folder: the file is missing",
      ],
      [
        "/pulls/11/reviews.json",
        undefined,
        "'/pulls/11/reviews.json' has 68157440 bytes; at most 67108864 are read",
      ],
    ]
  `);
});

test('a folder that is not there is a problem', async () => {
  expect(await problemsOf()).toMatchObject([{ rule: 'error/source/unreadable' }]);
});

test('the digest follows the files that were read', async () => {
  const digest = async (): Promise<string> => {
    const read = await readGithubExport(folder);
    return read.ok ? read.value.digest : '';
  };
  await put('pull.json', PULL);
  const first = await digest();
  await put('notes.json', {});
  expect(await digest()).toBe(first);
  await put('reviews.json', []);
  expect(await digest()).not.toBe(first);
});
