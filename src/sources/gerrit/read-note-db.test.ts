import { expect, onTestFinished, test } from 'vitest';
import { sha } from '#fixtures/note-db.ts';
import { makeRepo } from '#fixtures/repo.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import { readGerritChanges } from './exported-changes.ts';
import { readNoteDb } from './read-note-db.ts';

test('every meta reference of a repository is a change', async () => {
  const repo = makeRepo({ bare: true });
  onTestFinished(() => repo.remove());
  const author = { name: 'Gerrit User 100', email: '100@server' };
  const update = (branch: string, footers: string) =>
    repo.commit({ branch, author, message: `Update\n\nPatch-set: 1\n${footers}\n` });
  repo.git(['update-ref', 'refs/changes/09/9/1', repo.commit({ message: 'Count parcels', files: { a: 'a\n' } })]);
  update('nine', `Status: new\nCommit: ${sha(1)}`);
  repo.git(['update-ref', 'refs/changes/09/9/meta', update('nine', 'Status: abandoned')]);
  repo.git(['update-ref', 'refs/changes/10/110/meta', update('ten', 'Status: new')]);
  const repository = await openRepository(repo.path);
  onTestFinished(() => repository.close());
  const { changes, incomplete } = await readNoteDb(repository);
  expect([...changes].map(([number, { status, patchSets }]) => [number, status, patchSets.length])).toEqual([
    [9, 'abandoned', 1],
    [110, 'new', 0],
  ]);
  expect(incomplete).toEqual([]);
});

test('a change whose first updates are missing is left out and named', async () => {
  const commit = (id: string, parents: string[]) => ({
    sha: id,
    tree: sha(0),
    parents,
    author: { name: 'x', email: '100@server', at: new Date(0) },
    committer: { name: 'x', email: '100@server', at: new Date(0) },
    message: 'Update\n\nPatch-set: 1\n',
    trailers: [],
    files: undefined,
    reverts: [],
    cherryPickOf: [],
    pullRequests: [],
    mergedBranch: undefined,
  });
  async function* refs() {
    yield { name: 'refs/changes/09/9/meta', sha: sha(2) };
  }
  async function* log() {
    yield commit(sha(2), [sha(1)]);
  }
  const { changes, incomplete } = await readNoteDb({ refs, log });
  expect({ changes: changes.size, incomplete }).toEqual({ changes: 0, incomplete: [9] });
});

test('a change is exported with the commit that its last patch set is', async () => {
  const repo = makeRepo({ bare: true });
  onTestFinished(() => repo.remove());
  const landed = repo.commit({ message: 'Count parcels', files: { a: 'a\n' } });
  const update = (account: number, footers: string) => {
    const author = { name: `Gerrit User ${account}`, email: `${account}@server` };
    return repo.commit({ branch: 'nine', author, message: `Update\n\nPatch-set: 1\n${footers}\n` });
  };
  update(100, `Status: new\nBranch: refs/heads/main\nSubject: Count parcels\nCommit: ${landed}`);
  update(200, 'Label: Code-Review=+2');
  repo.git(['update-ref', 'refs/changes/09/9/meta', update(300, 'Status: merged\nLabel: SUBM=+1')]);
  const repository = await openRepository(repo.path);
  onTestFinished(() => repository.close());
  const change = (await readGerritChanges(repository)).get(9);
  expect(change).toMatchObject({
    title: 'Count parcels',
    base: 'main',
    head: landed,
    mergeCommit: landed,
    author: { id: 100 },
    mergedBy: { id: 300 },
    commits: [{ sha: landed, account: { id: 100 } }],
    reviews: [{ reviewer: { id: 200 }, verdict: 'approve', state: 'live' }],
    complete: true,
    blindSpots: [],
  });
});
