import { expect, onTestFinished, test } from 'vitest';
import { People } from '#commands/ingest/people.ts';
import { makeRepo } from '#fixtures/repo.ts';
import { type RosterEntity, rosterEntity } from '#model/roster.ts';
import { parseCodeowners } from '#sources/codeowners.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import { ownedPaths, readCodeOwners } from './owned-paths.ts';

const entity = (kind: 'User' | 'Group', name: string, spec: object, annotations = {}): RosterEntity =>
  rosterEntity.parse({ apiVersion: 'backstage.io/v1alpha1', kind, metadata: { name, annotations }, spec });

const ROSTER = [
  entity('User', 'ana', {
    memberOf: ['payments'],
    identities: [
      { host: 'github.com', login: 'ana-a' },
      { host: 'git', email: 'ana@shop.example' },
    ],
  }),
  entity('User', 'bo', { memberOf: ['ledger'], identities: [{ host: 'github.com', login: 'bo' }] }),
  entity('Group', 'payments', { children: ['ledger'] }, { 'github.com/team-slug': 'org/payments' }),
  entity('Group', 'ledger', {}),
];

const owned = (line: string, mode: 'full' | 'facts_only' = 'full') => {
  const people = new People({
    roster: ROSTER,
    key: 'a key of the site',
    mode,
    host: 'github.com',
    accounts: new Map(),
    kindOf: () => 'human',
    toolOf: () => undefined,
  });
  const options = { codeOwners: parseCodeowners(line), people, host: 'github.com', at: undefined };
  const [found] = ownedPaths(['src/a.ts'], options);
  return { found, people };
};

test.for([
  { line: '* @ana-a', people: ['user:default/ana'], known: true, settled: true },
  { line: '* @ANA-A', people: ['user:default/ana'], known: true, settled: true },
  { line: '* ana@shop.example', people: ['user:default/ana'], known: true, settled: true },
  { line: '* @org/payments', people: ['user:default/ana', 'user:default/bo'], known: true, settled: true },
  { line: '* @org/sales @bo', people: ['user:default/bo'], known: false, settled: true },
  { line: '/docs/ @bo', people: [], known: true, settled: true },
  { line: '*.[tj]s @bo', people: [], known: true, settled: false },
  { line: '[Section]\n* @bo', people: ['user:default/bo'], known: true, settled: false },
])('$line', ({ line, people, known, settled }) => {
  const { found } = owned(line);
  expect({
    people: [...(found?.people ?? [])].toSorted(),
    known: found?.people_known,
    settled: found?.settled,
  }).toEqual({
    people,
    known,
    settled,
  });
});

test('owners are the people who review, also where nobody is named', () => {
  const { found, people } = owned('* @org/payments', 'facts_only');
  const reviewer = people.ofAccount({ login: 'bo', type: 'User' }, undefined);
  expect(reviewer.id).toMatch(/^person-/);
  expect(found?.people.has(reviewer.id)).toBe(true);
});

test('the file is that of a commit, in the place that GitHub looks at first', async () => {
  const repo = makeRepo();
  onTestFinished(() => repo.remove());
  const without = repo.commit({ message: 'Start', files: { a: 'a\n' } });
  const first = repo.commit({ message: 'Own', files: { CODEOWNERS: '* @ana-a\n', 'docs/CODEOWNERS': '* @eve\n' } });
  const second = repo.commit({ message: 'Own more', files: { '.github/CODEOWNERS': '* @bo\n' } });
  const repository = await openRepository(repo.path);
  onTestFinished(() => repository.close());
  const ownersAt = async (commit: string) =>
    (await readCodeOwners(repository, commit)).rules.map(({ owners }) => owners);
  expect(await ownersAt(without)).toEqual([]);
  expect(await ownersAt(first)).toEqual([['@ana-a']]);
  expect(await ownersAt(second)).toEqual([['@bo']]);
});
