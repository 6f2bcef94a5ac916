import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addCommits, makeRepository } from '#fixtures/git-history.ts';
import { CLAUDE, COMMITS, HARBOR, provenanceWorld, ran } from '#fixtures/provenance-world.ts';
import { provenanceExplanation, provenanceLine, provenanceSummary } from '#model/provenance-answer.ts';

const jsonLines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => provenanceLine.parse(JSON.parse(line)));

test('without flags: the first listed repository that is here, one line for each commit that says something', async () => {
  const world = provenanceWorld();
  const { code, out, err } = await ran(world, []);
  expect(code).toBe(0);
  expect(err).toBe(`Reading ${HARBOR}, the first of sources.yaml with a clone here (--repo)\n`);
  const short = (sha: string) => sha.slice(0, 10);
  const { hostile, denied, assisted } = world.shas;
  expect(out.split('\n')).toEqual([
    'commit     date       AI         known by tools        subject',
    `${short(hostile)} 2026-01-05 agent      text     claude       Clear \\x1b[2J\\u202e it`,
    `${short(denied)} 2026-01-05 agent      trailer  claude       ! Read tenants`,
    `${short(assisted)} 2026-01-05 agent      trailer  claude       Quote a price`,
    '',
    'Read 5 commits: 3 with evidence, 2 without (unknown, not "human").',
    '! 1 with claims that contradict each other: see --explain',
    'Not seen: notes, branches of changes, changes; --summary says why',
    '',
  ]);
});

test('--all shows silent commits as unknown', async () => {
  const { out } = await ran(provenanceWorld(), ['--all']);
  expect(out).toMatch(/ unknown {4}- {8}- {12}Start\n/);
});

