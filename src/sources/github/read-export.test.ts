import { truncate } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ana, COMMIT, githubExport, HEAD, LANDED, PULL, review } from '#fixtures/github-export.ts';
import type { ExportedChange } from './exported-change.ts';
import { readGithubExport } from './read-export.ts';

test('a pull request with everything that is used of it', async () => {
  const { put, readOne } = githubExport();
  put('pull.json', PULL);
  put('reviews.json', [review()]);
  put('comments.json', [{ pull_request_review_id: 1 }]);
  put('commits.json', [COMMIT]);
  put('files.json', [{ filename: 'src/prices.ts', previous_filename: 'src/price.ts' }]);
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
  const { put, readOne } = githubExport();
  const { additions, deletions, changed_files, commits, comments, review_comments, ...listed } = PULL;
  put('pull.json', listed);
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

test('every file that cannot be read is reported, each with its place', async () => {
  const { problems, put } = githubExport();
  const cut = JSON.stringify(PULL, null, 2);
  put('pull.json', cut.slice(0, cut.indexOf('"base"') + 3));
  put('reviews.json', '[{"id": 1,');
  put('commits.json', '<html>Log in</html>');
  put('pull.json', { ...PULL, number: 9 }, 8);
  put('reviews.json', [{ id: 'x' }], 8);
  put('files.json', Uint8Array.of(0xff, 0xfe), 8);
  put('reviews.json', [review()], 10);
  const large = put('reviews.json', '[]', 11);
  await truncate(large, 65 * 1024 * 1024);
  put('pull.json', { ...PULL, number: 11 }, 11);
  expect((await problems()).map(({ file, line, message }) => [file, line, message])).toMatchInlineSnapshot(`
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
  const { problems } = githubExport();
  expect(await problems()).toMatchObject([{ rule: 'error/source/unreadable' }]);
});

test('the digest follows the files that were read', async () => {
  const { folder, put } = githubExport();
  const digest = async (): Promise<string> => {
    const read = await readGithubExport(folder);
    return read.ok ? read.value.digest : '';
  };
  put('pull.json', PULL);
  const first = await digest();
  put('notes.json', {});
  expect(await digest()).toBe(first);
  put('reviews.json', []);
  expect(await digest()).not.toBe(first);
});
