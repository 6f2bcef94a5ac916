import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeRepo, type TestRepo } from '#fixtures/repo.ts';
import { openRepository } from './open-repository.ts';
import type { Repository } from './repository.ts';

const source = (): { repo: TestRepo; ids: string[] } => {
  const repo = makeRepo();
  onTestFinished(() => repo.remove());
  const ids = ['one', 'two', 'three', 'four'].map((message) =>
    repo.commit({ message, files: { 'a.txt': `${message}\n`.repeat(9) } }),
  );
  return { repo, ids };
};

const opened = async (path: string): Promise<Repository> => {
  const repository = await openRepository(path);
  onTestFinished(() => repository.close());
  return repository;
};

const clone = (repo: TestRepo, ...options: readonly string[]): string => {
  const path = join(repo.path, 'clone');
  repo.git(['config', 'uploadpack.allowFilter', 'true']);
  repo.git(['clone', '--quiet', ...options, `file://${repo.path}`, path]);
  return path;
};

const messages = async (repository: Repository, tip: string, files = false): Promise<string[]> =>
  (await Array.fromAsync(repository.log({ tips: [tip], files }))).map(({ message }) => message);

const loose = (repo: TestRepo, id: string): string => join(repo.gitDir, 'objects', id.slice(0, 2), id.slice(2));

test('a shallow clone ends at its boundary and says so', async () => {
  const { repo, ids } = source();
  const repository = await opened(clone(repo, '--depth=2'));
  const commits = await Array.fromAsync(repository.log({ tips: [ids[3] ?? ''], files: true }));
  expect(commits.map(({ message, parents, files }) => ({ message, parents, files: files?.length }))).toEqual([
    { message: 'four', parents: [ids[2]], files: 1 },
    { message: 'three', parents: [ids[1]], files: undefined },
  ]);
  expect(await repository.count([ids[3] ?? ''])).toBe(2);
  expect(await repository.has(ids[1] ?? '')).toBe(false);
  const detail = 'the clone was cut off at 1 commit(s), whose files cannot be compared with what was before';
  expect(repository.blindSpots).toEqual([{ what: 'history', why: 'shallow', detail }]);
});

test('a clone without file contents shows commits, and says that files cannot be seen', async () => {
  const { repo, ids } = source();
  const repository = await opened(clone(repo, '--filter=blob:none', '--no-checkout'));
  const commits = await Array.fromAsync(repository.log({ tips: [ids[3] ?? ''], files: true }));
  expect(commits.map(({ message, files }) => [message, files])).toEqual([
    ['four', undefined],
    ['three', undefined],
    ['two', undefined],
    ['one', undefined],
  ]);
  const detail = `files of 4 commit(s) could not be read, the first is ${ids[3]}`;
  expect(repository.blindSpots).toEqual([{ what: 'files', why: 'partial', detail }]);
});

test('a clone without file contents is whole as long as nobody asks for files', async () => {
  const { repo, ids } = source();
  const repository = await opened(clone(repo, '--filter=blob:none', '--no-checkout'));
  expect(await messages(repository, ids[3] ?? '')).toHaveLength(4);
  expect(repository.blindSpots).toEqual([]);
});

test('missing objects are not downloaded', async () => {
  const { repo, ids } = source();
  const path = clone(repo, '--filter=blob:none', '--no-checkout');
  const packs = () => readdirSync(join(path, '.git', 'objects', 'pack'));
  const before = packs();
  const repository = await opened(path);
  await messages(repository, ids[3] ?? '', true);
  expect(packs()).toEqual(before);
});

test('a history with a missing commit ends before it, with a blind spot', async () => {
  const { repo, ids } = source();
  repo.git(['unpack-objects', '-q'], packOf(repo));
  rmSync(loose(repo, ids[1] ?? ''));
  const repository = await opened(repo.path);
  expect(await messages(repository, ids[3] ?? '')).toEqual(['four']);
  expect(await repository.count([ids[3] ?? ''])).toBe(1);
  expect(await repository.has(ids[1] ?? '')).toBe(false);
  expect(await repository.isAncestor(ids[0] ?? '', ids[3] ?? '')).toBe(false);
  expect(repository.blindSpots).toEqual([
    { what: 'history', why: 'damaged', detail: `git stopped at object ${ids[1]} that is missing or broken` },
  ]);
});

test('a broken file content costs only the files of its commits', async () => {
  const { repo, ids } = source();
  repo.git(['unpack-objects', '-q'], packOf(repo));
  rmSync(loose(repo, repo.git(['rev-parse', `${ids[2]}:a.txt`])));
  const repository = await opened(repo.path);
  const commits = await Array.fromAsync(repository.log({ tips: [ids[3] ?? ''], files: true }));
  expect(commits.map(({ message, files }) => [message, files?.length])).toEqual([
    ['four', undefined],
    ['three', undefined],
    ['two', 1],
    ['one', 1],
  ]);
  const detail = `files of 2 commit(s) could not be read, the first is ${ids[3]}`;
  expect(repository.blindSpots).toEqual([{ what: 'files', why: 'damaged', detail }]);
});

test('a pack that was cut off is damage, not an empty history', async () => {
  const { repo, ids } = source();
  repo.git(['repack', '-adq']);
  const folder = join(repo.gitDir, 'objects', 'pack');
  const pack = join(folder, readdirSync(folder).find((name) => name.endsWith('.pack')) ?? '');
  chmodSync(pack, 0o644);
  truncateSync(pack, 40);
  const repository = await opened(repo.path);
  expect(await messages(repository, ids[3] ?? '')).toEqual([]);
  expect(repository.blindSpots.length).toBeGreaterThan(0);
});

test('a tip that is not here is a blind spot', async () => {
  const { repo } = source();
  const repository = await opened(repo.path);
  expect(await messages(repository, '0123456789'.repeat(4))).toEqual([]);
  expect(repository.blindSpots).toEqual([
    { what: 'history', why: 'not_in_repository', detail: `${'0123456789'.repeat(4)} is no commit here` },
  ]);
});

test('refs in the reftable format are a blind spot', async () => {
  const { repo } = source();
  const config = join(repo.gitDir, 'config');
  writeFileSync(config, `${readFileSync(config, 'utf8')}[extensions]\n\trefStorage = reftable\n`);
  const repository = await opened(repo.path);
  expect(repository.blindSpots).toMatchObject([{ what: 'refs', why: 'unsupported' }]);
});

test('an empty repository has no history and no blind spot', async () => {
  const repo = makeRepo();
  onTestFinished(() => repo.remove());
  const repository = await opened(repo.path);
  expect(await repository.branchTip('HEAD')).toBeUndefined();
  expect(await Array.fromAsync(repository.refs())).toEqual([]);
  expect(repository.blindSpots).toEqual([]);
});

/** All objects of a repository as a pack, taken out of it, so that they can be put back one file each. */
const packOf = (repo: TestRepo): Buffer => {
  repo.git(['repack', '-adq']);
  const folder = join(repo.gitDir, 'objects', 'pack');
  const [pack = ''] = readdirSync(folder).filter((name) => name.endsWith('.pack'));
  const bytes = readFileSync(join(folder, pack));
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  expect(existsSync(join(folder, pack))).toBe(false);
  return bytes;
};
