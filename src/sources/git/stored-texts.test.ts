import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeNotes } from '#fixtures/notes.ts';
import { makeRepo, type TestRepo } from '#fixtures/repo.ts';
import { openRepository } from './open-repository.ts';
import type { Repository } from './repository.ts';

const NOTES = 'refs/notes/ai';

const source = (): { repo: TestRepo; ids: readonly [string, string, string] } => {
  const repo = makeRepo();
  onTestFinished(() => repo.remove());
  const commit = (message: string): string => repo.commit({ message, files: { 'a.txt': `${message}\n` } });
  return { repo, ids: [commit('one'), commit('two'), commit('three')] };
};

const opened = async (repo: TestRepo): Promise<Repository> => {
  const repository = await openRepository(repo.path);
  onTestFinished(() => repository.close());
  return repository;
};

const notesOf = async (repository: Repository, ref = NOTES): Promise<Record<string, string>> =>
  Object.fromEntries((await Array.fromAsync(repository.notes(ref))).map(({ sha, text }) => [sha, text]));

const loose = (repo: TestRepo, id: string): string => join(repo.gitDir, 'objects', id.slice(0, 2), id.slice(2));

test.for([0, 1, 2, 5])('notes are read however deep their tree is: %i', async (depth) => {
  const { repo, ids } = source();
  const [one, two, three] = ids;
  writeNotes(repo, { [one]: 'first\n', [two]: '', [three]: 'third\n\0 ü\n' }, { depth });
  const repository = await opened(repo);
  expect(await notesOf(repository)).toEqual({ [one]: 'first\n', [two]: '', [three]: 'third\n\0 ü\n' });
  expect(repository.blindSpots).toEqual([]);
});

test('a repository without notes has none, and that is no blind spot', async () => {
  const repository = await opened(source().repo);
  expect(await notesOf(repository)).toEqual({});
  expect(repository.blindSpots).toEqual([]);
});

test('what does not lie under the id of a commit is no note', async () => {
  const { repo, ids } = source();
  const files = {
    'README.md': 'x',
    'ab/cd': 'x',
    '-rf': 'x',
    [`a\nb/${'c'.repeat(40)}`]: 'x',
    ['d'.repeat(39)]: 'x',
    ['E'.repeat(40)]: 'x',
    [`${'f'.repeat(38)}/ff`]: 'last',
  };
  writeNotes(repo, { [ids[0]]: 'note' }, { files });
  expect(await notesOf(await opened(repo))).toEqual({ [ids[0]]: 'note', ['f'.repeat(40)]: 'last' });
});

test('a note that is too large is a blind spot, and the others are read', async () => {
  const { repo, ids } = source();
  writeNotes(repo, { [ids[0]]: Buffer.alloc(8 * 1024 * 1024 + 1, 'x'), [ids[1]]: 'small' });
  const repository = await opened(repo);
  expect(await notesOf(repository)).toEqual({ [ids[1]]: 'small' });
  expect(repository.blindSpots).toMatchObject([
    { what: 'notes', why: 'unsupported', detail: expect.stringContaining(`1 of ${NOTES} larger than 8 MiB`) },
  ]);
});

test('links and submodules in a tree of notes are not followed', async () => {
  const { repo, ids } = source();
  const [one, two, three] = ids;
  const blob = repo.git(['hash-object', '-w', '--stdin'], '/etc/passwd');
  const tree = repo.git(
    ['mktree', '--missing'],
    `120000 blob ${blob}\t${one}\n160000 commit ${two}\t${two}\n100644 blob ${blob}\t${three}\n`,
  );
  repo.git(['update-ref', NOTES, tree]);
  const repository = await opened(repo);
  expect(await notesOf(repository)).toEqual({ [three]: '/etc/passwd' });
  expect(repository.blindSpots).toMatchObject([
    { what: 'notes', why: 'unsupported', detail: expect.stringContaining('no text') },
  ]);
});

test('a note that is missing is a blind spot, and the others are read', async () => {
  const { repo, ids } = source();
  const here = repo.git(['hash-object', '-w', '--stdin'], 'here');
  const gone = '0123456789'.repeat(4);
  const tree = repo.git(['mktree', '--missing'], `100644 blob ${gone}\t${ids[0]}\n100644 blob ${here}\t${ids[1]}\n`);
  repo.git(['update-ref', NOTES, tree]);
  const repository = await opened(repo);
  expect(await notesOf(repository)).toEqual({ [ids[1]]: 'here' });
  expect(repository.blindSpots).toEqual([
    { what: 'notes', why: 'damaged', detail: `1 of ${NOTES} missing or broken, the first is ${gone}` },
  ]);
});

test('a broken note is a blind spot, and those after it are read', async () => {
  const { repo, ids } = source();
  const text = createHash('sha512').update('noise').digest('base64').repeat(9);
  const blobs = ids.map((id) => repo.git(['hash-object', '-w', '--stdin'], `${id}\n${text}`));
  const lines = blobs.map((blob, index) => `100644 blob ${blob}\t${ids[index]}\n`);
  repo.git(['update-ref', NOTES, repo.git(['mktree'], lines.join(''))]);
  const file = loose(repo, blobs[1] ?? '');
  chmodSync(file, 0o644);
  truncateSync(file, 100);
  const repository = await opened(repo);
  expect(Object.keys(await notesOf(repository)).toSorted()).toEqual([ids[0], ids[2]].toSorted());
  expect(repository.blindSpots).toMatchObject([
    { what: 'notes', why: 'damaged', detail: expect.stringContaining(blobs[1] ?? '') },
  ]);
});

