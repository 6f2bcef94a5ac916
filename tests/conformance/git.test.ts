import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { makeRepo, type TestRepo } from '#fixtures/repo.ts';
import { testRows } from '#fixtures/test-data.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import type { Repository } from '#sources/git/repository.ts';

const REFS = testRows('hostile/git/refs.jsonl').map((each) => z.object({ s: z.string() }).parse(each).s);
const KEYS = testRows('hostile/git/config-keys.jsonl').map((each) =>
  z.object({ key: z.string(), value: z.string() }).parse(each),
);
const OBJECTS = testRows('hostile/git/commit-objects.jsonl').map((each) =>
  z.object({ name: z.string(), raw_b64: z.string() }).parse(each),
);
const PATHS = testRows('hostile/git/paths-and-ids.jsonl')
  .map((each) => z.object({ kind: z.string(), s: z.string() }).parse(each))
  .filter(({ kind, s }) => kind === 'repo-path' && s !== '')
  .map(({ s }) => s);

const repoOf = (): TestRepo => {
  const repo = makeRepo({ bare: true });
  onTestFinished(() => repo.remove());
  return repo;
};

const opened = async (repo: TestRepo): Promise<Repository> => {
  const repository = await openRepository(repo.path);
  onTestFinished(() => repository.close());
  return repository;
};

describe.skipIf(KEYS.length === 0)('what a repository may hold to do harm', () => {
  test.for(KEYS)('$key = $value has no effect', async ({ key, value }) => {
    const repo = repoOf();
    const tip = repo.commit({
      message: 'one\n\nx: y\n',
      files: { 'a.x': 'a\n', '.gitattributes': '*.x diff=x filter=x\n' },
    });
    const evil = join(repo.path, 'evil.sh');
    writeFileSync(evil, `#!/bin/sh\ntouch '${join(repo.path, 'HC_PWNED')}'\n`);
    chmodSync(evil, 0o755);
    const [section = '', ...rest] = key.split('.');
    const name = rest.at(-1) ?? '';
    const middle = rest.slice(0, -1).join('.');
    const filled = value.replaceAll('HC_EVIL', evil).replaceAll('HC_FILE', evil);
    const heading = middle === '' ? `[${section}]` : `[${section} "${middle}"]`;
    writeFileSync(join(repo.gitDir, 'config'), `\n${heading}\n\t${name} = "${filled}"\n`, { flag: 'a' });
    const repository = await opened(repo);
    const commits = await Array.fromAsync(repository.log({ tips: [tip], files: true }));
    expect(commits.map(({ message, files }) => [message, files?.length])).toEqual([['one\n\nx: y', 2]]);
    expect(existsSync(join(repo.path, 'HC_PWNED'))).toBe(false);
  });

  test.for(OBJECTS)('the commit object $name is one commit', async ({ raw_b64 }) => {
    const repo = repoOf();
    repo.git(['mktree']);
    const sha = repo.rawCommit(Buffer.from(raw_b64, 'base64'));
    const repository = await opened(repo);
    const commit = await repository.findCommit(sha);
    expect(commit?.sha).toBe(sha);
    expect(commit?.author.at.getTime()).toBeGreaterThanOrEqual(0);
    expect(() => commit && provenanceOf(commit)).not.toThrow();
    const walked = await Array.fromAsync(repository.log({ tips: [sha] }));
    expect(walked.length === 1 || repository.blindSpots.length > 0).toBe(true);
  });

  test('every path that git can hold comes back as it is', { timeout: 60_000 }, async () => {
    const repo = repoOf();
    const paths = PATHS.filter((path) => !path.split('/').some((part) => ['', '.', '..'].includes(part)));
    const tips = paths.map((path, index) =>
      repo.commit({ message: `${index}`, branch: `b${index}`, parents: [], files: { [path]: 'x\n' } }),
    );
    const repository = await opened(repo);
    const commits = await Array.fromAsync(repository.log({ tips, files: true }));
    const found = new Map(commits.map(({ message, files }) => [Number(message), files?.map(({ path }) => path)]));
    expect(paths.map((_, index) => found.get(index))).toEqual(paths.map((path) => [path]));
  });

  test('names of refs and revisions are never options or expressions', { timeout: 60_000 }, async () => {
    const repo = repoOf();
    const tip = repo.commit({ message: 'one' });
    const names = REFS.filter((name) => !/[\n\0]/.test(name));
    writeFileSync(
      join(repo.gitDir, 'packed-refs'),
      names.map((name) => `${tip} ${name}\n${tip} refs/heads/${name}\n`).join(''),
    );
    const repository = await opened(repo);
    for await (const { name, sha } of repository.refs()) expect([name.startsWith('refs/'), sha]).toEqual([true, tip]);
    for (const name of REFS) {
      expect(await repository.has(name)).toBe(false);
      expect([tip, undefined]).toContain(await repository.branchTip(name));
    }
    expect(await Array.fromAsync(repository.log({ tips: REFS }))).toEqual([]);
    expect(existsSync(join(repo.path, 'HC_PWNED'))).toBe(false);
  });
});
