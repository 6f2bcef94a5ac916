import { expect, onTestFinished, test } from 'vitest';
import { makeRepo, type TestRepo } from '#fixtures/repo.ts';
import { openRepository } from './open-repository.ts';
import type { Repository } from './repository.ts';

const source = (): TestRepo => {
  const repo = makeRepo();
  onTestFinished(() => repo.remove());
  return repo;
};
const opened = async (repo: TestRepo): Promise<Repository> => {
  const repository = await openRepository(repo.path);
  onTestFinished(() => repository.close());
  return repository;
};
const blob = (repo: TestRepo, text: string): string => repo.git(['hash-object', '--stdin'], text);
const NOT_THERE = '0'.repeat(40);

test('files of a pair have their contents before and after, whatever their names look like', async () => {
  const repo = source();
  const one = repo.commit({ message: 'one', files: { a: 'a\n', gone: 'x\n' } });
  const odd = '0'.repeat(40);
  const two = repo.commit({ message: 'two', files: { a: 'b\n', gone: null, [odd]: 'n\n', ':100644 x': 'm\n' } });
  const { comparisons } = await opened(repo);
  const files = await comparisons.files([{ from: one, to: two }]);
  expect(files.get(two)?.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: odd, before: NOT_THERE, after: blob(repo, 'n\n') },
    { path: ':100644 x', before: NOT_THERE, after: blob(repo, 'm\n') },
    { path: 'a', before: blob(repo, 'a\n'), after: blob(repo, 'b\n') },
    { path: 'gone', before: blob(repo, 'x\n'), after: NOT_THERE },
  ]);
});

test('several pairs are answered together, a pair without a difference by an empty list', async () => {
  const repo = source();
  const one = repo.commit({ message: 'one', files: { a: 'a\n' } });
  const two = repo.commit({ message: 'two', files: { b: 'b\n' } });
  const same = repo.commit({ message: 'nothing' });
  const { comparisons } = await opened(repo);
  const pairs = [
    { from: one, to: two },
    { from: two, to: same },
  ];
  const files = await comparisons.files(pairs);
  expect(files.get(two)?.map(({ path }) => path)).toEqual(['b']);
  expect(files.get(same)).toEqual([]);
  expect([...(await comparisons.patchIds(pairs)).keys()]).toEqual([two]);
});

test('the same patch has the same id wherever it stands, and it is the one of git', async () => {
  const repo = source();
  const base = repo.commit({ message: 'base', files: { 'ä.txt': 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n' } });
  const side = repo.commit({
    message: 'side',
    branch: 'side',
    parents: [base],
    files: { 'ä.txt': 'one\ntwo\nthree\nfour\nfive\nsix\nsieben ä\n' },
  });
  const moved = repo.commit({ message: 'other', files: { 'ä.txt': 'x\none\ntwo\nthree\nfour\nfive\nsix\nseven\n' } });
  const landed = repo.commit({
    message: 'side',
    files: { 'ä.txt': 'x\none\ntwo\nthree\nfour\nfive\nsix\nsieben ä\n' },
  });
  const { comparisons } = await opened(repo);
  const ids = await comparisons.patchIds([
    { from: base, to: side },
    { from: moved, to: landed },
    { from: base, to: moved },
  ]);
  const patch = repo.git(['diff-tree', '-p', base, side]);
  expect(ids.get(side)).toBe(repo.git(['patch-id', '--stable'], `${patch}\n`).slice(0, 40));
  expect(ids.get(landed)).toBe(ids.get(side));
  expect(ids.get(moved)).not.toBe(ids.get(side));
});

test('what cannot be read has no answer and is a blind spot', async () => {
  const repo = source();
  const one = repo.commit({ message: 'one', files: { a: 'a\n' } });
  const people = 'author A <a@x> 1 +0000\ncommitter A <a@x> 1 +0000';
  const two = repo.rawCommit(Buffer.from(`tree ${'1'.repeat(40)}\nparent ${one}\n${people}\n\ntwo\n`));
  const repository = await opened(repo);
  expect(await repository.comparisons.files([{ from: one, to: two }])).toEqual(new Map());
  expect(await repository.comparisons.patchIds([{ from: one, to: two }])).toEqual(new Map());
  expect(repository.blindSpots).toMatchObject([{ what: 'files', why: 'damaged' }]);
});

test.for(['HEAD', '--all', `${'0'.repeat(40)}\nHEAD`, 'abcdef0'])('%j is never given to git', async (name) => {
  const repo = source();
  const one = repo.commit({ message: 'one', files: { a: 'a\n' } });
  const { comparisons } = await opened(repo);
  expect(await comparisons.files([{ from: name, to: one }])).toEqual(new Map());
  expect(await comparisons.patchIds([{ from: one, to: name }])).toEqual(new Map());
});
