import { globSync, readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { ACCOUNTS } from '#demo/accounts.ts';
import { readHistory } from '#demo/demo-files.ts';
import { rosterEntity } from '#model/roster.ts';
import { momentOf } from '#model/time.ts';
import { demoRepository } from './demo-repository.ts';

const history = readHistory();
const tip = history.refs.get('refs/heads/main') ?? '';

/** Ids from the tip on, along all parents or the first of each. */
const ancestry = (parentsOf: (parents: readonly string[]) => readonly string[]): Set<string> => {
  const found = new Set<string>();
  for (const left = [tip]; left.length > 0; ) {
    const commit = history.commits.get(left.pop() ?? '');
    if (commit === undefined || found.has(commit.sha)) continue;
    found.add(commit.sha);
    left.push(...parentsOf(commit.parents));
  }
  return found;
};

const firstParents = ancestry((parents) => parents.slice(0, 1));
const onMain = [...ancestry((parents) => parents)].flatMap((sha) => history.commits.get(sha) ?? []);

const users = parseAllDocuments(readFileSync('content/people/tidemark.yaml', 'utf8'))
  .map((document) => rosterEntity.parse(document.toJS()))
  .flatMap((entity) => (entity.kind === 'User' ? [entity.spec] : []));

test('the history ends where incidents, records and documents expect it to', () => {
  expect(tip).toBe('0cbbfc40c004c5a2968eb8725cd37b4c5229e628');
});

test('git gives every commit the id that was computed for it, and finds nothing wrong', { timeout: 20_000 }, () => {
  const { git, remove } = demoRepository();
  onTestFinished(remove);
  expect(git('fsck', '--strict', '--full')).toBe('');
  const listed = git('rev-list', '--exclude=refs/notes/*', '--all').trim().split('\n').toSorted();
  const replaced = history.changes.get(27)?.own.get('request-id-at-random')?.sha;
  expect(listed).toEqual([...history.commits.keys()].filter((sha) => sha !== replaced).toSorted());
  expect(git('symbolic-ref', 'HEAD').trim()).toBe('refs/heads/main');
});

test('six people of four levels, two of whom rise, wrote at least sixty commits in four months', () => {
  const people = new Set(
    onMain.map(({ author }) => author.email).filter((email) => email.endsWith('@tidemark.example')),
  );
  const months = new Set(onMain.map(({ committer }) => new Date(committer.date).toISOString().slice(0, 7)));
  expect(people.size).toBe(6);
  expect(onMain.length).toBeGreaterThanOrEqual(60);
  expect([...months].toSorted()).toEqual(['2026-02', '2026-03', '2026-04', '2026-05']);

  const humans = users.filter(({ person_kind: kind }) => kind === 'human');
  const rising = humans.filter(({ levels }) => levels.some(({ from }) => momentOf(from).at >= new Date('2026-02-02')));
  expect(humans).toHaveLength(6);
  expect(new Set(humans.flatMap(({ levels }) => levels.map(({ level }) => level)))).toEqual(
    new Set(['junior', 'mid', 'senior', 'staff']),
  );
  expect(rising).toHaveLength(2);
  const emails = humans.flatMap(({ identities }) => identities.flatMap(({ email }) => email ?? []));
  for (const person of people) expect(emails).toContain(person);
});

test('every account of the demo is in the roster', () => {
  const identities = users.flatMap((user) => user.identities);
  for (const { login, id } of Object.values(ACCOUNTS).filter((account) => account !== ACCOUNTS.github)) {
    expect(identities).toContainEqual({ host: 'github.com', login, user_id: id });
  }
});

const landings = [...history.changes.values()].flatMap(({ step, landed }) =>
  step.landed === undefined || landed === undefined ? [] : [{ number: step.number, how: step.landed.how, landed }],
);

test.for(landings)('change #$number has the shape of a $how', ({ number, how, landed }) => {
  expect(landed.parents).toHaveLength(how === 'merge' ? 2 : 1);
  expect([...firstParents]).toContain(landed.sha);
  if (how === 'merge') expect(landed.message).toMatch(`Merge pull request #${number} from tidemark/`);
  if (how === 'squash') expect(landed.message.split('\n')[0]).toMatch(new RegExp(`\\(#${number}\\)$`));
  if (how === 'rebase') expect(landed.message).not.toMatch(`#${number}`);
});

test('all three ways of landing occur', () => {
  expect(new Set(landings.map(({ how }) => how))).toEqual(new Set(['merge', 'squash', 'rebase']));
});

test.for(globSync('content/incidents/harbor-*.mdx'))('%s names commits that exist', (file) => {
  const named = readFileSync(file, 'utf8').match(/\b[0-9a-f]{40}\b/g) ?? [];
  expect(named.length).toBeGreaterThanOrEqual(3);
  for (const sha of named) expect([...history.commits.keys()]).toContain(sha);
});