test.for<{ name: string; point: (repo: TestRepo, sha: string) => void; spots: number }>([
  {
    name: 'a blob',
    point: (repo) => repo.git(['update-ref', NOTES, repo.git(['hash-object', '-w', '--stdin'], 'text')]),
    spots: 1,
  },
  {
    name: 'an object that is not here',
    point: (repo) => write(repo, `${'0123456789'.repeat(4)}\n`),
    spots: 1,
  },
  { name: 'itself', point: (repo) => write(repo, `ref: ${NOTES}\n`), spots: 0 },
  { name: 'a file outside', point: (repo) => write(repo, 'ref: ../../../etc/passwd\n'), spots: 0 },
  { name: 'text', point: (repo) => write(repo, '--output=pwned\n'), spots: 0 },
])('a ref of notes that points at $name gives no notes', async ({ point, spots }) => {
  const { repo, ids } = source();
  point(repo, ids[0]);
  const repository = await opened(repo);
  expect(await notesOf(repository)).toEqual({});
  expect(repository.blindSpots).toHaveLength(spots);
});

test('a tree that holds itself many times over ends somewhere', { timeout: 60_000 }, async () => {
  const { repo, ids } = source();
  const blob = repo.git(['hash-object', '-w', '--stdin'], 'x');
  let tree = repo.git(['mktree'], `100644 blob ${blob}\tnone\n`);
  for (let depth = 0; depth < 7; depth++) {
    tree = repo.git(['mktree'], Array.from({ length: 10 }, (_, index) => `040000 tree ${tree}\t${index}\n`).join(''));
  }
  repo.git(['update-ref', NOTES, tree]);
  const repository = await opened(repo);
  expect(await notesOf(repository)).toEqual({});
  expect(await Array.fromAsync(repository.files({ commit: ids[0] }))).toHaveLength(1);
  expect(repository.blindSpots).toMatchObject([{ what: 'notes', why: 'unsupported' }]);
});

test('leaving the loop early ends the reading', async () => {
  const { repo, ids } = source();
  writeNotes(repo, { [ids[0]]: 'a', [ids[1]]: 'b' });
  const repository = await opened(repo);
  const first: string[] = [];
  for await (const { text } of repository.notes(NOTES)) {
    first.push(text);
    break;
  }
  expect(first).toHaveLength(1);
  expect(await notesOf(repository)).toEqual({ [ids[0]]: 'a', [ids[1]]: 'b' });
});

test('blobs under refs are read by the names of their refs, and what is no blob is a blind spot', async () => {
  const { repo, ids } = source();
  const blob = repo.git(['hash-object', '-w', '--stdin'], 'old note');
  repo.git(['update-ref', `refs/ai/authorship/${ids[0]}`, blob]);
  repo.git(['update-ref', 'refs/ai/authorship/--output=pwned', blob]);
  repo.git(['update-ref', `refs/ai/authorship/${ids[1]}`, ids[1]]);
  const repository = await opened(repo);
  expect(await Array.fromAsync(repository.refBlobs('refs/ai/authorship/'))).toEqual([
    { ref: 'refs/ai/authorship/--output=pwned', text: 'old note' },
    { ref: `refs/ai/authorship/${ids[0]}`, text: 'old note' },
  ]);
  expect(repository.blindSpots).toMatchObject([{ what: 'refs', why: 'unsupported' }]);
});

test('files of a commit are read by folder and by path', async () => {
  const { repo } = source();
  const files = {
    '.agent-trace/a.jsonl': 'a',
    '.agent-trace/b.txt': 'b',
    '.agent-trace/with\nline.jsonl': 'c',
    '.agent-trace-not/d.jsonl': 'd',
    'e.jsonl': 'e',
  };
  const tip = repo.commit({ message: 'traces', branch: 'traces', parents: [], files });
  const repository = await opened(repo);
  const wanted = (path: string): boolean => path.endsWith('.jsonl');
  const inFolder = await Array.fromAsync(repository.files({ commit: tip, folder: '.agent-trace', wanted }));
  expect(inFolder).toEqual([
    { path: '.agent-trace/a.jsonl', text: 'a' },
    { path: '.agent-trace/with\nline.jsonl', text: 'c' },
  ]);
  expect(await Array.fromAsync(repository.files({ commit: tip, wanted }))).toHaveLength(4);
  expect(await Array.fromAsync(repository.files({ commit: tip, folder: 'none' }))).toEqual([]);
  expect(await Array.fromAsync(repository.files({ commit: 'HEAD' }))).toEqual([]);
  expect(repository.blindSpots).toEqual([]);
});

test('commits are given their files afterwards', async () => {
  const { repo, ids } = source();
  const repository = await opened(repo);
  const commits = [...(await repository.findCommits(ids)).values()];
  expect((await repository.addFiles(commits)).map(({ files }) => files)).toEqual([
    [{ path: 'a.txt', old_path: null, added: 1, deleted: 0 }],
    [{ path: 'a.txt', old_path: null, added: 1, deleted: 1 }],
    [{ path: 'a.txt', old_path: null, added: 1, deleted: 1 }],
  ]);
});

/** Writes the file of the ref of notes as it stands. */
const write = (repo: TestRepo, text: string): void => {
  mkdirSync(join(repo.gitDir, 'refs', 'notes'), { recursive: true });
  writeFileSync(join(repo.gitDir, NOTES), text);
};
