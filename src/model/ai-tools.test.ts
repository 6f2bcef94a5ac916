import { expect, test } from 'vitest';
import { aiTool } from './ai-tool.ts';
import { AI_TOOLS, toolName } from './ai-tools.ts';

test.for(AI_TOOLS.map((tool) => ({ name: `${tool.id} (${tool.name})`, tool })))(
  '$name is an entry as the schema has it, dated fact by fact',
  ({ tool }) => {
    expect(aiTool.parse(tool)).toEqual(tool);
    const { identities, reserved_names, author_suffixes, keys, footers, hosts, branches, marks, reviewers } = tool;
    const named = [...identities, ...reserved_names, ...author_suffixes, ...reviewers];
    const written = [...keys, ...footers, ...hosts, ...branches, ...marks];
    expect([tool, ...named, ...written].filter(({ date }) => date === undefined)).toEqual([]);
  },
);

/** What only one tool can have: two claims to the same thing make one of them wrong. */
const CLAIMS = AI_TOOLS.flatMap((tool) => [
  tool.id,
  ...tool.identities.map(({ address, user_id: id, login }) => `account ${address ?? `${id}+${login}`}`),
  ...[...tool.words, ...tool.model_words].map((word) => `word ${word}`),
  ...tool.branches.map(({ prefix }) => `branch ${prefix}`),
  ...tool.keys.map(({ key }) => `key ${key}`),
  ...tool.hosts.map(({ host }) => `host ${host}`),
  ...tool.reviewers.map(({ login }) => `reviewer ${login}`),
]);

test('nothing is claimed twice', () => {
  expect(CLAIMS.filter((claim, index) => CLAIMS.indexOf(claim) !== index)).toEqual([]);
});

test.for([
  { id: 'claude', name: 'Claude Code' },
  { id: 'some-new-tool', name: 'Some New Tool' },
])('$id is shown as $name', ({ id, name }) => expect(toolName(id)).toBe(name));
