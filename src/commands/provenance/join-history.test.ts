import { expect, test } from 'vitest';
import { BO, CLAUDE, changeWorld, scanned, waysTo } from '#fixtures/change-branches.ts';

const ten = (sha: string | undefined): string => (sha ?? '').slice(0, 10);

test.for([
  'refs/pull/12/head',
  'refs/pull/12/merge',
  'refs/remotes/origin/pull/12/head',
  'refs/remotes/upstream/pull/12',
])('a squash inherits from the branch that %s keeps', async (ref) => {
  const { repo, start, change } = changeWorld();
  const [one] = change(ref, [{ message: `One\n\n${CLAUDE}`, files: { 'a.txt': '1\n' } }]);
  if (ref.endsWith('merge'))
    change(ref, [{ message: 'Trial', parents: [start, one ?? ''], files: { 'a.txt': '1\n' } }]);
  const squash = repo.commit({ message: 'Price (#12)', files: { 'a.txt': '1\n' } });
  const found = await scanned(repo);
  expect(found.get(squash)).toMatchObject({ involvement: 'agent', strength: 'trailer', tools: ['claude'] });
  expect(waysTo(found, squash)).toEqual([`change #12, commit ${ten(one)}, by number`]);
});

test('a merge request is named by its own sign, and an issue of the same number is not', async () => {
  const { repo, change } = changeWorld();
  const specs = [{ message: `One\n\n${CLAUDE}`, files: { 'a.txt': '1\n' } }];
  const [one] = change('refs/merge-requests/12/head', specs);
  const issue = repo.commit({ message: 'Price (#12)', files: { 'a.txt': '1\n' } });
  repo.commit({ message: 'Undo', files: { 'a.txt': 'a\n' } });
  const landed = repo.commit({ message: 'Price\n\nSee merge request shop/till!12', files: { 'a.txt': '1\n' } });
  const found = await scanned(repo);
  expect(waysTo(found, issue)).toEqual([]);
  expect(waysTo(found, landed)).toEqual([`change #12, commit ${ten(one)}, by number`]);
});

test('what the squash says itself is told once, on its own line', async () => {
  const { repo, pull } = changeWorld();
  pull(12, [{ message: `One\n\n${CLAUDE}`, files: { 'a.txt': '1\n' } }]);
  const squash = repo.commit({ message: `Price (#12)\n\n* One\n\n${CLAUDE}`, files: { 'a.txt': '1\n' } });
  expect((await scanned(repo)).get(squash)?.evidence).toMatchObject([{ kind: 'co_author', path: null, line: 5 }]);
});

test('commits of the base that a branch took in are not of the branch, and its merges say nothing', async () => {
  const { repo, pull, start } = changeWorld();
  const base = repo.commit({ message: `On the base\n\n${CLAUDE}`, files: { 'b.txt': '1\n' } });
  const [one] = pull(12, [{ message: 'One', files: { 'a.txt': '1\n' } }], start);
  pull(
    12,
    [
      {
        message: `Merge branch 'main'\n\n${CLAUDE}`,
        parents: [one ?? '', base],
        files: { 'b.txt': '1\n' },
      },
      { message: 'Two', files: { 'a.txt': '2\n' } },
    ],
    one,
  );
  const squash = repo.commit({ message: 'Price (#12)', files: { 'a.txt': '2\n' } });
  expect((await scanned(repo)).get(squash)).toMatchObject({ involvement: 'unknown', evidence: [] });
});

test('a change that stands on another inherits nothing of what had landed before it', async () => {
  const { repo, pull } = changeWorld();
  const [one] = pull(12, [{ message: `One\n\n${CLAUDE}`, files: { 'a.txt': '1\n' } }]);
  pull(13, [{ message: 'Two', files: { 'a.txt': '1\n2\n' } }], one);
  const first = repo.commit({ message: 'Price (#12)', files: { 'a.txt': '1\n' } });
  const second = repo.commit({ message: 'Price again (#13)', files: { 'a.txt': '1\n2\n' } });
  const found = await scanned(repo);
  expect(waysTo(found, first)).toHaveLength(1);
  expect(waysTo(found, second)).toEqual([]);
});

test('a change that swallowed another which never landed inherits from both', async () => {
  const { repo, pull } = changeWorld();
  const [one] = pull(12, [{ message: `One\n\n${CLAUDE}`, files: { 'a.txt': '1\n' } }]);
  pull(13, [{ message: 'Two', files: { 'a.txt': '1\n2\n' } }], one);
  const squash = repo.commit({ message: 'Price (#13)', files: { 'a.txt': '1\n2\n' } });
  expect(waysTo(await scanned(repo), squash)).toEqual([`change #13, commit ${ten(one)}, by number`]);
});

