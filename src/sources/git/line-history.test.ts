import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeRepo, type TestRepo } from '#fixtures/repo.ts';
import type { LineHistory } from './line-history.ts';
import { openRepository } from './open-repository.ts';

const repoOf = (): TestRepo => {
  const repo = makeRepo();
  onTestFinished(() => repo.remove());
  return repo;
};

const linesIn = async (repo: TestRepo): Promise<LineHistory> => {
  const repository = await openRepository(repo.path);
  onTestFinished(() => repository.close());
  return repository.lines;
};

const OPTIONS = { maxLines: 100 };
const blobOf = (repo: TestRepo, commit: string, path: string): string => repo.git(['rev-parse', `${commit}:${path}`]);

test('a patch holds each run of lines with what stood there before', async () => {
  const repo = repoOf();
  const first = repo.commit({ message: 'one', files: { 'a.ts': 'one\ntwo\nthree\n', 'old name.ts': 'x\ny\nz\n' } });
  const second = repo.commit({
    message: 'two',
    files: { 'a.ts': 'one\n2\nthree\n@@ -1 +1 @@\n', 'old name.ts': null, 'né w\t.ts': 'x\ny\nz\n', 'b.bin': 'a\0b' },
  });
  const lines = await linesIn(repo);
  const patch = (await lines.patches([{ sha: second, parents: [first] }], OPTIONS)).get(second);
  expect(patch?.files.map(({ oldPath, newPath, kind, hunks }) => ({ oldPath, newPath, kind, hunks }))).toEqual([
    {
      oldPath: 'a.ts',
      newPath: 'a.ts',
      kind: 'text',
      hunks: [
        { oldStart: 2, newStart: 2, removed: ['two'], added: ['2'] },
        { oldStart: 3, newStart: 4, removed: [], added: ['@@ -1 +1 @@'] },
      ],
    },
    { oldPath: null, newPath: 'b.bin', kind: 'binary', hunks: [] },
    { oldPath: 'old name.ts', newPath: 'né w\t.ts', kind: 'text', hunks: [] },
  ]);
  expect(patch?.files[0]?.oldBlob).toBe(blobOf(repo, first, 'a.ts'));
});

test('content that looks like the head of a commit or file is content', async () => {
  const repo = repoOf();
  const text = `${'a'.repeat(40)}\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n`;
  const sha = repo.commit({ message: 'one', files: { 'a.txt': text } });
  const patches = await (await linesIn(repo)).patches([{ sha, parents: [] }], OPTIONS);
  expect([...patches.keys()]).toEqual([sha]);
  expect(patches.get(sha)?.files.map(({ hunks }) => hunks[0]?.added)).toEqual([text.trimEnd().split('\n')]);
});

test('changes of blanks are left out on request, and a large patch is cut and says so', async () => {
  const repo = repoOf();
  const first = repo.commit({ message: 'one', files: { 'a.ts': 'one\ntwo\n' } });
  const second = repo.commit({ message: 'two', files: { 'a.ts': '  one\ntwo\nthree\nfour\n' } });
  const lines = await linesIn(repo);
  const commits = [{ sha: second, parents: [first] }];
  const plain = (await lines.patches(commits, { maxLines: 2 })).get(second);
  expect([plain?.cut, plain?.files[0]?.hunks[0]?.added]).toEqual([true, ['  one']]);
  const tidy = (await lines.patches(commits, { maxLines: 100, ignoreBlanks: true })).get(second);
  expect([tidy?.cut, tidy?.files[0]?.hunks.map(({ added }) => added)]).toEqual([false, [['three', 'four']]]);
});

test('blame names who wrote each line, where it stood then, and looks through blanks', async () => {
  const repo = repoOf();
  const first = repo.commit({ message: 'one', files: { 'a.ts': 'one\ntwo\nthree\n' } });
  const second = repo.commit({ message: 'two', files: { 'a.ts': 'zero\n  one\ntwo\nthree\n' } });
  const lines = await linesIn(repo);
  const question = { commit: second, path: 'a.ts', blob: blobOf(repo, second, 'a.ts') };
  expect(await lines.blame({ ...question, ranges: [{ from: 1, to: 2 }] })).toEqual([
    { sha: second, line: 1, count: 1, originalLine: 1, originalPath: 'a.ts' },
    { sha: first, line: 2, count: 1, originalLine: 1, originalPath: 'a.ts' },
  ]);
  expect((await lines.blame(question)).map(({ sha, count }) => [sha, count])).toEqual([
    [second, 1],
    [first, 3],
  ]);
});

