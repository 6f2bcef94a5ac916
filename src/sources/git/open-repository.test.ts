import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeRepo, type TestRepo } from '#fixtures/repo.ts';
import { openRepository } from './open-repository.ts';
import type { LogOptions, Repository } from './repository.ts';

const repoOf = (options?: Parameters<typeof makeRepo>[0]): TestRepo => {
  const repo = makeRepo(options);
  onTestFinished(() => repo.remove());
  return repo;
};

const opened = async (path: string): Promise<Repository> => {
  const repository = await openRepository(path);
  onTestFinished(() => repository.close());
  return repository;
};

const subjects = async (repository: Repository, options: LogOptions): Promise<string[]> =>
  (await Array.fromAsync(repository.log(options))).map(({ message }) => message);

/** one - two - three on main, side from one, and a merge of both. */
const history = (options?: Parameters<typeof makeRepo>[0]) => {
  const repo = repoOf(options);
  const one = repo.commit({ message: 'one', files: { 'a.txt': 'a\n' } });
  const two = repo.commit({ message: 'two', files: { 'a.txt': 'a\nb\n' } });
  const side = repo.commit({ message: 'side', branch: 'side', parents: [one], files: { 'side.txt': 's\n' } });
  const merge = repo.commit({ message: 'merge', parents: [two, side], files: { 'side.txt': 's\n' } });
  return { repo, one, two, side, merge };
};

test('a linked work tree and a submodule are repositories', async () => {
  const { repo, side } = history();
  const tree = join(repo.path, 'linked');
  repo.git(['worktree', 'add', '--quiet', tree, 'side']);
  const linked = await opened(tree);
  expect(await linked.branchTip('HEAD')).toBe(side);
  expect(await linked.branchTip('main')).toBe(repo.git(['rev-parse', 'main']));

  const outer = repoOf();
  mkdirSync(join(outer.path, 'inner'));
  cpSync(repo.gitDir, join(outer.gitDir, 'modules', 'inner'), { recursive: true });
  writeFileSync(join(outer.path, 'inner', '.git'), 'gitdir: ../.git/modules/inner\n');
  const inner = await opened(join(outer.path, 'inner'));
  expect(await subjects(inner, { tips: [side] })).toEqual(['side', 'one']);
});

test('a clone that borrows objects itself, in a folder with an odd name, is read', async () => {
  const { repo, merge } = history();
  const folder = mkdtempSync(join(tmpdir(), '#odd "name\n'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  repo.git(['clone', '--quiet', '--shared', '--bare', repo.path, join(folder, 'clone.git')]);
  const repository = await opened(join(folder, 'clone.git'));
  expect(await repository.has(merge)).toBe(true);
});

test('a branch that only origin has is found, a local one goes first', async () => {
  const { repo, one, two } = history();
  repo.git(['update-ref', 'refs/remotes/origin/release', two]);
  repo.git(['update-ref', 'refs/remotes/origin/side', one]);
  const repository = await opened(repo.path);
  expect(await repository.branchTip('release')).toBe(two);
  expect(await repository.branchTip('side')).toBe(repo.git(['rev-parse', 'side']));
  expect(await repository.branchTip('refs/remotes/origin/side')).toBe(one);
  expect(await repository.branchTip('nowhere')).toBeUndefined();
});

test.for([
  { name: 'a missing folder', make: () => join(tmpdir(), 'hindcast-nowhere') },
  { name: 'an empty folder', make: () => mkdtempSync(join(tmpdir(), 'hindcast-test-')) },
  {
    name: 'a folder inside a work tree',
    make: () => {
      const { repo } = history();
      mkdirSync(join(repo.path, 'src'));
      return join(repo.path, 'src');
    },
  },
  {
    name: 'a .git file that points at itself',
    make: () => {
      const folder = mkdtempSync(join(tmpdir(), 'hindcast-test-'));
      writeFileSync(join(folder, '.git'), 'gitdir: .git\n');
      return folder;
    },
  },
  {
    name: 'a .git link that leads nowhere',
    make: () => {
      const folder = mkdtempSync(join(tmpdir(), 'hindcast-test-'));
      symlinkSync('nowhere', join(folder, '.git'));
      return folder;
    },
  },
])('$name is not a repository', async ({ make }) => {
  await expect(openRepository(make())).rejects.toMatchObject({ code: 'git/not-a-repository' });
});

test('closing removes the repository of our own and nothing else', async () => {
  const { repo, merge } = history();
  const scratch = mkdtempSync(join(tmpdir(), 'hindcast-scratch-'));
  onTestFinished(() => rmSync(scratch, { recursive: true }));
  const before = repo.git(['count-objects', '-v']);
  const repository = await openRepository(repo.path, { scratch });
  expect(await repository.has(merge)).toBe(true);
  expect(readdirSync(scratch)).toHaveLength(1);
  await repository.close();
  expect(readdirSync(scratch)).toEqual([]);
  expect(repo.git(['count-objects', '-v'])).toBe(before);
});
