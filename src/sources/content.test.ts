import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder, edited } from '#fixtures/content-folder.ts';
import { NOW, problemsIn } from '#fixtures/content-problems.ts';
import { readContent } from './content.ts';

const CACHE = 'incidents/cache-eviction.mdx';
const CACHE_TEXT = edited(CACHE, '---', '---')[CACHE] ?? '';

test('a folder in order comes back as values', async () => {
  const content = await readContent(contentFolder(), { now: NOW });
  expect(content.problems).toEqual([]);
  expect([...content.incidents.keys()]).toEqual(['backup-drill', 'cache-eviction']);
  expect(content.incidents.get('cache-eviction')).toMatchObject({
    bodyLine: 54,
    body: expect.stringMatching(/^\nThe cache had a limit/),
    data: { severity: 'SEV2', regions: [], patterns: [{ id: 'unbounded-cache' }] },
  });
  expect(content.patterns.get('unbounded-cache')?.data.group).toBe('load');
  expect(content.policies.get('default')?.data.rules).toHaveLength(1);
  expect(content.roster.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'Group sessions',
    'User ana',
  ]);
  expect(content.sources?.repositories).toHaveLength(1);
});

test('an empty folder has no problem', async () => {
  const folder = join(dirname(contentFolder()), 'empty');
  mkdirSync(folder);
  expect(await problemsIn(folder)).toEqual([]);
});

test('a folder that is not there is not an empty one', async () => {
  await expect(problemsIn('no-such-folder')).rejects.toMatchObject({ code: 'content/not-found' });
});

test('what nobody would read is reported', async () => {
  const folder = contentFolder({
    'incidents/notes.txt': 'x',
    'incidents/old/cache.mdx': 'x',
    'incidents/.gitkeep': '',
    'incident/x.mdx': 'x',
    'cache.mdx': 'x',
    'README.md': 'x',
    'people/more.yml': 'x',
  });
  expect((await problemsIn(folder)).map(({ at, rule }) => `${at} ${rule}`)).toEqual([
    'cache.mdx content/unexpected-file',
    'incident content/unexpected-file',
    'incidents/notes.txt content/unexpected-file',
    'incidents/old content/unexpected-file',
    'people/more.yml content/unexpected-file',
  ]);
});

test('a link that leads out of the folder is not followed', async () => {
  const folder = contentFolder();
  const outside = join(dirname(folder), 'outside.mdx');
  writeFileSync(outside, CACHE_TEXT);
  symlinkSync(outside, join(folder, 'incidents/outside.mdx'));
  symlinkSync('/etc', join(folder, 'patterns/etc'));
  expect((await problemsIn(folder)).map(({ at, rule }) => `${at} ${rule}`)).toEqual([
    'incidents/outside.mdx content/link-out',
    'patterns/etc content/link-out',
  ]);
});

test('a folder that is a link out of the content is not read', async () => {
  const folder = contentFolder();
  const other = contentFolder();
  symlinkSync(join(other, 'incidents'), join(folder, 'outside'));
  const target = join(dirname(folder), 'bare');
  mkdirSync(target);
  symlinkSync(join(other, 'incidents'), join(target, 'incidents'));
  expect((await problemsIn(target)).map(({ at, rule }) => `${at} ${rule}`)).toEqual(['incidents content/link-out']);
});

test('all problems of all files come at once, in the order of their places', async () => {
  const folder = contentFolder({
    ...edited(CACHE, 'severity: SEV2', 'sevrity: SEV2'),
    'incidents/evil.mdx': '---js\n1\n---\n',
    'patterns/latin.mdx': Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xfc),
    'policies/bomb.yaml': 'a: &a [x]\nb: [*a, *a]\n',
    'sources.yaml': '',
  });
  expect((await problemsIn(folder)).map(({ at, rule }) => `${at} ${rule}`)).toEqual([
    `${CACHE}:20 schema/unknown-field`,
    'incidents/evil.mdx:1 front-matter/language',
    'patterns/latin.mdx:2 file/not-utf8',
    'policies/bomb.yaml:1 yaml/anchor',
    'policies/bomb.yaml:2 yaml/alias',
    'policies/default.yaml:11 reference/unknown-repository',
    'sources.yaml:1 schema/missing-field',
    'sources.yaml:1 schema/missing-field',
  ]);
});
