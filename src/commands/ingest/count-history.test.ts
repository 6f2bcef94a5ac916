import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addCommits, type CommitSpec, makeRepository, moveBranch } from '#fixtures/git-history.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import { CheckpointFile } from './checkpoint.ts';
import { type CountedHistory, countHistory } from './count-history.ts';

const REPOSITORY = 'github.com/org/shop';

let folder = '';
let path = '';
let state = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindcast-count-'));
  path = join(folder, 'shop.git');
  state = join(folder, 'state');
  makeRepository(path);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface CountGiven {
  readonly from?: string;
  readonly inputs?: string;
  readonly every?: number;
  readonly state?: string;
  /** Abort after so many commits. */
  readonly stopAfter?: number;
}

const count = async (given: CountGiven = {}): Promise<CountedHistory> => {
  const repository = await openRepository(given.from ?? path);
  const controller = new AbortController();
  let read = 0;
  try {
    return await countHistory({
      repository,
      tip: (await repository.branchTip('main')) ?? '',
      inputs: given.inputs ?? 'inputs',
      checkpoints: new CheckpointFile(given.state ?? state, REPOSITORY),
      withProvenance: async function* (commits) {
        for await (const commit of commits) yield { commit, provenance: provenanceOf(commit) };
      },
      columnsOf: ({ message }) => ({
        involvement: message.startsWith('AI') ? 'agent' : 'unknown',
        author_level: null,
        verdict: null,
      }),
      every: given.every ?? 4,
      signal: controller.signal,
      progress: () => {
        read += 1;
        if (read === given.stopAfter) controller.abort(new Error('stopped'));
      },
    });
  } finally {
    await repository.close();
  }
};
const counted = ({ mode, read, ...counts }: CountedHistory) => counts;
const fresh = async (): Promise<object> => counted(await count({ state: join(folder, 'fresh') }));

const commits = (number: number, from = 0): CommitSpec[] =>
  Array.from({ length: number }, (_, index) => ({
    message: `${(from + index) % 3 === 0 ? 'AI' : 'Hand'} ${from + index}`,
    at: new Date(Date.UTC(2026, 0, 1 + (from + index) * 2)).toISOString(),
  }));

test('a first run counts everything', async () => {
  addCommits(path, commits(3));
  expect(await count()).toEqual({
    mode: 'full',
    read: 3,
    commits: 3,
    first_commit_at: '2026-01-01T00:00:00Z',
    last_commit_at: '2026-01-05T00:00:00Z',
    weeks: [
      { week: '2026-W01', involvement: 'agent', author_level: null, verdict: null, commits: 1 },
      { week: '2026-W01', involvement: 'unknown', author_level: null, verdict: null, commits: 1 },
      { week: '2026-W02', involvement: 'unknown', author_level: null, verdict: null, commits: 1 },
    ],
  });
});

test('a second run reads nothing, a third only what is new, and both say what a full count says', async () => {
  addCommits(path, commits(9));
  await count();
  expect(await count()).toMatchObject({ mode: 'unchanged', read: 0, commits: 9 });
  addCommits(path, commits(5, 9));
  const added = await count();
  expect(added).toMatchObject({ mode: 'added', read: 5, commits: 14 });
  expect(counted(added)).toEqual(await fresh());
});

test('a merge of an old branch adds the commits of the branch', async () => {
  const [root = ''] = addCommits(path, commits(6));
  await count();
  const [side = ''] = addCommits(path, [{ message: 'AI side', at: '2025-12-30T00:00:00Z', parents: [root] }], 'side');
  const tip = addCommits(path, commits(1, 6))[0] ?? '';
  addCommits(path, [{ message: 'Merge', at: '2026-02-01T00:00:00Z', parents: [tip, side] }]);
  const added = await count();
  expect(added).toMatchObject({ mode: 'added', read: 3, first_commit_at: '2025-12-30T00:00:00Z' });
  expect(counted(added)).toEqual(await fresh());
});

test('a rewritten history is counted again', async () => {
  const shas = addCommits(path, commits(8));
  await count();
  moveBranch(path, shas[3] ?? '');
  addCommits(path, [{ message: 'Other', at: '2026-03-01T00:00:00Z' }]);
  const again = await count();
  expect(again).toMatchObject({ mode: 'rewritten', read: 5, commits: 5 });
  expect(counted(again)).toEqual(await fresh());
});

test('a branch moved back is counted again', async () => {
  const shas = addCommits(path, commits(8));
  await count();
  moveBranch(path, shas[3] ?? '');
  expect(await count()).toMatchObject({ mode: 'rewritten', read: 4, commits: 4 });
});

test('a stopped run goes on where it was, also when the branch has moved', async () => {
  addCommits(path, commits(10));
  await expect(count({ stopAfter: 7 })).rejects.toThrow('stopped');
  addCommits(path, commits(2, 10));
  const resumed = await count();
  expect(resumed).toMatchObject({ mode: 'added', read: 5, commits: 12 });
  expect(counted(resumed)).toEqual(await fresh());
});

test.for([1, 2, 5, 9])(
  'however often a run is stopped, here after every %i commits, the counts are right',
  async (stopAfter) => {
    addCommits(path, commits(10));
    let stops = 0;
    for (;;) {
      try {
        const result = await count({ stopAfter, every: 3 });
        expect(counted(result)).toEqual(await fresh());
        break;
      } catch (error) {
        expect(error).toEqual(new Error('stopped'));
        stops += 1;
      }
    }
    expect(stops).toBe(Math.ceil(10 / stopAfter) - (10 % stopAfter === 0 ? 0 : 1));
  },
);

test('a walk whose history was rewritten since starts again', async () => {
  const shas = addCommits(path, commits(10));
  await expect(count({ stopAfter: 6 })).rejects.toThrow('stopped');
  moveBranch(path, shas[2] ?? '');
  const again = await count();
  expect(again).toMatchObject({ mode: 'rewritten', commits: 3 });
  expect(counted(again)).toEqual(await fresh());
});

test('a walk that git no longer makes in the same order starts again', async () => {
  addCommits(path, commits(10));
  await expect(count({ stopAfter: 6 })).rejects.toThrow('stopped');
  const file = join(state, 'counts', `${REPOSITORY}.json`);
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace(/"last": "[0-9a-f]{40}"/, `"last": "${'f'.repeat(40)}"`),
  );
  const again = await count();
  expect(again).toMatchObject({ mode: 'full', commits: 10 });
  expect(counted(again)).toEqual(await fresh());
});

test.for([
  { name: 'cut off', text: '{"version": 1, "inp' },
  { name: 'of another form', text: '{}' },
])('a checkpoint $name is none', async ({ text }) => {
  addCommits(path, commits(4));
  await count();
  await writeFile(join(state, 'counts', `${REPOSITORY}.json`), text);
  expect(await count()).toMatchObject({ mode: 'full', read: 4 });
});

test('counts that rest on other inputs are not added to', async () => {
  addCommits(path, commits(4));
  await count();
  expect(await count({ inputs: 'other' })).toMatchObject({ mode: 'full', read: 4 });
});

test('a shallow history is counted from the start each time', async () => {
  addCommits(path, commits(6));
  const shallow = join(folder, 'shallow.git');
  execFileSync('git', ['clone', '-q', '--bare', '--depth=2', `file://${path}`, shallow], { stdio: 'ignore' });
  for (const _ of [1, 2]) expect(await count({ from: shallow })).toMatchObject({ mode: 'full', read: 2, commits: 2 });
});
