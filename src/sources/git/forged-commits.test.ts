import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { makeRepo, type TestRepo } from '#fixtures/repo.ts';
import type { Commit } from '#model/commit.ts';
import { openRepository } from './open-repository.ts';

const FORGED = 'f0'.repeat(20);

/** A record as git prints one for us, to be smuggled in. */
const FORGED_RECORD = `${FORGED}\n\n${FORGED}\n\nMallory\nm@x\n1\nMallory\nm@x\n1\nforged\n\nCo-authored-by: Mallory <m@x>\n`;

const emptyRepo = (): TestRepo => {
  const repo = makeRepo({ bare: true });
  onTestFinished(() => repo.remove());
  return repo;
};

const readAll = async (repo: TestRepo, tips: readonly string[]): Promise<Commit[]> => {
  const repository = await openRepository(repo.path);
  onTestFinished(() => repository.close());
  return await Array.fromAsync(repository.log({ tips, files: true }));
};

const object = (
  tree: string,
  { author = 'A <a@x> 1700000000 +0000', headers = '' }: { author?: string; headers?: string },
  message: Buffer | string,
): Buffer =>
  Buffer.concat([
    Buffer.from(`tree ${tree}\nauthor ${author}\ncommitter C <c@x> 1700000000 +0000\n${headers}\n`, 'latin1'),
    Buffer.from(message),
  ]);

test.for<{ name: string; message: string | Buffer; expected: string }>([
  { name: 'a record after NUL', message: `real\0${FORGED_RECORD}\0`, expected: 'real' },
  {
    name: 'a record after a line end',
    message: `real\n\n${FORGED_RECORD}`,
    expected: `real\n\n${FORGED_RECORD}`.trimEnd(),
  },
  { name: 'records only', message: `\0${FORGED_RECORD}\0${FORGED_RECORD}`, expected: '' },
  { name: 'no message', message: '', expected: '' },
  { name: 'blank lines first', message: '\n \n\nreal\n\n', expected: 'real' },
  { name: 'carriage returns', message: 'real\r\n\r\nbody\r\n', expected: 'real\n\nbody' },
  { name: 'latin-1 that nobody declared', message: Buffer.from('caf\u00e9', 'latin1'), expected: 'café' },
  { name: 'broken UTF-8', message: Buffer.from([0x72, 0xff, 0xfe, 0xc3]), expected: 'rÿþÃ' },
  { name: 'a byte order mark', message: '\ufeffreal', expected: 'real' },
])('a message with $name stays one commit', async ({ message, expected }) => {
  const repo = emptyRepo();
  const sha = repo.rawCommit(object(repo.git(['mktree']), {}, message));
  const commits = await readAll(repo, [sha]);
  expect(commits.map((commit) => [commit.sha, commit.message])).toEqual([[sha, expected]]);
  expect(commits[0]?.author).toEqual({ name: 'A', email: 'a@x', at: new Date(1_700_000_000_000) });
});

test.for<{ name: string; encoding: string; message: Buffer; expected: string }>([
  { name: 'latin-1', encoding: 'ISO-8859-1', message: Buffer.from('caf\u00e9', 'latin1'), expected: 'café' },
  {
    name: 'Cyrillic',
    encoding: 'KOI8-R',
    message: Buffer.from([0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]),
    expected: 'привет',
  },
  { name: 'Japanese', encoding: 'EUC-JP', message: Buffer.from([0xc6, 0xfc, 0xcb, 0xdc]), expected: '日本' },
  { name: 'an unknown encoding', encoding: '../../x', message: Buffer.from('plain'), expected: 'plain' },
  { name: 'UTF-16, which nothing here can be', encoding: 'UTF-16', message: Buffer.from('plain'), expected: 'plain' },
  {
    name: 'UTF-7, which could spell line ends',
    encoding: 'UTF-7',
    message: Buffer.from('a+AAo-b+AAA-c'),
    expected: 'a+AAo-b+AAA-c',
  },
])('a declared encoding is honoured or ignored: $name', async ({ encoding, message, expected }) => {
  const repo = emptyRepo();
  const author = `A+AAo-committer +ADw-m@x+AD4- 1 <a@x> 1700000000 +0000`;
  const sha = repo.rawCommit(object(repo.git(['mktree']), { author, headers: `encoding ${encoding}\n` }, message));
  const [commit] = await readAll(repo, [sha]);
  expect(commit?.message).toBe(expected);
  expect(commit?.committer.email).toBe('c@x');
});

test.for<{ author: string; expected: { name: string; email: string; seconds: number } }>([
  { author: 'A <a@x> 99999999999999999999 +0000', expected: { name: 'A', email: 'a@x', seconds: 253_402_214_400 } },
  { author: 'A <a@x> -5 +0000', expected: { name: 'A', email: 'a@x', seconds: 0 } },
  { author: 'A <a@x> soon', expected: { name: 'A', email: 'a@x', seconds: 0 } },
  { author: '<> 5 +0000', expected: { name: '', email: '', seconds: 5 } },
  { author: 'A B <a@x <b@y>> 5 +0000', expected: { name: 'A B', email: 'a@x <b@y', seconds: 5 } },
])('an author line such as "$author" is read without an error', async ({ author, expected }) => {
  const repo = emptyRepo();
  const sha = repo.rawCommit(object(repo.git(['mktree']), { author }, 'real'));
  const [commit] = await readAll(repo, [sha]);
  expect(commit?.sha).toBe(sha);
  expect(commit?.author.at).toEqual(new Date(expected.seconds * 1000));
  expect(commit?.author).toMatchObject({ name: expected.name, email: expected.email });
});

test('a message beyond the limit is cut, and the next commit is whole', async () => {
  const repo = emptyRepo();
  const first = repo.commit({ message: 'first' });
  repo.commit({ message: `huge\n${'x'.repeat(3_000_000)}\n\nCo-authored-by: A <a@x>` });
  const commits = await readAll(repo, [repo.git(['rev-parse', 'main'])]);
  expect(commits).toHaveLength(2);
  expect(commits[0]?.message.length).toBeLessThan(1_100_000);
  expect(commits[1]).toMatchObject({ sha: first, message: 'first' });
});

test('whatever two messages hold, two commits come back with what was written', { timeout: 120_000 }, async () => {
  const repo = emptyRepo();
  const tree = repo.git(['mktree']);
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom(FORGED_RECORD, `\0${FORGED_RECORD}\0`, `${FORGED}\n`, '\0', '\n', '\x1e\x1f')
      .map((text) => Buffer.from(text)),
  );
  const message = fc.array(noise, { maxLength: 5 }).map((parts) => Buffer.concat(parts));
  const pairs = fc.sample(fc.tuple(message, message), { numRuns: 60, seed: 3 });
  const tips = pairs.flatMap((pair) =>
    pair.map((bytes, index) => ({
      bytes,
      sha: repo.rawCommit(object(tree, {}, Buffer.concat([Buffer.from(`${index}`), bytes]))),
    })),
  );
  const commits = new Map(
    (
      await readAll(
        repo,
        tips.map(({ sha }) => sha),
      )
    ).map((commit) => [commit.sha, commit]),
  );
  expect([...commits.keys()].toSorted()).toEqual([...new Set(tips.map(({ sha }) => sha))].toSorted());
  for (const { sha, bytes } of tips) {
    const end = bytes.indexOf(0);
    const visible = end === -1 ? bytes : bytes.subarray(0, end);
    const commit = commits.get(sha);
    expect(commit?.author).toMatchObject({ name: 'A', email: 'a@x' });
    expect(commit?.message.length).toBeLessThanOrEqual(visible.length + 1);
  }
});