test('of a branch on a base that was rewritten, only the last commits that are the patch of the squash speak', async () => {
  const { repo, pull, start } = changeWorld();
  const [, own] = pull(
    12,
    [
      { message: 'Tables', files: { 'b.txt': 'x\n', 'c.txt': 'x\n' } },
      { message: `One\n\n${CLAUDE}`, files: { 'a.txt': '1\n' } },
    ],
    start,
  );
  pull(
    13,
    [
      { message: `Tables\n\n${CLAUDE}`, files: { 'b.txt': 'x\n', 'c.txt': 'x\n' } },
      { message: 'Three', files: { 'a.txt': '3\n' } },
    ],
    start,
  );
  repo.commit({ message: 'Tables anew', files: { 'b.txt': 'y\n', 'c.txt': 'y\n' } });
  const first = repo.commit({ message: 'Price (#12)', files: { 'a.txt': '1\n' } });
  repo.commit({ message: 'Back', files: { 'a.txt': 'a\n' } });
  const second = repo.commit({ message: 'Price once more (#13)', files: { 'a.txt': '3\n' } });
  const found = await scanned(repo);
  expect(waysTo(found, first)).toEqual([`change #12, commit ${ten(own)}, by number`]);
  expect(waysTo(found, second)).toEqual([]);
});

test('a squash whose files others had changed in between is known by its patch', async () => {
  const { repo, pull } = changeWorld();
  const text = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\n';
  const base = repo.commit({ message: 'Text', files: { 'a.txt': text } });
  const [one] = pull(12, [{ message: `One\n\n${CLAUDE}`, files: { 'a.txt': text.replace('nine', '9') } }], base);
  repo.commit({ message: 'Before it', files: { 'a.txt': `zero\n${text}` } });
  const squash = repo.commit({ message: 'Price (#12)', files: { 'a.txt': `zero\n${text.replace('nine', '9')}` } });
  expect(waysTo(await scanned(repo), squash)).toEqual([`change #12, commit ${ten(one)}, by number`]);
});

test.for<{ name: string; message: string; files: Record<string, string>; landed?: boolean }>([
  { name: 'a number of another repository', message: 'Price (#12)', files: { 'other.txt': '1\n' } },
  { name: 'another work on the same file', message: 'Price (#12)', files: { 'a.txt': 'else\n' } },
  { name: 'an afterthought', message: 'Tidy (#12)', files: { 'a.txt': '1 \n' }, landed: true },
  {
    name: 'a revert that names what it takes back',
    message: 'Revert price (#12)',
    files: { 'a.txt': 'a\n' },
    landed: true,
  },
  { name: 'a revert that quotes it', message: 'Revert "Price (#12)" (#14)', files: { 'a.txt': 'a\n' }, landed: true },
  {
    name: 'a copy made by a cherry-pick',
    message: `Price (#12)\n\n(cherry picked from commit ${'1'.repeat(40)})`,
    files: { 'a.txt': '1\n' },
  },
  { name: 'a number that no ref knows', message: 'Price (#99)', files: { 'a.txt': '1\n' } },
  { name: 'a number in the middle', message: 'Price (#12) again', files: { 'a.txt': '1\n' } },
])('$name is no landing', async ({ message, files, landed = false }) => {
  const { repo, pull } = changeWorld();
  pull(12, [{ message: `One\n\n${CLAUDE}`, files: { 'a.txt': '1\n' } }]);
  if (landed) repo.commit({ message: 'Price (#12)', files: { 'a.txt': '1\n' } });
  const named = repo.commit({ message, files });
  expect((await scanned(repo)).get(named)).toMatchObject({ involvement: 'unknown', evidence: [] });
});

test('a change may land more than once', async () => {
  const { repo, pull } = changeWorld();
  pull(12, [{ message: `One\n\n${CLAUDE}`, files: { 'a.txt': '1\n' } }]);
  const first = repo.commit({ message: 'Price (#12)', files: { 'a.txt': '1\n' } });
  repo.commit({ message: 'Revert "Price (#12)"', files: { 'a.txt': 'a\n' } });
  const second = repo.commit({ message: 'Price anew (#12)', files: { 'a.txt': '1\n' } });
  const found = await scanned(repo);
  expect([first, second].map((sha) => found.get(sha)?.involvement)).toEqual(['agent', 'agent']);
});

