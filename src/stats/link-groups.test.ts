import { describe, expect, test } from 'vitest';
import { incidentOf } from '#fixtures/incident.ts';
import { changeOf, commitOf, REPOSITORY, recordOf, shaOf } from '#fixtures/record.ts';
import type { ChangeLink, RecordedLink } from '#model/link.ts';
import { linkTargets } from './link-groups.ts';

const [A, B] = [shaOf('a'), shaOf('b')];

const claim = (fields: Partial<ChangeLink>): ChangeLink => ({
  repository: REPOSITORY,
  role: 'caused',
  method: 'manual',
  confidence: 'confirmed',
  why: 'seen',
  ...fields,
});
const recorded = (fields: Partial<RecordedLink>): RecordedLink => ({
  source: 'machine',
  repository: REPOSITORY,
  commit: null,
  change: null,
  role: 'suspect',
  method: 'revert_target',
  confidence: 'probable',
  why: 'reverted',
  ...fields,
});

describe('without a record', () => {
  test('links are as their author wrote them, causes first, and nothing is known of their targets', () => {
    const incident = incidentOf({
      changes: [claim({ commit: B, role: 'reverted' }), claim({ commit: A, change: 41 })],
    });
    const targets = linkTargets(incident, undefined);
    expect(targets.map(({ key, group }) => [key, group])).toEqual([
      [A, 'cause'],
      [B, 'response'],
    ]);
    expect(targets[0]).toMatchObject({ commit: undefined, change: undefined });
    expect(targets[0]?.links[0].change).toBe(`${REPOSITORY}#41`);
  });
});

describe('with a record', () => {
  test('a claim and a suspicion of the same commit are one target with two links', () => {
    const links = [
      recorded({ commit: A }),
      recorded({ commit: A, source: 'front_matter', role: 'caused', confidence: 'confirmed' }),
    ];
    const targets = linkTargets(incidentOf(), recordOf({ links, commits: [commitOf(A)] }));
    expect(targets.map(({ group, links: found }) => [group, found.map(({ role }) => role)])).toEqual([
      ['cause', ['caused', 'suspect']],
    ]);
  });

  test('a link to a change leads to the commit that landed it, and meets a link to that commit', () => {
    const links = [recorded({ change: `${REPOSITORY}#41` }), recorded({ commit: A })];
    const change = changeOf(41, { merge_commit: A });
    const targets = linkTargets(incidentOf(), recordOf({ links, commits: [commitOf(A)], changes: [change] }));
    expect(targets.map(({ key, commit, change: found }) => [key, commit?.sha, found?.number])).toEqual([[A, A, 41]]);
  });

  test('a link to a commit leads to the change that names it', () => {
    const commits = [commitOf(A, { changes: [`${REPOSITORY}#41`] })];
    const changes = [changeOf(40), changeOf(41)];
    const [target] = linkTargets(incidentOf(), recordOf({ links: [recorded({ commit: A })], commits, changes }));
    expect(target?.change?.number).toBe(41);
  });

  test('a commit that no record holds keeps its link', () => {
    const [target] = linkTargets(incidentOf(), recordOf({ links: [recorded({ commit: B })] }));
    expect(target).toMatchObject({ key: B, group: 'suspect', commit: undefined, change: undefined });
  });
});
