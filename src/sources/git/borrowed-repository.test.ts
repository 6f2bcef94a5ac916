import { expect, onTestFinished, test } from 'vitest';
import { makeRepo, type TestRepo } from '#fixtures/repo.ts';
import type { Commit } from '#model/commit.ts';
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

test.for([
  { name: 'a work tree', options: {} },
  { name: 'a bare repository', options: { bare: true } },
  { name: 'SHA-256', options: { objectFormat: 'sha256' as const } },
])('reads the history of $name', async ({ options }) => {
  const { repo, one, two, side, merge } = history(options);
  const repository = await opened(repo.path);
  const tip = await repository.branchTip('main');
  expect(tip).toBe(merge);
  expect(await subjects(repository, { tips: [merge] })).toEqual(['merge', 'side', 'two', 'one']);
  expect(await repository.count([merge])).toBe(4);
  expect(await repository.count([merge], [two])).toBe(2);
  expect(await Array.fromAsync(repository.refs())).toEqual([
    { name: 'refs/heads/main', sha: merge },
    { name: 'refs/heads/side', sha: side },
  ]);
  expect(await repository.isAncestor(one, merge)).toBe(true);
  expect(await repository.isAncestor(side, two)).toBe(false);
  expect(repository.blindSpots).toEqual([]);
});

test.for<{
  name: string;
  options: (ids: Record<'one' | 'two' | 'side' | 'merge', string>) => LogOptions;
  expected: string[];
}>([
  {
    name: 'oldest first',
    options: ({ merge }) => ({ tips: [merge], reverse: true }),
    expected: ['one', 'two', 'side', 'merge'],
  },
  {
    name: 'without what is known',
    options: ({ merge, two }) => ({ tips: [merge], not: [two] }),
    expected: ['merge', 'side'],
  },
  { name: 'after the first two', options: ({ merge }) => ({ tips: [merge], skip: 2 }), expected: ['two', 'one'] },
  {
    name: 'of two tips, each once',
    options: ({ two, side }) => ({ tips: [two, side, two] }),
    expected: ['side', 'two', 'one'],
  },
  { name: 'of no tip', options: () => ({ tips: [] }), expected: [] },
  {
    name: 'when an end is missing',
    options: ({ two }) => ({ tips: [two], not: ['0'.repeat(40)] }),
    expected: ['two', 'one'],
  },
])('log $name', async ({ options, expected }) => {
  const { repo, ...ids } = history();
  const repository = await opened(repo.path);
  expect(await subjects(repository, options(ids))).toEqual(expected);
});

test('a commit has its people, dates, parents, tree and files', async () => {
  const { repo, one, merge, two, side } = history();
  const bo = { name: 'Bo Nilsen', email: 'bo@example.test' };
  const edited = repo.commit({
    message: 'move\n\nCo-authored-by: Cy <cy@example.test>\n',
    committer: bo,
    at: 1_760_000_000,
    files: { 'a.txt': null, 'b c.txt': 'a\nb\n', 'x.bin': Buffer.from([0, 1, 2, 0]) },
  });
  const repository = await opened(repo.path);
  const commit = await repository.findCommit(edited.slice(0, 9));
  const expected: Commit = {
    sha: edited,
    tree: repo.git(['rev-parse', `${edited}^{tree}`]),
    parents: [merge],
    author: { name: 'Ana Ferro', email: 'ana@example.test', at: new Date(1_760_000_000_000) },
    committer: { ...bo, at: new Date(1_760_000_000_000) },
    message: 'move\n\nCo-authored-by: Cy <cy@example.test>',
    trailers: [{ key: 'Co-authored-by', value: 'Cy <cy@example.test>', line: 3, loose: false }],
    files: [
      { path: 'b c.txt', old_path: 'a.txt', added: 0, deleted: 0 },
      { path: 'x.bin', old_path: null, added: null, deleted: null },
    ],
    reverts: [],
    cherryPickOf: [],
    pullRequests: [],
    mergedBranch: undefined,
  };
  expect(commit).toEqual(expected);
  expect((await repository.findCommit(one))?.files).toEqual([{ path: 'a.txt', old_path: null, added: 1, deleted: 0 }]);
  const merged = await repository.findCommit(merge);
  expect(merged?.parents).toEqual([two, side]);
  expect(merged?.files).toEqual([{ path: 'side.txt', old_path: null, added: 1, deleted: 0 }]);
});

