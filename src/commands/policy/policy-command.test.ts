import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, edited, type Files } from '#fixtures/content-folder.ts';
import { validatePolicies } from './validate-policies.ts';

const POLICY = 'policies/default.yaml';
const NOW = new Date('2026-11-22T00:00:00Z');
const rulesFound = async (files: Files, others: readonly string[] = []) => {
  const contentDir = contentFolder(files);
  const given = others.map((text, index) => {
    const file = join(contentDir, '..', `draft-${index}.yaml`);
    writeFileSync(file, text);
    return file;
  });
  const { problems } = await validatePolicies({ contentDir, files: given, now: NOW });
  return problems.map(({ file, line, rule }) => `${file.split('/').slice(-2).join('/')}:${line ?? ''} ${rule}`);
};

const DRAFT = `schema_version: 1
title: Another one
in_force_from: 2026-01-01
repositories: [github.com/tidemark/*]
rules:
  - id: reviewed
    name: This change may ship if somebody approved it
    require: { approvals: 1 }
`;

describe('validate', () => {
  test('finds nothing wrong with what is right', async () => {
    expect(await rulesFound({})).toEqual([]);
    expect(await validatePolicies({ contentDir: contentFolder(), files: [], now: NOW })).toMatchObject({
      policies: 1,
      rules: 1,
    });
  });

  test.for<{ name: string; files: Files; others?: string[]; found: string[] }>([
    {
      name: 'a field that no policy has',
      files: edited(POLICY, 'ai_assisted', 'ai_asisted'),
      found: ['policies/default.yaml:8 schema/unknown-field'],
    },
    {
      name: 'a level that nobody has',
      files: edited(POLICY, 'level: senior', 'level: staff'),
      found: ['policies/default.yaml:9 policy/unheld-level'],
    },
    {
      name: 'two policies of one day',
      files: { 'policies/second.yaml': DRAFT },
      found: ['policies/second.yaml:3 policy/same-start'],
    },
    {
      name: 'a group below itself',
      files: edited('people/team.yaml', 'members: [ana]', 'members: [ana]\n  parent: sessions'),
      found: ['content/people: roster/ring'],
    },
    { name: 'nothing in other folders', files: { 'patterns/unbounded-cache.mdx': 'broken' }, found: [] },
    { name: 'nothing in a draft beside it', files: {}, others: [DRAFT], found: [] },
    {
      name: 'what is wrong with a draft',
      files: {},
      others: [DRAFT.replace('approvals: 1', 'approvals: 0')],
      found: [expect.stringContaining('draft-0.yaml:8 schema/')],
    },
  ])('finds $name', async ({ files, others = [], found }) => {
    expect(await rulesFound(files, others)).toEqual(found);
  });
});
