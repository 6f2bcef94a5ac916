import { expect, test } from 'vitest';
import { copyOf, LoggedCommit } from './logged-commit.ts';

const who = { name: 'Mira Lund', email: 'mira@tidemark.example', at: new Date(0) };
const SHA = 'a'.repeat(40);
const REVERTED = 'b'.repeat(40);

const commit = (text: string): LoggedCommit =>
  new LoggedCommit({ sha: SHA, tree: 'c'.repeat(40), parents: [], author: who, committer: who, text });

test('the message is tidied', () => {
  expect(commit('Cache: evict  \r\n\nBy age.\t\n\n').message).toBe('Cache: evict\n\nBy age.');
});

test('what a message states is read when it is asked for, as often as it is asked for', () => {
  const read = commit(`Revert "Cache: evict" (#12)\n\nThis reverts commit ${REVERTED}.\n\nReviewed-by: Jo\n`);
  for (const _ of [1, 2]) {
    expect(read.reverts).toEqual([REVERTED]);
    expect(read.pullRequests).toEqual([12]);
    expect(read.trailers).toEqual([{ key: 'Reviewed-by', value: 'Jo', line: 5, loose: false }]);
  }
  expect(read.cherryPickOf).toEqual([]);
  expect(read.mergedBranch).toBeUndefined();
});

test('quoted lines state nothing', () => {
  const read = commit(`Explain\n\n> This reverts commit ${REVERTED}.\n> Reviewed-by: Jo\n`);
  expect(read.reverts).toEqual([]);
  expect(read.trailers).toEqual([]);
});

test('a copy has every field, those that wait too', () => {
  const copy = copyOf(commit("Merge branch 'codex/cache'\n\nReviewed-by: Jo\n"), { files: [] });
  expect({ ...copy }).toEqual({
    sha: SHA,
    tree: 'c'.repeat(40),
    parents: [],
    author: who,
    committer: who,
    message: "Merge branch 'codex/cache'\n\nReviewed-by: Jo",
    trailers: [{ key: 'Reviewed-by', value: 'Jo', line: 3, loose: false }],
    files: [],
    reverts: [],
    cherryPickOf: [],
    pullRequests: [],
    mergedBranch: 'codex/cache',
  });
});