test('the commits of a file come newest first, and a path is no pattern', async () => {
  const repo = repoOf();
  const first = repo.commit({ message: 'one', files: { 'a.ts': '1\n', ':(glob)*': '1\n' } });
  const second = repo.commit({ message: 'two', files: { 'b.ts': '1\n' } });
  const third = repo.commit({ message: 'three', files: { 'a.ts': '2\n' } });
  const lines = await linesIn(repo);
  expect(await lines.touching({ commit: third, paths: ['a.ts'], limit: 9 })).toEqual([third, first]);
  expect(await lines.touching({ commit: third, paths: [':(glob)*'], limit: 9 })).toEqual([first]);
  expect(await lines.touching({ commit: third, paths: ['a.ts', 'b.ts'], limit: 2 })).toEqual([third, second]);
  expect(await lines.touching({ commit: '--all', paths: ['a.ts'], limit: 2 })).toEqual([]);
});

test('contents come as lines; what is binary or large is left out', async () => {
  const repo = repoOf();
  const sha = repo.commit({ message: 'one', files: { a: 'x\ny\n', b: 'x\0y', c: 'x'.repeat(50) } });
  const blobs = ['a', 'b', 'c'].map((path) => blobOf(repo, sha, path));
  const found = await (await linesIn(repo)).contents([...blobs, 'f'.repeat(40)], 20);
  expect([...found]).toEqual([[blobs[0], ['x', 'y', '']]]);
});

test('with a graph of our own the answers are the same, and a forged one of the repository is not read', async () => {
  const repo = repoOf();
  const first = repo.commit({ message: 'one', files: { 'a.ts': '1\n' } });
  const second = repo.commit({ message: 'two', files: { 'a.ts': '2\n' } });
  repo.git(['commit-graph', 'write', '--stdin-commits'], `${second}\n`);
  const graph = join(repo.gitDir, 'objects', 'info', 'commit-graph');
  const forged = withoutParents(readFileSync(graph));
  rmSync(graph);
  writeFileSync(graph, forged);
  expect(repo.git(['rev-list', '--count', second])).toBe('1');
  const lines = await linesIn(repo);
  const asked = { commit: second, paths: ['a.ts'], limit: 9 };
  expect(await lines.touching(asked)).toEqual([second, first]);
  expect(await lines.prepare([second])).toBe(true);
  expect(await lines.touching(asked)).toEqual([second, first]);
});

/** A graph by which no commit has a parent. */
const withoutParents = (graph: Buffer): Buffer => {
  const [ROW, HASH, NO_PARENT] = [36, 20, 0x70000000];
  const entry = graph.indexOf('CDAT');
  const start = Number(graph.readBigUInt64BE(entry + 4));
  const end = Number(graph.readBigUInt64BE(entry + 16));
  for (let row = start; row < end; row += ROW) graph.writeUInt32BE(NO_PARENT, row + HASH);
  return graph;
};

test('what is missing is left out and named, and the rest is read', async () => {
  const repo = repoOf();
  const first = repo.commit({ message: 'one', files: { 'a.ts': '1\n', 'b.ts': '1\n' } });
  const second = repo.commit({ message: 'two', files: { 'a.ts': '2\n' } });
  const third = repo.commit({ message: 'three', files: { 'b.ts': '3\n' } });
  const blob = blobOf(repo, first, 'a.ts');
  const lost = blobOf(repo, second, 'a.ts');
  rmSync(join(repo.gitDir, 'objects', lost.slice(0, 2), lost.slice(2)));
  const lines = await linesIn(repo);
  const commits = [
    { sha: second, parents: [first] },
    { sha: third, parents: [second] },
  ];
  expect([...(await lines.patches(commits, OPTIONS)).keys()]).toEqual([third]);
  expect(await lines.blame({ commit: second, path: 'a.ts', blob })).toEqual([]);
  expect(lines.unread).toEqual([`files of commit ${second}`, 'history of a.ts']);
});

test('a damaged history is read without a graph', async () => {
  const repo = repoOf();
  const sha = repo.rawCommit(
    Buffer.from(
      `tree ${'4b825dc642cb6eb9a060e54bf8d69288fbee4904'}\nparent ${'a'.repeat(40)}\nauthor a <a> 1 +0000\ncommitter a <a> 1 +0000\n\nx\n`,
    ),
  );
  expect(await (await linesIn(repo)).prepare([sha])).toBe(false);
});
