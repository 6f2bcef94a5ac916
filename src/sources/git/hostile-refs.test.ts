import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeRepo, type TestRepo } from '#fixtures/repo.ts';
import { openRepository } from './open-repository.ts';
import type { Repository } from './repository.ts';

const twoCommits = (): { repo: TestRepo; first: string; tip: string } => {
  const repo = makeRepo();
  onTestFinished(() => repo.remove());
  return { repo, first: repo.commit({ message: 'one' }), tip: repo.commit({ message: 'two' }) };
};

const opened = async (path: string): Promise<Repository> => {
  const repository = await openRepository(path);
  onTestFinished(() => repository.close());
  return repository;
};

test('names of refs that look like options or expressions are only names', async () => {
  const { repo, first } = twoCommits();
  const good = [
    '-rf',
    '--output=pwned',
    '--all',
    'a;id>sprung',
    '$(id>sprung)',
    '<img>',
    "'q'",
    'HEAD',
    '0'.repeat(40),
  ];
  const packed = good.map((name) => `${first} refs/heads/${name}`).join('\n');
  const bad = [
    'refs/heads/a..b',
    'refs/heads/a b',
    'refs/heads/x.lock',
    'refs/heads/../../x',
    'HEAD',
    '--all',
    'refs/heads/a^2',
  ];
  const forged = bad.map((name) => `${first} ${name}`).join('\n');
  writeFileSync(join(repo.gitDir, 'packed-refs'), `# pack-refs with: peeled\n${packed}\n${forged}\nnot a line\n`);
  const repository = await opened(repo.path);
  const names = (await Array.fromAsync(repository.refs())).map(({ name }) => name);
  expect(names).toEqual([...good.map((name) => `refs/heads/${name}`), 'refs/heads/main'].toSorted());
  expect(await repository.branchTip('--all')).toBe(first);
  expect(await repository.branchTip('--output=pwned')).toBe(first);
  expect(await repository.branchTip('../../etc/passwd')).toBeUndefined();
});

test('files that are no refs are left alone', async () => {
  const { repo, tip, first } = twoCommits();
  const heads = join(repo.gitDir, 'refs', 'heads');
  symlinkSync('/etc/passwd', join(heads, 'link'));
  symlinkSync('refs/heads/main', join(heads, 'symbolic-link'));
  symlinkSync('/', join(heads, 'root'));
  writeFileSync(join(heads, 'huge'), 'a'.repeat(1_000_000));
  writeFileSync(join(heads, 'text'), 'ref: /etc/passwd\n');
  writeFileSync(join(heads, 'loop'), 'ref: refs/heads/loop\n');
  writeFileSync(join(heads, 'elsewhere'), `${first}\n`);
  const repository = await opened(repo.path);
  expect(await Array.fromAsync(repository.refs())).toEqual([
    { name: 'refs/heads/elsewhere', sha: first },
    { name: 'refs/heads/main', sha: tip },
    { name: 'refs/heads/symbolic-link', sha: tip },
  ]);
});
