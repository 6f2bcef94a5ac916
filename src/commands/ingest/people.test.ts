import { describe, expect, test } from 'vitest';
import { type RosterEntity, rosterEntity } from '#model/roster.ts';
import { People } from './people.ts';

const user = (name: string, spec: object): RosterEntity =>
  rosterEntity.parse({ apiVersion: 'backstage.io/v1alpha1', kind: 'User', metadata: { name }, spec });

const ROSTER = [
  user('ana', {
    profile: { displayName: 'Ana A.', email: 'Ana@Example.com' },
    levels: [
      { level: 'mid', from: '2025-01-01' },
      { level: 'senior', from: '2026-01-01' },
    ],
    identities: [{ host: 'github.com', login: 'Ana-A', user_id: 11 }],
  }),
  user('deployer', { person_kind: 'service', identities: [{ host: 'git', email: 'deploy@example.com' }] }),
  user('twin-a', { identities: [{ host: 'git', email: 'twin@example.com' }] }),
  user('twin-b', { identities: [{ host: 'git', email: 'twin@example.com' }] }),
];

const people = (given: Partial<ConstructorParameters<typeof People>[0]> = {}): People =>
  new People({
    roster: ROSTER,
    key: 'a key of the site',
    mode: 'full',
    host: 'github.com',
    accounts: new Map([['ana@home.example', { login: 'ana-a', id: 11, type: 'User' }]]),
    kindOf: ({ login, type }) => (login === 'helper[bot]' ? 'ai' : type === 'User' ? 'human' : 'bot'),
    toolOf: (who) => ('email' in who && who.email === 'noreply@anthropic.com' ? 'claude-code' : undefined),
    ...given,
  });
const AT = new Date('2026-03-05');
const ANA = { id: 'user:default/ana', kind: 'human', level: 'senior' };
const signed = (email: string, name = 'Somebody') => ({ name, email });

describe('the same person', () => {
  test.for([
    { name: 'by address', person: people().ofSignature(signed('ana@example.com'), AT) },
    { name: 'by address in other letters', person: people().ofSignature(signed('ANA@EXAMPLE.COM'), AT) },
    { name: 'by login', person: people().ofAccount({ login: 'ANA-a', id: undefined, type: 'User' }, AT) },
    { name: 'by number, after a rename', person: people().ofAccount({ login: 'anna', id: 11, type: 'User' }, AT) },
    { name: 'by private address', person: people().ofSignature(signed('11+ana-a@users.noreply.github.com'), AT) },
    { name: 'by an older private address', person: people().ofSignature(signed('ana-a@users.noreply.github.com'), AT) },
    {
      name: 'by an address whose account the host named',
      person: people().ofSignature(signed('Ana@home.example'), AT),
    },
  ])('$name', ({ person }) => {
    expect(person).toEqual(ANA);
  });

  test('without the roster, by login and private address', () => {
    const nobody = people({ roster: [] });
    const byAccount = nobody.ofAccount({ login: 'Bo', id: 2, type: 'User' }, AT);
    expect(byAccount.id).toMatch(/^person-[0-9a-f]{8}$/);
    expect(nobody.ofSignature(signed('2+bo@users.noreply.github.com'), AT).id).toBe(byAccount.id);
    expect(nobody.ofSignature(signed('bo@example.com'), AT).id).not.toBe(byAccount.id);
  });
});

test.for([
  { name: 'before the first level', at: new Date('2024-12-31'), level: null },
  { name: 'at the first level', at: new Date('2025-01-01'), level: 'mid' },
  { name: 'after a promotion', at: AT, level: 'senior' },
  { name: 'without a time', at: undefined, level: null },
])('the level is that of the date: $name', ({ at, level }) => {
  expect(people().ofSignature(signed('ana@example.com'), at).level).toBe(level);
});

test.for([
  { name: 'a bot', person: people().ofAccount({ login: 'renovate[bot]', id: 3, type: 'Bot' }, AT), id: 'bot:renovate' },
  {
    name: 'an AI reviewer',
    person: people().ofAccount({ login: 'helper[bot]', id: 4, type: 'Bot' }, AT),
    id: 'ai:helper',
  },
  {
    name: 'an AI author',
    person: people().ofSignature(signed('noreply@anthropic.com'), AT),
    id: 'ai:claude-code',
  },
  {
    name: 'a bot by its address',
    person: people().ofSignature(signed('9+x[bot]@users.noreply.github.com'), AT),
    id: 'bot:x',
  },
  { name: 'a bot by its name', person: people().ofSignature(signed('a@b.c', 'Big Bot[bot]'), AT), id: 'bot:big-bot' },
  { name: 'the forge', person: people().ofSignature(signed('noreply@github.com', 'GitHub'), AT), id: 'service:github' },
  {
    name: 'a service of the roster',
    person: people().ofSignature(signed('deploy@example.com'), AT),
    id: 'user:default/deployer',
  },
  { name: 'an account that is gone', person: people().ofAccount(undefined, AT), id: 'unknown' },
])('$name has no level', ({ person, id }) => {
  expect(person).toMatchObject({ id, level: null });
});

test('an address that two entries claim is nobody of the roster', () => {
  expect(people().ofSignature(signed('twin@example.com'), AT).id).toMatch(/^person-/);
});

test('an address alone does not say whether it is a person', () => {
  expect(people().ofSignature(signed('somebody@example.com'), AT).kind).toBe('unknown');
  expect(people().ofAccount({ login: 'bo', id: 2, type: 'User' }, AT).kind).toBe('human');
});

test('in facts-only mode nobody is named; the level stays, and so does who is who', () => {
  const { id, kind, level } = people({ mode: 'facts_only' }).ofSignature(signed('ana@example.com'), AT);
  expect({ kind, level }).toEqual({ kind: 'human', level: 'senior' });
  expect(id).toMatch(/^person-[0-9a-f]{8}$/);
  const byAccount = people({ mode: 'facts_only' }).ofAccount({ login: 'ana-a', id: 11, type: 'User' }, AT);
  expect(byAccount.id).toBe(id);
});

test.for([
  { email: 'ana@example.com', identified: true },
  { email: 'ana@home.example', identified: true },
  { email: '5+bo@users.noreply.github.com', identified: true },
  { email: 'somebody@example.com', identified: false },
])('whether $email can be told from a reviewer: $identified', ({ email, identified }) => {
  expect(people().isIdentified(signed(email))).toBe(identified);
});
