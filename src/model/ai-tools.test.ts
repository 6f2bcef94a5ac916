import { expect, test } from 'vitest';
import { aiTool } from './ai-tool.ts';
import { claimsOf, looseClaimsOf } from './ai-tool-claims.ts';
import { AI_TOOLS, toolName } from './ai-tools.ts';

test.for(AI_TOOLS.map((tool) => ({ name: `${tool.id} (${tool.name})`, tool })))(
  '$name is an entry as the schema has it, every fact dated',
  ({ tool }) => expect(aiTool.parse(tool)).toEqual(tool),
);

const repeated = (all: readonly string[]): readonly string[] =>
  all.filter((each, index) => all.indexOf(each) !== index);

test('nothing is claimed twice', () => {
  expect(repeated(AI_TOOLS.map(({ id }) => id))).toEqual([]);
  expect(AI_TOOLS.flatMap((tool) => repeated(claimsOf(tool).map(({ what }) => what)))).toEqual([]);
  const claims = AI_TOOLS.map((tool) => new Set([...claimsOf(tool), ...looseClaimsOf(tool)].map(({ what }) => what)));
  expect(repeated(claims.flatMap((each) => [...each]))).toEqual([]);
});

test('a name in a footer is one of the names of its tool', () => {
  const strange = AI_TOOLS.flatMap(({ words, footers }) =>
    footers.flatMap(({ name }) => (words.includes(name.toLowerCase()) ? [] : [name])),
  );
  expect(strange).toEqual([]);
});

test.for([
  { id: 'claude', name: 'Claude Code' },
  { id: 'some-new-tool', name: 'Some New Tool' },
])('$id is shown as $name', ({ id, name }) => expect(toolName(id)).toBe(name));
