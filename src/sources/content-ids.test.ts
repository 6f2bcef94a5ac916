import { expect, test } from 'vitest';
import { contentFolder, edited } from '#fixtures/content-folder.ts';
import { problemsIn } from '#fixtures/content-problems.ts';

const CACHE = 'incidents/cache-eviction.mdx';
const CACHE_TEXT = edited(CACHE, '---', '---')[CACHE] ?? '';

const SAME = 'Rename one of them; ids differ in more than case, accents form, or a dot or blank at the end';

test.for([
  { name: 'case', other: 'incidents/Cache-Eviction.mdx' },
  { name: 'Unicode form', other: 'incidents/ca\uFF43he-eviction.mdx' },
  { name: 'a trailing dot', other: 'incidents/cache-eviction..mdx' },
  { name: 'a trailing blank', other: 'incidents/cache-eviction .mdx' },
  { name: 'the extension', other: 'incidents/cache-eviction.md' },
])('ids that differ only in $name collide, and both files are named', async ({ other }) => {
  const problems = await problemsIn(contentFolder({ [other]: CACHE_TEXT }));
  const rows = problems.filter(({ rule }) => rule === 'content/same-id');
  expect(rows).toContainEqual({
    at: CACHE,
    rule: 'content/same-id',
    message: `This file has the same id as '${other}'`,
    hint: SAME,
  });
  expect(rows).toContainEqual({
    at: other,
    rule: 'content/same-id',
    message: `This file has the same id as '${CACHE}'`,
    hint: SAME,
  });
});

test('two spellings of an accent collide', async () => {
  const files = { 'incidents/caf\u00E9.mdx': CACHE_TEXT, 'incidents/cafe\u0301.mdx': CACHE_TEXT };
  const problems = await problemsIn(contentFolder(files));
  expect(problems.filter(({ rule }) => rule === 'content/same-id')).toHaveLength(2);
});

test('a name that cannot be an id suggests one that can', async () => {
  expect(await problemsIn(contentFolder({ 'incidents/Über_Cache 2.mdx': CACHE_TEXT }))).toContainEqual({
    at: 'incidents/Über_Cache 2.mdx',
    rule: 'content/bad-id',
    message: "The file name 'Über_Cache 2' cannot be an id",
    hint: 'In an id, use lower-case letters, digits and single hyphens; rename the file to u-ber-cache-2.mdx',
  });
});
