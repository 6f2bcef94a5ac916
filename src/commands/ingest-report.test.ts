import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { addCommits, moveBranch } from '#fixtures/git-history.ts';
import { ingestWorld, type World } from '#fixtures/ingest-world.ts';
import { ingestAnswer } from '#model/ingest-answer.ts';
import { runCommand } from './cli.ts';
import { CONTENT_FLAG, JSON_FLAG } from './cli-flags.ts';
import { INGEST_FLAGS, runIngest } from './ingest-command.ts';

const LINE = {
  name: 'ingest',
  summary: 'Reads.',
  examples: [],
  flags: { ...INGEST_FLAGS, ...CONTENT_FLAG, ...JSON_FLAG },
  findings: 'problems',
} as const;

/** Runs the command as a user does; paths of the test's folder are cut off. */
const ran = async (world: World, argv: readonly string[] = []) => {
  const written = { out: '', err: '' };
  const stdout = { write: (text: string) => (written.out += text) };
  const stderr = { write: (text: string) => (written.err += text) };
  const args = ['--content', world.content, ...argv];
  const code = await runCommand(LINE, runIngest, { argv: args, env: {}, stdout, stderr });
  const plain = (text: string): string =>
    text.replaceAll(`${relative('', world.folder)}/`, '').replaceAll(`${world.folder}/`, '');
  return { code, out: plain(written.out), err: plain(written.err) };
};

test('the first run says what it read and wrote, the second that nothing is new', async () => {
  const world = ingestWorld();
  expect(await ran(world)).toEqual({
    code: 0,
    out: 'github.com/org/shop: 5 commits, all read\n3 records written, 0 unchanged.\n',
    err: '',
  });
  expect((await ran(world)).out).toBe('github.com/org/shop: 5 commits, nothing new\n0 records written, 3 unchanged.\n');
});

test('what happened to a history or a record is said', async () => {
  const world = ingestWorld();
  await ran(world);
  addCommits(world.repository, [{ message: 'One more', at: '2026-04-01T00:00:00Z' }]);
  expect((await ran(world)).out).toContain('github.com/org/shop: 6 commits, 1 commit new\n');
  moveBranch(world.repository, world.shas.merge);
  world.put('content/records/incidents/cache-prices.json', '{}');
  world.put('content/records/incidents/gone.json', '{}');
  expect((await ran(world)).out).toMatchInlineSnapshot(`
    "github.com/org/shop: 4 commits, all read again because the history was rewritten
    removed content/records/incidents/gone.json: what it was about no longer exists
    content/records/incidents/cache-prices.json had been edited by hand: the edited text is kept as content/records/incidents/cache-prices.json.edited
    content/records/incidents/gone.json had been edited by hand: the edited text is kept as content/records/incidents/gone.json.edited
    2 records written, 1 unchanged, 1 removed.
    "
  `);
});

test('an absent clone comes with the command that makes it', async () => {
  const world = ingestWorld();
  rmSync(world.repository, { recursive: true });
  expect(await ran(world)).toMatchObject({
    code: 0,
    out: expect.stringContaining('git clone --bare https://github.com/org/shop shop.git'),
  });
});

test('of many absent clones one is told in full', async () => {
  const world = ingestWorld();
  const entries = ['a', 'b', 'c', 'd'].map(
    (name) => `  - { id: github.com/org/${name}, path: ../${name}, mode: full }\n`,
  );
  world.put(
    'content/sources.yaml',
    `schema_version: 1\npseudonym_salt: salt-of-this-fixture\nrepositories:\n${entries.join('')}`,
  );
  expect((await ran(world)).out).toBe(`4 repositories have no clone here, their records are kept as they are
  To read github.com/org/a: clone it to a; --json names the others
0 records written, 0 unchanged.
`);
});

test('problems come first, with exit code 1', async () => {
  const world = ingestWorld();
  world.put('export/pulls/1/reviews.json', '[');
  const { code, out } = await ran(world);
  expect(code).toBe(1);
  expect(out).toMatchInlineSnapshot(`
    "export/pulls/1/reviews.json:1:2 error error/source/not-json
      'export/pulls/1/reviews.json' is not complete JSON: Unexpected end of JSON input
      The export was probably cut off: export it again.

    github.com/org/shop: could not be read
    Nothing was written.
    "
  `);
});

test('--json is one document', async () => {
  const world = ingestWorld();
  const { out } = await ran(world, ['--json']);
  expect(ingestAnswer.parse(JSON.parse(out))).toMatchObject({
    repositories: [{ id: 'github.com/org/shop', state: 'read', history: 'full', commits: 5, read: 5, not_seen: [] }],
    records: {
      written: [expect.stringContaining('records/files/'), expect.any(String), expect.any(String)],
      unchanged: 0,
    },
    problems: [],
  });
});

test.for([
  { argv: ['--as', 'shop', '--repo', '.'], err: "'--as' cannot be 'shop'" },
  { argv: ['--as', 'github.com/org/shop'], err: 'It names the repository of --repo PATH.' },
  { argv: ['--mode', 'facts'], err: 'Write full or facts_only.' },
  { argv: ['--mode', 'full'], err: 'It is that of the repository of --repo PATH.' },
  { argv: ['--checkpoint-every', '0'], err: 'Write a whole number above 0.' },
])('$argv is wrong usage', async ({ argv, err }) => {
  const result = await ran(ingestWorld(), argv);
  expect(result).toMatchObject({ code: 2, out: '', err: expect.stringContaining(err) });
});