test('paths come back as they are, whatever they look like', async () => {
  const repo = repoOf();
  const paths = ['-rf', 'a\tb', 'a\nb', '{old => new}/f', '1\t2\tx', '0'.repeat(40), 'é', ' lead', 'quote"d', '=>'];
  repo.commit({ message: 'odd paths', files: Object.fromEntries(paths.map((path) => [path, `${path}\n`])) });
  const repository = await opened(repo.path);
  const [commit] = await Array.fromAsync(
    repository.log({ tips: [(await repository.branchTip('HEAD')) ?? ''], files: true }),
  );
  expect(commit?.files?.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
});

test('abbreviated ids in a message are completed where one commit fits', async () => {
  const { repo, two } = history();
  const revert = repo.commit({
    message: `Revert "two"\n\nThis reverts commit ${two.slice(0, 8)}.\nThis reverts commit 0123456.\n\n(cherry picked from commit ${'c'.repeat(40)})\n`,
  });
  const repository = await opened(repo.path);
  const commit = await repository.findCommit(revert);
  expect(commit?.reverts).toEqual([two]);
  expect(commit?.cherryPickOf).toEqual(['c'.repeat(40)]);
});

test.for([
  { name: 'an annotated tag', ask: ['tag', '-a', '-m', 'tag', 'v1'], ref: 'refs/tags/v1' },
  { name: 'a packed annotated tag', ask: ['tag', '-a', '-m', 'tag', 'v1'], ref: 'refs/tags/v1', pack: true },
])('$name leads to its commit', async ({ ask, ref, pack }) => {
  const { repo, merge } = history();
  repo.git(['-c', 'user.name=Ana', '-c', 'user.email=a@example.test', ...ask]);
  if (pack === true) repo.git(['pack-refs', '--all']);
  const repository = await opened(repo.path);
  const tag = (await Array.fromAsync(repository.refs())).find(({ name }) => name === ref);
  expect(await subjects(repository, { tips: [tag?.sha ?? ''] })).toHaveLength(4);
  expect(await repository.isAncestor(tag?.sha ?? '', merge)).toBe(true);
});

test.for([
  { name: 'nothing', id: '' },
  { name: 'a short id', id: 'abcdef' },
  { name: 'a name', id: 'main' },
  { name: 'an option', id: '--all' },
  { name: 'an expression', id: 'HEAD^{/one}' },
  { name: 'an unknown id', id: '0123456789'.repeat(4) },
  { name: 'a line end', id: `${'0'.repeat(40)}\nHEAD` },
])('$name is no commit', async ({ id }) => {
  const { repo } = history();
  const repository = await opened(repo.path);
  expect(await repository.has(id)).toBe(false);
  expect(await repository.findCommit(id)).toBeUndefined();
  expect(await subjects(repository, { tips: [id] })).toEqual([]);
});

test('a blob is no commit', async () => {
  const { repo } = history();
  const blob = repo.git(['rev-parse', 'main:a.txt']);
  const repository = await opened(repo.path);
  expect(await repository.has(blob)).toBe(false);
});

test('a loop may be left early', async () => {
  const { repo, merge } = history();
  const repository = await opened(repo.path);
  for await (const commit of repository.log({ tips: [merge] })) {
    expect(commit.sha).toBe(merge);
    break;
  }
  expect(await repository.count([merge])).toBe(4);
});
