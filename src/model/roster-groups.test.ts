import { describe, expect, test } from 'vitest';
import { type RosterEntity, rosterEntity } from './roster.ts';
import { RosterGroups } from './roster-groups.ts';

const entity = (kind: 'User' | 'Group', name: string, spec: object = {}, annotations = {}): RosterEntity =>
  rosterEntity.parse({ apiVersion: 'backstage.io/v1alpha1', kind, metadata: { name, annotations }, spec });

describe('who is in a group', () => {
  const groups = new RosterGroups([
    entity('Group', 'engineering', { children: ['Payments'] }),
    entity('Group', 'payments', { members: ['ana'] }, { 'github.com/team-slug': 'Shop/Payments' }),
    entity('Group', 'ledger', { parent: 'payments' }),
    entity('Group', 'empty'),
    entity('User', 'ana', { memberOf: ['ledger'] }),
    entity('User', 'bo', { memberOf: ['Ledger'] }),
    entity('User', 'eve'),
  ]);
  test.for([
    { name: 'members and those who say so', group: 'ledger', users: ['ana', 'bo'] },
    { name: 'with the groups below it, by their parent', group: 'payments', users: ['ana', 'bo'] },
    { name: 'with the groups below it, by its children', group: 'engineering', users: ['ana', 'bo'] },
    { name: 'nobody', group: 'empty', users: [] },
    { name: 'a group that is not there has no answer', group: 'sales', users: undefined },
  ])('$name', ({ group, users }) => {
    expect(groups.usersOf(group)).toEqual(users);
  });

  test('a team of GitHub is the group that says so, whatever its letters', () => {
    expect(groups.ofTeam('shop/payments')).toBe('payments');
    expect(groups.ofTeam('shop/ledger')).toBeUndefined();
  });

  test('nothing goes round', () => {
    expect(groups.rings()).toEqual([]);
  });
});

describe('groups below themselves', () => {
  const ring = new RosterGroups([
    entity('Group', 'a', { children: ['b'] }),
    entity('Group', 'b', { members: ['ana'] }),
    entity('Group', 'c', { parent: 'b', children: ['a'] }),
    entity('Group', 'own', { parent: 'own' }),
    entity('Group', 'beside', { children: ['a'] }),
  ]);

  test('are named once, in order', () => {
    expect(ring.rings()).toEqual([['a', 'b', 'c'], ['own']]);
  });

  test('still hold who is in them', () => {
    expect(['a', 'b', 'c', 'beside'].map((group) => ring.usersOf(group))).toEqual(Array(4).fill(['ana']));
  });
});

test.for(['bot', 'ai', 'service'])('a %s has no level', (kind) => {
  const levels = [{ level: 'senior', from: '2025-01-01' }];
  expect(() => entity('User', 'merger', { person_kind: kind, levels })).toThrow('only a human has a level');
  expect(() => entity('User', 'merger', { person_kind: kind })).not.toThrow();
  expect(() => entity('User', 'ana', { levels })).not.toThrow();
});

test('an entity of a catalogue of Backstage can be used as it is', () => {
  const metadata = {
    name: 'ana',
    labels: { a: 'b' },
    tags: ['x'],
    links: [{ url: 'https://shop.example', title: 'A' }],
  };
  const profile = { displayName: 'Ana', email: 'ana@shop.example', picture: 'https://shop.example/ana.png' };
  const given = { apiVersion: 'backstage.io/v1alpha1', kind: 'User', metadata, spec: { profile, memberOf: [] } };
  expect(rosterEntity.parse(given)).toMatchObject({ metadata, spec: { profile } });
});