test('two remotes may use the same number for two changes', async () => {
  const { repo, change } = changeWorld();
  change('refs/remotes/fork/pull/12/head', [{ message: `Other\n\n${CLAUDE}`, files: { 'b.txt': '1\n' } }]);
  const [one] = change('refs/remotes/origin/pull/12/head', [
    { message: `One\n\n${CLAUDE}`, files: { 'a.txt': '1\n' } },
  ]);
  const squash = repo.commit({ message: 'Price (#12)', files: { 'a.txt': '1\n' } });
  expect(waysTo(await scanned(repo), squash)).toEqual([`change #12, commit ${ten(one)}, by number`]);
});

test('a rebase that lost its trailer is known by author, date, subject and patch', async () => {
  const { repo, pull } = changeWorld();
  const at = 1_760_000_000;
  const [one] = pull(12, [{ message: `One\n\n${CLAUDE}`, at, files: { 'a.txt': '1\n' } }]);
  repo.commit({ message: 'Before it', files: { 'b.txt': '1\n' } });
  const copy = repo.commit({ message: 'One', author: BO, at, files: { 'a.txt': '1\n' } });
  expect(waysTo(await scanned(repo), copy)).toEqual([`change #12, commit ${ten(one)}, by patch id`]);
});

test.for([
  { name: 'another patch', spec: { message: 'One', author: BO, at: 1_760_000_000, files: { 'a.txt': 'else\n' } } },
  { name: 'another date', spec: { message: 'One', author: BO, at: 1_760_000_001, files: { 'a.txt': '1\n' } } },
  { name: 'another author', spec: { message: 'One', at: 1_760_000_000, files: { 'a.txt': '1\n' } } },
  { name: 'another subject', spec: { message: 'Uno', author: BO, at: 1_760_000_000, files: { 'a.txt': '1\n' } } },
])('$name is no copy', async ({ spec }) => {
  const { repo, pull } = changeWorld();
  pull(12, [{ message: `One\n\n${CLAUDE}`, at: 1_760_000_000, files: { 'a.txt': '1\n' } }]);
  const other = repo.commit(spec);
  expect(waysTo(await scanned(repo), other)).toEqual([]);
});

test('a merge inherits nothing: what it brought speaks for itself', async () => {
  const { repo, pull, start } = changeWorld();
  const [one = ''] = pull(12, [{ message: `One\n\n${CLAUDE}`, files: { 'a.txt': '1\n' } }]);
  const merge = repo.commit({
    message: 'Merge pull request #12 from bo/price',
    parents: [start, one],
    files: { 'a.txt': '1\n' },
  });
  const found = await scanned(repo);
  expect(found.get(merge)).toMatchObject({ involvement: 'unknown', evidence: [] });
  expect(found.get(one)).toMatchObject({ involvement: 'agent' });
});

test('notes on the commits of a branch reach the squash', async () => {
  const { repo, pull } = changeWorld();
  const [one = ''] = pull(12, [{ message: 'One', files: { 'a.txt': '1\n' } }]);
  const agent = { tool: 'claude', id: 'x', model: 'm' };
  const prompts = { '0123456789abcdef': { agent_id: agent, human_author: 'Bo', messages: [] } };
  const note = { schema_version: 'authorship/3.0.0', base_commit_sha: one, prompts };
  repo.git(
    ['-c', 'user.name=A', '-c', 'user.email=a@x', 'notes', '--ref=ai', 'add', '-F', '-', one],
    `a.txt\n  0123456789abcdef 1\n---\n${JSON.stringify(note)}`,
  );
  const squash = repo.commit({ message: 'Price (#12)', files: { 'a.txt': '1\n' } });
  const found = await scanned(repo);
  expect(found.get(squash)).toMatchObject({ involvement: 'agent', strength: 'attested', tools: ['claude'] });
  expect(waysTo(found, squash)).toEqual([`change #12, commit ${ten(one)}, by number`]);
  expect(found.get(squash)?.share).toMatchObject({ ai: 1, lines: 1 });
});

test('a branch that was pushed anew shows only its last state', async () => {
  const { repo, pull } = changeWorld();
  pull(12, [{ message: `One\n\n${CLAUDE}`, files: { 'a.txt': '1\n' } }]);
  pull(12, [{ message: 'One', files: { 'a.txt': '1\n' } }]);
  const squash = repo.commit({ message: 'Price (#12)', files: { 'a.txt': '1\n' } });
  expect(waysTo(await scanned(repo), squash)).toEqual([]);
});
