import { expect, onTestFinished, test } from 'vitest';
import { makeRepo } from '#fixtures/repo.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import { scanHistory } from './scan-history.ts';

test('a scan gives every commit of the walk with what its message says', async () => {
  const repo = makeRepo();
  onTestFinished(() => repo.remove());
  const first = repo.commit({ message: 'Start' });
  const tip = repo.commit({ message: 'Cache\n\nCo-authored-by: Claude <noreply@anthropic.com>' });
  const repository = await openRepository(repo.path);
  onTestFinished(() => repository.close());
  const scanned = await Array.fromAsync(scanHistory({ repository, tips: [tip] }));
  expect(scanned.map(({ commit, provenance }) => [commit.sha, provenance.involvement])).toEqual([
    [tip, 'agent'],
    [first, 'unknown'],
  ]);
});
