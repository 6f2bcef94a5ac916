import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { variantsOf } from '#model/schema-fields.ts';
import { generatedFiles, staleFiles, writeGenerated } from './generate.ts';
import { fieldsOf } from './generate-fields.ts';
import { KINDS } from './generate-kinds.ts';

test('what is generated is up to date', async () => {
  expect(
    (await staleFiles('.')).map(({ path }) => path),
    "run 'npm run generate'",
  ).toEqual([]);
});

test('a file that is missing or was edited is stale, and is written again', async () => {
  const root = mkdtempSync(join(tmpdir(), 'hindcast-generate-'));
  try {
    const all = generatedFiles().map(({ path }) => path);
    expect(await writeGenerated(root)).toEqual(all);
    expect(await writeGenerated(root)).toEqual([]);
    appendFileSync(join(root, 'docs/frontmatter.md'), 'x');
    expect((await staleFiles(root)).map(({ path }) => path)).toEqual(['docs/frontmatter.md']);
  } finally {
    rmSync(root, { recursive: true });
  }
});

const groupsOf = (schema: z.ZodType): z.ZodObject[] => variantsOf(schema).filter((each) => each instanceof z.ZodObject);

const undescribed = (group: z.ZodObject, path: string): string[] =>
  fieldsOf(group).flatMap(({ name, description, groups }) => [
    ...(description === '' ? [`${path}.${name}`] : []),
    ...groups.flatMap((inner) => undescribed(inner, `${path}.${name}`)),
  ]);

test.for(Object.entries(KINDS))('every field of %s says what it is for', ([name, { schema }]) => {
  const groups = groupsOf(schema);
  expect(groups.length).toBeGreaterThan(0);
  expect(groups.flatMap((group) => undescribed(group, name))).toEqual([]);
});

test('the reference has a section for each group and the meaning of each value', () => {
  const text = readFileSync('docs/frontmatter.md', 'utf8');
  expect(text).toContain('### `changes[]`');
  expect(text).toContain('### `ai.dispute`');
  expect(text).toContain('| `near_miss` | It was caught before it had impact |');
  expect(text).toContain('| `commit` | text | no | Full commit id, quoted |');
});

test('schemas for editors describe what may be written, not what comes out of it', () => {
  const schema: unknown = JSON.parse(readFileSync('public/schema/incident.schema.json', 'utf8'));
  expect(schema).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Incident',
    additionalProperties: false,
    required: expect.not.arrayContaining(['aliases']),
    properties: {
      severity: {
        enum: expect.arrayContaining(['SEV1']),
        markdownEnumDescriptions: expect.arrayContaining([expect.stringContaining('Critical')]),
      },
    },
  });
});
