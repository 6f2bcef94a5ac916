import { spawnSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { contentFolder, edited } from '#fixtures/content-folder.ts';

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', SOURCE_DATE_EPOCH: '1795348800', ...env },
  });
  return { status, stdout, stderr };
};

const answer = z.strictObject({
  problems: z.array(
    z.strictObject({
      file: z.string(),
      line: z.int().nullable(),
      column: z.int().nullable(),
      rule: z.string(),
      severity: z.enum(['error', 'warning']),
      message: z.string(),
      hint: z.string(),
    }),
  ),
});

const CACHE = 'incidents/cache-eviction.mdx';
const CACHE_TEXT = String(edited(CACHE, '---', '---')[CACHE]);

test('a clean folder exits 0 and says what was looked at', () => {
  expect(run(['--content', contentFolder()])).toEqual({
    status: 0,
    stdout: 'No problems in 2 incidents, 1 patterns, 1 policies, 1 people\n',
    stderr: '',
  });
});

test('the folder may be named by the environment', () => {
  const { status, stdout } = run(['--json'], { HINDCAST_CONTENT: contentFolder() });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '{\n  "problems": []\n}\n' });
});

const badFolder = (): string => {
  const folder = contentFolder({
    [CACHE]: CACHE_TEXT.replace('severity: SEV2', 'sevrity: SEV2')
      .replace('trigger: traffic', 'trigger: trafic')
      .replace('resolved_at: 2026-03-05T15:20:00Z', 'resolved_at: yesterday')
      .replace('id: unbounded-cache', 'id: unbound-cache')
      .replace('"0123456789012345678901234567890123456789"', '0123456789012345678901234567890123456789')
      .replace('see [the pattern]', '{process.env} [the pattern]'),
    'incidents/Cache-Eviction.mdx': CACHE_TEXT,
    'incidents/bomb.mdx': '---\na0: &a0 [x]\na1: &a1 [*a0, *a0]\n---\n',
    'incidents/evil.mdx': '---js\n{title: process.exit(7)}\n---\n',
    'incidents/latin.mdx': Buffer.from('---\ntitle: Zürich\n---\n', 'latin1'),
    'incidents/linked.mdx': CACHE_TEXT.replace('/patterns/unbounded-cache/', '/patterns/unbounded-cach/'),
  });
  writeFileSync(join(folder, 'incidents/huge.mdx'), '---\n');
  truncateSync(join(folder, 'incidents/huge.mdx'), 50 * 1024 * 1024);
  return folder;
};

test('bad input is named all at once, with file, line and hint, and exits 1', () => {
  const folder = badFolder();
  const { status, stdout, stderr } = run(['--content', folder, '--json']);
  const { problems } = answer.parse(JSON.parse(stdout));
  const rows = problems.map(({ file, line, rule }) => `${relative(folder, file)}:${line} ${rule}`);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(rows).toEqual([
    'incidents/Cache-Eviction.mdx:null content/bad-id',
    'incidents/Cache-Eviction.mdx:null content/same-id',
    'incidents/bomb.mdx:2 yaml/anchor',
    'incidents/bomb.mdx:3 yaml/anchor',
    'incidents/bomb.mdx:3 yaml/alias',
    `${CACHE}:null content/same-id`,
    `${CACHE}:14 schema/invalid-value`,
    `${CACHE}:20 schema/unknown-field`,
    `${CACHE}:29 schema/unknown-value`,
    `${CACHE}:31 reference/unknown-pattern`,
    `${CACHE}:37 schema/unquoted`,
    `${CACHE}:59 mdx/expression`,
    'incidents/evil.mdx:1 front-matter/language',
    'incidents/huge.mdx:null file/too-large',
    'incidents/latin.mdx:2 file/not-utf8',
    'incidents/linked.mdx:59 reference/unknown-pattern',
  ]);
  expect(problems.filter(({ hint }) => hint.length < 8)).toEqual([]);
});

test('text for a person has place, rule, message and hint, and no colours in a pipe', () => {
  const folder = contentFolder(edited(CACHE, 'id: unbounded-cache', 'id: unbound-cache'));
  const { status, stdout } = run(['--content', folder], { FORCE_COLOR: '1' });
  expect(status).toBe(1);
  expect(stdout.replaceAll(relative('', folder), 'content')).toMatchInlineSnapshot(`
    "content/incidents/cache-eviction.mdx:31:5 error reference/unknown-pattern
      There is no pattern 'unbound-cache'
      Did you mean 'unbounded-cache'? A pattern is a file patterns/<id>.mdx

    1 error in 2 incidents, 1 patterns, 1 policies, 1 people
    "
  `);
});

test.for([
  {
    name: 'a warning alone',
    from: '/patterns/unbounded-cache/)',
    to: '/patterns/unbounded-cache)',
    status: 0,
    rule: 'reference/address',
  },
  {
    name: 'an internal name in a public text',
    from: 'The cache had',
    to: 'See backup-drill. The cache had',
    status: 1,
    rule: 'audience/internal-name',
  },
  {
    name: 'a link to an incident that is not there',
    from: '/patterns/unbounded-cache/',
    to: '../cache-evicton/',
    status: 1,
    rule: 'reference/unknown-incident',
  },
])('$name exits $status', ({ from, to, status, rule }) => {
  const ran = run(['--content', contentFolder(edited(CACHE, from, to)), '--json']);
  expect(answer.parse(JSON.parse(ran.stdout)).problems.map((problem) => problem.rule)).toEqual([rule]);
  expect(ran.status).toBe(status);
});

test('a record that no script wrote is a problem', () => {
  const folder = contentFolder({ 'records/incidents/cache-eviction.json': '{"schema_version": 1' });
  const ran = run(['--content', folder, '--json']);
  expect(answer.parse(JSON.parse(ran.stdout)).problems.map(({ rule }) => rule)).toEqual(['records/invalid']);
});

test.for([
  { name: 'an unknown flag', args: ['--contnet', 'x'], status: 2, err: /Did you mean '--content'\?/ },
  {
    name: 'a folder that is not there',
    args: ['--content', 'no-such-folder'],
    status: 3,
    err: /There is no content folder at 'no-such-folder'/,
  },
])('$name exits $status', ({ args, status, err }) => {
  const ran = run(args);
  expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status, stdout: '' });
  expect(ran.stderr).toMatch(err);
});
