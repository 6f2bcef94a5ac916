import { expect, test } from 'vitest';
import type { AiTool } from '#model/ai-tool.ts';
import { AI_TOOLS } from '#model/ai-tools.ts';
import { takenFor } from './sign-text.ts';
import { toolGroups } from './tool-groups.ts';
import { signsOf } from './tool-signs.ts';

const FACT = { known: 'measured', source: 'counted by hand', date: '2026-11-01' } as const;
const HARBOR: AiTool = {
  id: 'harbor-agent',
  name: 'Harbor Agent',
  role: 'author',
  words: ['harbor agent'],
  model_words: [],
  identities: [
    { address: 'agent@harbor.example', role: 'author', ...FACT, seen: { commits: 1, repositories: 2 } },
    {
      user_id: 7,
      login: 'harbor[bot]',
      name: 'Harbor Fix',
      role: 'suggestion',
      ...FACT,
      known: 'read',
      source: 'a list of accounts',
    },
    { address: 'editor@harbor.example', role: 'author', weak: true, ...FACT, note: 'stamped by default' },
  ],
  reserved_names: [],
  author_suffixes: [{ suffix: '(harbor)', ...FACT }],
  keys: [{ key: 'harbor-session', forms: ['{uuid}', 'S-*'], says: 'session', ...FACT }],
  footers: [],
  hosts: [],
  branches: [{ prefix: 'harbor-agent/', ...FACT, known: 'second_hand' }],
  marks: [],
  reviewers: [{ login: 'harbor-review[bot]', ...FACT }],
  ...FACT,
};

test('every sign of a tool, with what it is taken for and how it is known', () => {
  const rows = signsOf(HARBOR).map((sign) => [sign.text, takenFor(sign), sign.known].join(' | '));
  expect(rows.join('\n')).toMatchInlineSnapshot(`
    "agent@harbor.example | As the author: wrote code, autonomous (identity); in a co-author line: wrote code, agent (trailer) | Measured: 1 commit in 2 repositories
    7+harbor[bot]@users.noreply.github.com, under a name that begins with "Harbor Fix" | As the author: wrote code, autonomous (identity); in a co-author line: suggestion applied, assisted (trailer) | Read in a source (a list of accounts, 2026-11-01)
    editor@harbor.example | In a co-author line: a hint that decides nothing (inferred) | Measured
    (harbor) | As the author: wrote code, agent (identity); as the committer only: wrote the message only (identity) | Measured
    Harbor-Session: {uuid} or S-* | Wrote code, agent (session) | Measured
    harbor-agent/… | A hint that decides nothing (inferred) | Second-hand
    harbor-review[bot] | Its review is no sign-off by a person | Measured"
  `);
});

test('a tool stands in one group, and one without a sign among those that people name', () => {
  const named = { ...HARBOR, id: 'tide', identities: [], author_suffixes: [], keys: [], branches: [], reviewers: [] };
  const groups = toolGroups([HARBOR, named, { ...HARBOR, id: 'gull', role: 'review' }]);
  expect(groups.map(({ id, tools }) => [id, tools.map((tool) => tool.id)])).toEqual([
    ['write', ['harbor-agent']],
    ['review', ['gull']],
    ['named', ['tide']],
  ]);
});

test('every built-in tool is in a group', () => {
  expect(toolGroups(AI_TOOLS).flatMap(({ tools }) => tools)).toHaveLength(AI_TOOLS.length);
});