test('--json prints every commit in the order of git, as the schema says, and nothing else', async () => {
  const world = provenanceWorld();
  const { code, out, err } = await ran(world, ['--repo', world.repository, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = jsonLines(out);
  expect(lines.map(({ sha }) => sha)).toEqual(Object.values(world.shas).toReversed());
  expect(lines.at(-1)).toEqual({
    sha: world.shas.silent,
    committed_at: '2026-01-05T08:00:00Z',
    ai_assisted: false,
    involvement: 'unknown',
    strength: 'none',
    roles: [],
    tools: [],
    evidence: [],
    contradictions: [],
    share: null,
  });
  expect(lines[3]).toMatchObject({ ai_assisted: true, tools: ['claude'], roles: ['author'] });
});

test.for([
  { name: 'two ends', range: 'HEAD~3..HEAD~1', kept: ['hostile', 'denied'] },
  { name: 'an open end', range: 'main~2..', kept: ['named', 'hostile'] },
  { name: 'one end', range: 'main^^^', kept: ['assisted', 'silent'] },
  { name: 'a full name', range: 'refs/heads/main~4', kept: ['silent'] },
  { name: 'nothing between', range: 'main..main', kept: [] },
] as const)('--range with $name', async ({ range, kept }) => {
  const world = provenanceWorld();
  const { out } = await ran(world, ['--repo', HARBOR, '--json', '--range', range]);
  const expected = kept.map((name) => world.shas[name]);
  expect(out === '' ? [] : jsonLines(out).map(({ sha }) => sha)).toEqual(expected);
});

test.for([
  { argv: ['--since', '2026-01-05T11:00:00Z'], kept: ['named', 'hostile'] },
  { argv: ['--until', '2026-01-05T09:00Z'], kept: ['assisted', 'silent'] },
  { argv: ['--since', '2026-01-05', '--until', '2026-01-05'], kept: Object.keys(COMMITS).toReversed() },
  { argv: ['--until', '2025'], kept: [] },
])('dates are those of the committer and name whole days: $argv', async ({ argv, kept }) => {
  const world = provenanceWorld();
  const { out } = await ran(world, ['--json', ...argv]);
  const names = new Map(Object.entries(world.shas).map(([name, sha]) => [sha, name]));
  expect(out === '' ? [] : jsonLines(out).map(({ sha }) => names.get(sha))).toEqual(kept);
});

test('--summary --json is one document of its schema', async () => {
  const world = provenanceWorld();
  const { out } = await ran(world, ['--summary', '--json', '--range', 'HEAD~4..', '--since', '2026']);
  expect(provenanceSummary.parse(JSON.parse(out))).toMatchObject({
    repository: HARBOR,
    range: { tip: world.shas.named, not: world.shas.silent, since: '2026-01-01T00:00:00Z', before: null },
    totals: { commits: 4, with_evidence: 3, ai_assisted: 3, share: null },
    by_month: [{ month: '2026-01', commits: 4 }],
    by_level: [
      { involvement: 'unknown', commits: 1 },
      { involvement: 'agent', commits: 3 },
    ],
    by_tool: [{ tool: 'claude', commits: 3, roles: { author: 3 } }],
    contradictions: [{ sha: world.shas.denied }],
    not_seen: [{ what: 'notes' }, { what: 'branches of changes' }, { what: 'changes', why: 'no_export' }],
  });
});

test('--explain shows what spoke, spelt out so that a terminal obeys none of it', async () => {
  const world = provenanceWorld();
  const { out } = await ran(world, ['--explain', world.shas.hostile], 80);
  expect(out).toContain(String.raw`Clear \x1b[2J\u202e it`);
  expect(out).toContain('| Generated with [Claude Code]');
  expect(out).toContain('footer · message · text · author · claude');
  // What is left of escapes are the colours of the report itself.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is looked for
  expect(out.replaceAll(/\u001b\[(?:1|2|22|36|39)m/g, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test('--explain shows what was refused, and why', async () => {
  const world = provenanceWorld();
  const { code, out } = await ran(world, ['--explain', 'HEAD', '--json']);
  const { involvement, evidence, refused, verdict } = provenanceExplanation.parse(JSON.parse(out));
  expect({ code, involvement, evidence }).toEqual({ code: 0, involvement: 'unknown', evidence: [] });
  expect(refused).toEqual([
    {
      rule: 'assisted_by',
      line: 3,
      text: 'Assisted-by: Claude Martin <claude.martin@example.test>',
      why: expect.stringMatching(/\w/),
    },
  ]);
  expect(verdict).toContain('silence is not a denial');
});

test('--explain shows which claims contradict each other', async () => {
  const { out } = await ran(provenanceWorld(), ['--explain', 'HEAD~2']);
  expect(out).toContain('line 3\n    | AI-Assisted: no');
  expect(out).toContain(`line 4\n    | ${CLAUDE}`);
  expect(out).toMatch(/Verdict {2}agent: .+ contradict each other\.\n/);
  expect(out).toMatch(/What contradicts\n {2}.*line 3.*line 4/i);
});

test('finding AI is no finding; with --strict, claims that contradict each other are one', async () => {
  const world = provenanceWorld();
  const codeOf = async (argv: readonly string[]) => (await ran(world, argv)).code;
  expect(await codeOf(['--strict'])).toBe(1);
  expect(await codeOf(['--strict', '--json'])).toBe(1);
  expect(await codeOf(['--strict', '--summary'])).toBe(1);
  expect(await codeOf(['--strict', '--explain', world.shas.denied])).toBe(1);
  expect(await codeOf(['--strict', '--explain', world.shas.assisted])).toBe(0);
  expect(await codeOf(['--strict', '--range', 'HEAD~2..'])).toBe(0);
});

test('lines are cut to a terminal, and never elsewhere', async () => {
  const world = provenanceWorld();
  const subject = 'A subject that is so long that no line of eighty columns could hold it whole';
  addCommits(world.repository, [{ message: `${subject}\n\n${CLAUDE}\n` }]);
  const lineOf = async (columns?: number) => (await ran(world, ['--range', 'HEAD~1..'], columns)).out.split('\n')[1];
  expect(await lineOf()).toContain(subject);
  const cut = (await lineOf(80)) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours take no columns
  expect(cut.replaceAll(/\u001b\[\d+m/g, '').length).toBeLessThanOrEqual(80);
  expect(cut).toMatch(/…$/);
});

test.for([
  { name: 'an unknown flag', argv: ['--sumary'], code: 2, says: "Did you mean '--summary'?" },
  { name: 'a path without a flag', argv: ['../clone'], code: 2, says: '--repo PATH' },
  { name: 'no such repository', argv: ['--repo', 'github.com/tidemark/harbr'], code: 2, says: `'${HARBOR}'` },
  {
    name: 'a listed one without a clone',
    argv: ['--repo', 'github.com/tidemark/quay'],
    code: 3,
    says: 'git clone --bare',
  },
  { name: 'a folder that is no repository', argv: ['--repo', 'src'], code: 3, says: 'git/not-a-repository' },
  { name: 'a range of three dots', argv: ['--range', 'a...b'], code: 2, says: 'Write A..B' },
  { name: 'a range without ends', argv: ['--range', '..'], code: 2, says: 'Write A..B' },
  { name: 'a name that is none', argv: ['--range', 'maim..'], code: 3, says: "Did you mean 'main'?" },
  { name: 'an id that is nowhere', argv: ['--explain', 'deadbeef'], code: 3, says: 'git/no-such-commit' },
  { name: 'further back than the start', argv: ['--range', 'HEAD~99'], code: 3, says: 'git/too-few-ancestors' },
  { name: 'a date that is none', argv: ['--since', 'yesterday'], code: 2, says: 'Write a date' },
  {
    name: 'dates in the wrong order',
    argv: ['--since', '2026-03', '--until', '2026-02'],
    code: 2,
    says: '--since 2026-03',
  },
  {
    name: 'one commit and a range',
    argv: ['--explain', 'HEAD', '--range', 'a..b'],
    code: 2,
    says: 'leave --range out',
  },
])('$name: exit code $code, and what to do', async ({ argv, code, says }) => {
  const { code: actual, out, err } = await ran(provenanceWorld(), argv);
  expect({ code: actual, out }).toEqual({ code, out: '' });
  expect(err).toContain(says);
});

test('an empty repository is told as one', async () => {
  const world = provenanceWorld();
  const path = join(world.folder, 'empty.git');
  makeRepository(path);
  const { code, err } = await ran(world, ['--repo', path]);
  expect(code).toBe(3);
  expect(err).toContain('a repository without commits has none');
});

test('the start of several ids is answered with those that it could be; more digits will do', async () => {
  const world = provenanceWorld();
  const many = Array.from({ length: 1000 }, (_, index) => ({ message: `Filler ${index}`, files: {} }));
  const ids = addCommits(world.repository, many);
  const [start, [one = '', other = ''] = []] =
    [...Map.groupBy(ids, (id) => id.slice(0, 4))].find(([, of]) => of.length > 1) ?? [];
  const { code, err } = await ran(world, ['--explain', start ?? '']);
  expect(code).toBe(3);
  expect(err).toContain(one.slice(0, 10));
  expect(err).toContain(other.slice(0, 10));
  const longer = await ran(world, ['--explain', one.slice(0, 10), '--json']);
  expect(provenanceExplanation.parse(JSON.parse(longer.out)).sha).toBe(one);
});

test('nothing listed is here', async () => {
  const world = provenanceWorld();
  const content = join(world.folder, 'other');
  mkdirSync(content);
  const { code, err } = await ran({ content }, []);
  expect(code).toBe(2);
  expect(err).toContain('Pass --repo PATH');
});

test('--explain follows evidence to the commit that a squash swallowed', async () => {
  const world = provenanceWorld();
  const files = { 'quotes.txt': 'one\ntwo\nthree\nfour\n' };
  const parents = [world.shas.named];
  const [head = ''] = addCommits(world.repository, [{ message: `Round up\n\n${CLAUDE}\n`, files, parents }], 'round');
  const [squash = ''] = addCommits(world.repository, [{ message: 'Round up (#7)', files, parents }]);
  execFileSync('git', ['-C', world.repository, 'update-ref', 'refs/pull/7/head', head]);
  const { out } = await ran(world, ['--explain', squash, '--json']);
  expect(provenanceExplanation.parse(JSON.parse(out)).evidence).toEqual([
    expect.objectContaining({
      kind: 'co_author',
      path: expect.stringContaining(head.slice(0, 10)),
      line: 3,
      text: CLAUDE,
    }),
  ]);
  const list = await ran(world, ['--range', 'HEAD~1..']);
  expect(list.out).toContain('~ Round up (#7)');
  expect(list.out).toContain('~ 1 with evidence from other commits or from their change');
  expect(list.out).not.toContain('branches of changes');
});

test("an agent of one's own is known, and a colleague who shares a tool's name is not one", async () => {
  const world = provenanceWorld();
  addCommits(world.repository, [
    { message: 'Tidy up', author: 'Stevedore <stevedore@tidemark.example>' },
    { message: 'Sort', author: 'Devin <devin@tidemark.example>' },
  ]);
  const agents = { id: 'stevedore', name: 'Stevedore', identities: [{ address: 'stevedore@tidemark.example' }] };
  writeFileSync(
    join(world.content, 'agents.yaml'),
    JSON.stringify({ schema_version: 1, agents: [agents], people: [] }),
  );
  const { code, out, err } = await ran(world, ['--repo', HARBOR, '--json', '--range', 'HEAD~2..']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(jsonLines(out).map(({ tools, involvement }) => [tools, involvement])).toEqual([
    [[], 'unknown'],
    [['stevedore'], 'autonomous'],
  ]);
});

test('agents.yaml with a problem stops it, with the place', async () => {
  const world = provenanceWorld();
  writeFileSync(join(world.content, 'agents.yaml'), 'schema_version: 1\nagents: [{ id: Stevedore! }]\n');
  const { code, out, err } = await ran(world, []);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/agents\.yaml:2:/);
});
