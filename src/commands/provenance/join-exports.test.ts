import { expect, test } from 'vitest';
import { CLAUDE, changeWorld, exportedChange, exportedCommit, scanned, waysTo } from '#fixtures/change-branches.ts';

const ONE = '1'.repeat(40);
const TWO = '2'.repeat(40);

test('a squash inherits from the commits and the record of the change that the host says it landed', async () => {
  const { repo } = changeWorld();
  const squash = repo.commit({ message: 'Whatever it is called', files: { 'a.txt': '1\n' } });
  const commits = [exportedCommit(ONE, 'One'), exportedCommit(TWO, `Two\n\n${CLAUDE}`)];
  const change = exportedChange({ number: 12, mergeCommit: squash, commits, branch: 'claude/price' });
  const found = await scanned(repo, { exported: [change] });
  expect(found.get(squash)).toMatchObject({ involvement: 'agent', tools: ['claude'] });
  expect(waysTo(found, squash)).toEqual([
    'change #12, commit 2222222222, by merge commit',
    'change #12, by merge commit',
  ]);
});

test('each commit of a rebase inherits from its own original, and from the record', async () => {
  const { repo } = changeWorld();
  const first = repo.commit({ message: 'One', files: { 'a.txt': '1\n' } });
  const last = repo.commit({ message: 'Two', files: { 'a.txt': '2\n' } });
  const change = exportedChange({
    number: 12,
    mergeCommit: last,
    author: { login: 'Copilot', id: 1, type: 'Bot' },
    commits: [exportedCommit(ONE, 'One'), exportedCommit(TWO, 'Two')],
  });
  const agent = { tool: 'claude', id: 'x', model: 'm' };
  const note = { schema_version: 'authorship/3.0.0', prompts: { '0123456789abcdef': { agent_id: agent } } };
  const blob = repo.git(['hash-object', '-w', '--stdin'], `a.txt\n  0123456789abcdef 1\n---\n${JSON.stringify(note)}`);
  const tree = repo.git(['mktree'], `100644 blob ${blob}\t${TWO}\n`);
  const people = 'author A <a@x> 1 +0000\ncommitter A <a@x> 1 +0000';
  repo.git(['update-ref', 'refs/notes/ai', repo.rawCommit(Buffer.from(`tree ${tree}\n${people}\n\nnotes\n`))]);
  const found = await scanned(repo, { exported: [change] });
  expect(waysTo(found, first)).toEqual(['change #12, by merge commit']);
  expect(waysTo(found, last)).toEqual([
    'change #12, commit 2222222222, by merge commit',
    'change #12, by merge commit',
  ]);
});

test('a merge inherits nothing of the record either', async () => {
  const { repo, pull, start } = changeWorld();
  const [one = ''] = pull(12, [{ message: 'One', files: { 'a.txt': '1\n' } }]);
  const merge = repo.commit({ message: 'Merge it', parents: [start, one], files: { 'a.txt': '1\n' } });
  const change = exportedChange({
    number: 12,
    mergeCommit: merge,
    author: { login: 'Copilot', id: 1, type: 'Bot' },
    commits: [exportedCommit(one, 'One')],
  });
  const found = await scanned(repo, { exported: [change] });
  expect([merge, one].map((sha) => found.get(sha)?.involvement)).toEqual(['unknown', 'unknown']);
});

test('refs show the branch of which an export has no commits', async () => {
  const { repo, pull } = changeWorld();
  const [one = ''] = pull(12, [{ message: `One\n\n${CLAUDE}`, files: { 'a.txt': '1\n' } }]);
  const squash = repo.commit({ message: 'Whatever', files: { 'a.txt': '1\n' } });
  const found = await scanned(repo, { exported: [exportedChange({ number: 12, mergeCommit: squash, head: one })] });
  expect(waysTo(found, squash)).toEqual([`change #12, commit ${one.slice(0, 10)}, by merge commit`]);
});

test('what the host did not say landed a change is no landing of it, whatever number it has', async () => {
  const { repo, pull } = changeWorld();
  const [one = ''] = pull(12, [{ message: `One\n\n${CLAUDE}`, files: { 'a.txt': '1\n' } }]);
  const squash = repo.commit({ message: 'Price (#12)', files: { 'a.txt': '1\n' } });
  repo.commit({ message: 'Back', files: { 'a.txt': 'a\n' } });
  const again = repo.commit({ message: 'Price (#12)', files: { 'a.txt': '1\n' } });
  const change = exportedChange({ number: 12, mergeCommit: squash, head: one });
  const found = await scanned(repo, { exported: [change] });
  expect([squash, again].map((sha) => found.get(sha)?.involvement)).toEqual(['agent', 'unknown']);
});

test.for([
  { name: 'under its title', message: 'Price (#12)', involvement: 'autonomous' },
  { name: 'under another', message: 'Till (#12)', involvement: 'unknown' },
])('a change that the host does not call merged is found $name: $involvement', async ({ message, involvement }) => {
  const { repo } = changeWorld();
  const squash = repo.commit({ message, files: { 'a.txt': '1\n' } });
  const author = { login: 'Copilot', id: 1, type: 'Bot' };
  const found = await scanned(repo, { exported: [exportedChange({ number: 12, author, mergedAt: undefined })] });
  expect(found.get(squash)?.involvement).toBe(involvement);
});

test('a record that ticked "no AI" and a commit with a trailer contradict each other', async () => {
  const { repo } = changeWorld();
  const squash = repo.commit({ message: 'Price (#12)', files: { 'a.txt': '1\n' } });
  const commits = [exportedCommit(ONE, `One\n\n${CLAUDE}`)];
  const change = exportedChange({ number: 12, mergeCommit: squash, commits, body: 'AI disclosure: none' });
  const found = (await scanned(repo, { exported: [change] })).get(squash);
  expect(found).toMatchObject({ involvement: 'agent' });
  expect(found?.contradictions).toEqual([expect.stringContaining('says that no AI was used')]);
});
