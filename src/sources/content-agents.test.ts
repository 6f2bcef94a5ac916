import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentFolder } from '#fixtures/content-folder.ts';
import { NOW, problemsIn } from '#fixtures/content-problems.ts';
import { readContent } from './content.ts';

const HARBOR = `schema_version: 1
agents:
  - id: harbor-bot
    name: Harbor Bot
    words: [harbor bot]
    footers: [{ name: Harbor Bot }]
    identities:
      - { address: Bot@Harbor.example, note: signs what it writes }
      - { user_id: 11, login: "harbor-bot[bot]" }
      - { user_id: 12, login: "harbor-bot[bot]" }
    keys: [{ key: Harbor-Session, forms: ["https://bot.harbor.example/*/..."], says: session }]
    branches: [{ prefix: harbor-bot/ }]
  - id: claude
    identities: [{ address: claude@harbor.example }]
people:
  - { name: Devin Marsh, names: [Devin], addresses: [devin@harbor.example], logins: [devin-m] }
`;
const read = (text: string) => readContent(contentFolder({ 'agents.yaml': text }), { now: NOW });

test('agents and people come back as the registry takes them', async () => {
  const { agents, problems } = await read(HARBOR);
  expect(problems).toEqual([]);
  expect(agents?.agents.map(({ id, name, identities }) => [id, name, identities.length])).toEqual([
    ['harbor-bot', 'Harbor Bot', 3],
    ['claude', 'Claude Code', 1],
  ]);
  expect(agents?.agents[0]?.identities[0]).toMatchObject({
    address: 'bot@harbor.example',
    role: 'author',
    known: 'read',
  });
  expect(agents?.people).toEqual([
    { name: 'Devin Marsh', names: ['Devin'], addresses: ['devin@harbor.example'], logins: ['devin-m'] },
  ]);
});

test('the example of the documentation has no problem', async () => {
  const page = readFileSync('docs/provenance-registry.md', 'utf8');
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
  const { agents, problems } = await read(example);
  expect(problems).toEqual([]);
  expect(agents?.agents.map(({ id }) => id)).toEqual(['harbor-bot', 'claude']);
});

test('without the file there is nothing of its own', async () => {
  expect((await readContent(contentFolder(), { now: NOW })).agents).toBeUndefined();
});

const edited = (from: string, to: string): string => {
  expect(HARBOR).toContain(from);
  return HARBOR.replace(from, to);
};

test.for([
  {
    name: 'a field that is misspelt',
    text: edited('    branches:', '    branchs:'),
    line: 12,
    rule: 'schema/unknown-field',
    message: /no field 'branchs'/,
    hint: /^Did you mean 'branches'/,
  },
  {
    name: 'an id that is neither built in nor new',
    text: edited('- id: claude', '- id: cluade'),
    line: 13,
    rule: 'reference/unknown-tool',
    message: /no built-in tool 'cluade'/,
    hint: /^Did you mean 'claude'\? Give a new agent a name/,
  },
  {
    name: 'a prefix without its slash',
    text: edited('harbor-bot/ }', 'harbor-bot }'),
    line: 12,
    rule: 'schema/invalid-value',
    message: /cannot be 'harbor-bot'/,
    hint: /with its slash/,
  },
  {
    name: 'a domain',
    text: edited('address: Bot@Harbor.example', 'address: "@harbor.example"'),
    line: 8,
    rule: 'schema/invalid-value',
    message: /'@harbor.example'/,
    hint: /domain alone/,
  },
  {
    name: 'a number without a login',
    text: edited('user_id: 11, login: "harbor-bot[bot]"', 'user_id: 11'),
    line: 9,
    rule: 'schema/contradiction',
    message: /a number alone says nothing/,
    hint: /./,
  },
  {
    name: 'a pattern that is none',
    text: edited('/*/...', '/(a+)+*x'),
    line: 11,
    rule: 'schema/invalid-value',
    message: /cannot be/,
    hint: /^A star stands before/,
  },
  {
    name: 'a key that everybody writes',
    text: edited('key: Harbor-Session', 'key: Assisted-by'),
    line: 11,
    rule: 'schema/invalid-value',
    message: /'Assisted-by'/,
    hint: /read by its value/,
  },
  {
    name: 'an account of a built-in tool',
    text: edited('address: Bot@Harbor.example', 'address: noreply@anthropic.com'),
    line: 8,
    rule: 'agents/built-in',
    message: /'noreply@anthropic.com' is already known as that of Claude Code \(claude\)/,
    hint: /id 'claude' adds to that tool/,
  },
  {
    name: 'a name of a built-in tool',
    text: edited('words: [harbor bot]', 'words: [copilot]'),
    line: 5,
    rule: 'agents/built-in',
    message: /The name 'copilot' is already known as that of GitHub Copilot/,
    hint: /id 'copilot'/,
  },
  {
    name: 'an address that two agents have',
    text: edited('claude@harbor.example', 'bot@harbor.example'),
    line: 14,
    rule: 'agents/repeated',
    message: /'bot@harbor.example' stands twice; first at .*agents.yaml:8/,
    hint: /Keep one/,
  },
  {
    name: 'an id that stands twice',
    text: edited('- id: claude', '- id: harbor-bot\n    name: Other'),
    line: 13,
    rule: 'agents/repeated',
    message: /The id 'harbor-bot' stands twice/,
    hint: /Keep one/,
  },
  {
    name: 'an address of a person',
    text: edited('claude@harbor.example', 'devin@harbor.example'),
    line: 14,
    rule: 'agents/person',
    message: /is that of an agent and of the person 'Devin Marsh'/,
    hint: /either/,
  },
  {
    name: 'an account that works everywhere',
    text: edited('address: Bot@Harbor.example', 'address: "41898282+github-actions[bot]@users.noreply.github.com"'),
    line: 8,
    rule: 'agents/not-an-agent',
    message: /every workflow signs with it/,
    hint: /say by name/,
  },
])('$name is told with its line', async ({ text, line, rule, message, hint }) => {
  const found = await problemsIn(contentFolder({ 'agents.yaml': text }));
  expect(found).toEqual([
    { at: `agents.yaml:${line}`, rule, message: expect.stringMatching(message), hint: expect.stringMatching(hint) },
  ]);
  expect((await read(text)).agents).toBeUndefined();
});

test.for([
  { name: 'by an identity', spec: 'identities: [{ host: git, email: BOT@harbor.example }]' },
  { name: 'by the profile', spec: 'profile: { email: bot@harbor.example }' },
])('a user of the roster is no agent: $name', async ({ spec }) => {
  const people = `apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: bo }
spec: { ${spec} }
`;
  const folder = contentFolder({ 'agents.yaml': HARBOR, 'people/bo.yaml': people });
  expect(await problemsIn(folder)).toMatchObject([
    { at: 'agents.yaml:8', rule: 'agents/person', message: expect.stringContaining("the user 'bo' of the roster") },
  ]);
});

test('all problems are told at once', async () => {
  const text = edited('harbor-bot/ }', 'harbor-bot }')
    .replace('id: harbor-bot', 'id: Harbor')
    .replace('says: session', 'says: sesion');
  expect((await problemsIn(contentFolder({ 'agents.yaml': text }))).map(({ at }) => at)).toEqual([
    'agents.yaml:3',
    'agents.yaml:11',
    'agents.yaml:12',
  ]);
});
