import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addCommits, makeRepository } from '#fixtures/git-history.ts';
import { commitOf, pullOf } from '#fixtures/ingest-world.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import type { Repository } from '#sources/git/repository.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';
import { commitAnswer, pull } from '#sources/github/rest-shapes.ts';
import { landingsOf } from './landing.ts';

let folder = '';
let path = '';
let repository: Repository | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindcast-landing-'));
  path = join(folder, 'shop.git');
  makeRepository(path);
});
afterEach(async () => {
  await repository?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A change as the reader of exports gives it. */
const change = (merge: string | undefined, commits?: readonly { sha: string; message: string }[]): ExportedChange => {
  const answer = pull.parse(pullOf({ head: { ref: 'b', sha: commits?.at(-1)?.sha } }));
  const parsed = commits?.map(({ sha, message }) => commitAnswer.parse(commitOf(sha, message)));
  return {
    number: answer.number,
    url: undefined,
    title: answer.title,
    body: '',
    labels: [],
    author: answer.user,
    createdAt: answer.created_at,
    mergedAt: answer.merged_at,
    mergedBy: answer.merged_by,
    mergeCommit: merge,
    base: 'main',
    branch: 'b',
    head: answer.head.sha,
    size: undefined,
    comments: { issue: undefined, inline: undefined },
    commits: parsed?.map(({ sha, commit: { message, author, committer } }) => ({
      sha,
      message,
      author: { ...author, at: author.date },
      committer: { ...committer, at: committer.date },
      account: undefined,
    })),
    paths: undefined,
    reviews: undefined,
    complete: true,
    blindSpots: [],
  };
};
const landing = async (given: ExportedChange) => {
  repository = await openRepository(path);
  const found = (await landingsOf(repository, [given])).get(1);
  return { kind: found?.kind, commits: found?.commits, merge: found?.merge?.sha };
};
const on = (branch: string, messages: readonly string[], from?: string) =>
  addCommits(
    path,
    messages.map((message, index) => ({ message, ...(index === 0 && from !== undefined ? { parents: [from] } : {}) })),
    branch,
  ).map((sha, index) => ({ sha, message: messages[index] ?? '' }));

test('two parents are a merge of the branch', async () => {
  const [start] = on('main', ['Start']);
  const branch = on('b', ['One', 'Two'], start?.sha);
  const [merge = ''] = addCommits(path, [{ message: 'Merge', parents: [start?.sha ?? '', branch[1]?.sha ?? ''] }]);
  const commits = [...branch.map(({ sha }) => sha), merge];
  expect(await landing(change(merge, branch))).toEqual({ kind: 'merge', merge, commits });
});

test.for([
  { name: 'several commits', messages: ['One', 'Two'], squash: 'Title (#1)\n\n* One\n* Two' },
  { name: 'one commit', messages: ['One'], squash: 'One (#1)' },
])('another message is a squash of $name', async ({ messages, squash }) => {
  const [start] = on('main', ['Start']);
  const branch = on('b', messages, start?.sha);
  const [merge] = on('main', [squash]);
  expect(await landing(change(merge?.sha, branch))).toMatchObject({ kind: 'squash', commits: [merge?.sha] });
});

test('the same messages are a rebase, each commit of it found', async () => {
  const [start] = on('main', ['Start']);
  const branch = on('b', ['One', 'Two', 'Three'], start?.sha);
  const landed = on('main', ['Other', 'One', 'Two', 'Three']);
  const commits = landed.slice(1).map(({ sha }) => sha);
  expect(await landing(change(landed[3]?.sha, branch))).toMatchObject({ kind: 'rebase', commits });
});

test('a rebase that dropped a commit ends where the messages part', async () => {
  const [start] = on('main', ['Start']);
  const branch = on('b', ['One', 'Empty', 'Three'], start?.sha);
  const landed = on('main', ['One', 'Three']);
  expect(await landing(change(landed[1]?.sha, branch))).toMatchObject({ kind: 'rebase', commits: [landed[1]?.sha] });
});

test('the end of the branch itself landed directly', async () => {
  const branch = on('main', ['One', 'Two']);
  const commits = branch.map(({ sha }) => sha);
  expect(await landing(change(branch[1]?.sha, branch))).toMatchObject({ kind: 'direct', commits });
});

test('without the commits of the branch, a number in the subject tells a squash', async () => {
  const [squash, other] = on('main', ['Title (#1)', 'Title (#2)']);
  expect(await landing(change(squash?.sha))).toMatchObject({ kind: 'squash' });
  expect(await landing(change(other?.sha))).toMatchObject({ kind: 'unknown', commits: [other?.sha] });
});

test.for([{ merge: undefined }, { merge: 'f'.repeat(40) }])(
  'what is not in the repository is unknown',
  async ({ merge }) => {
    on('main', ['Start']);
    expect(await landing(change(merge))).toEqual({ kind: 'unknown', merge: undefined, commits: [] });
  },
);
