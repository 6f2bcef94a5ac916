import { expect, test } from 'vitest';
import { changeAddress, commitAddress } from './forge-address.ts';

test.for([
  {
    host: 'github.com',
    repository: 'github.com/org/repo',
    commit: 'https://github.com/org/repo/commit/abc',
    change: 'https://github.com/org/repo/pull/7',
  },
  {
    host: 'gitlab.com',
    repository: 'gitlab.com/group/sub/repo',
    commit: 'https://gitlab.com/group/sub/repo/-/commit/abc',
    change: 'https://gitlab.com/group/sub/repo/-/merge_requests/7',
  },
  { host: 'a host that we do not know', repository: 'git.example.org/a/b', commit: undefined, change: undefined },
])('$host', ({ repository, commit, change }) => {
  expect([commitAddress(repository, 'abc'), changeAddress(`${repository}#7`)]).toEqual([commit, change]);
});
