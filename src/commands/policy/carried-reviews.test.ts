import { describe, expect, onTestFinished, test } from 'vitest';
import type { Landing } from '#commands/ingest/landing.ts';
import { review } from '#fixtures/judged-change.ts';
import { makeRepo } from '#fixtures/repo.ts';
import type { JudgedReview } from '#policy/judged-change.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import { mainlineOf } from './branch-forks.ts';
import { carriedReviews } from './carried-reviews.ts';

/** A branch that was approved, changed in some way and then squashed. */
const world = async () => {
  const repo = makeRepo();
  onTestFinished(() => repo.remove());
  const lines = 'one\ntwo\nthree\n';
  const start = repo.commit({ message: 'Start', files: { a: lines, b: 'b\n' } });
  const approved = repo.commit({ message: 'Add four', branch: 'x', parents: [start], files: { a: `${lines}four\n` } });
  const moved = repo.commit({ message: 'Change b', files: { b: 'c\n' } });
  const reworded = repo.commit({ message: 'Add 4', branch: 'y', parents: [start], files: { a: `${lines}four\n` } });
  const rebased = repo.commit({ message: 'Add four', branch: 'z', parents: [moved], files: { a: `${lines}four\n` } });
  const more = repo.commit({
    message: 'Add five',
    branch: 'w',
    parents: [approved],
    files: { a: `${lines}four\nfive\n` },
  });
  const merged = repo.commit({ message: 'Merge main', branch: 'v', parents: [approved, moved], files: { b: 'c\n' } });
  const squash = repo.commit({ message: 'Add four (#1)', files: { a: `${lines}four\n` } });
  const squashMore = repo.commit({
    message: 'Add five (#1)',
    branch: 'u',
    parents: [moved],
    files: { a: `${lines}four\nfive\n` },
  });
  const repository = await openRepository(repo.path);
  onTestFinished(() => repository.close());
  const landingOf = async (sha: string): Promise<Landing> => ({
    kind: 'squash',
    merge: await repository.findCommit(sha),
    commits: [sha],
  });
  return { repository, landingOf, shas: { start, approved, reworded, rebased, more, merged, squash, squashMore } };
};

describe('an approval of an earlier commit', () => {
  test.for([
    { name: 'with another message', head: 'reworded', landed: 'squash', commit: 'approved', carried: 'tree' },
    { name: 'from before a rebase', head: 'rebased', landed: 'squash', commit: 'approved', carried: 'patch' },
    { name: 'from before more was pushed', head: 'more', landed: 'squashMore', commit: 'approved', carried: 'no' },
    { name: 'into which others were merged', head: 'rebased', landed: 'squash', commit: 'merged', carried: 'tree' },
    {
      name: 'into which others were merged before more',
      head: 'more',
      landed: 'squashMore',
      commit: 'merged',
      carried: undefined,
    },
    {
      name: 'that began where nothing was done',
      head: 'rebased',
      landed: 'squash',
      commit: 'start',
      carried: undefined,
    },
    { name: 'that is not in the repository', head: 'rebased', landed: 'squash', commit: undefined, carried: undefined },
  ] as const)('$name: $carried', async ({ head, landed, commit, carried }) => {
    const { repository, landingOf, shas } = await world();
    const given: JudgedReview = review({
      state: 'stale',
      commit: commit === undefined ? 'f'.repeat(40) : shas[commit],
    });
    const landing = await landingOf(shas[landed]);
    const mainline = () => mainlineOf(repository, shas.squash);
    const asked = [{ reviews: [given], landing, head: shas[head] }];
    const [[found] = []] = await carriedReviews(asked, { git: repository, mainline });
    expect(found?.carried).toBe(carried);
  });

  test('nothing is asked of git for approvals of what landed', async () => {
    const refuse = () => Promise.reject(new Error('asked'));
    const git = { findCommits: refuse, comparisons: { patchIds: refuse } };
    const landing: Landing = { kind: 'unknown', merge: undefined, commits: [] };
    const asked = [{ reviews: [review()], landing, head: null }];
    expect(await carriedReviews(asked, { git, mainline: refuse })).toEqual([[review()]]);
  });
});
