import { expect, test } from 'vitest';
import { aiTool } from './ai-tool.ts';
import { claimsOf, loginsOf } from './ai-tool-claims.ts';
import { AI_TOOLS, toolName } from './ai-tools.ts';

test.for(AI_TOOLS.map((tool) => ({ name: `${tool.id} (${tool.name})`, tool })))(
  '$name is an entry as the schema has it, every fact dated',
  ({ tool }) => expect(aiTool.parse(tool)).toEqual(tool),
);

test('nothing is claimed twice', () => {
  const claims = AI_TOOLS.flatMap((tool) => [
    tool.id,
    ...claimsOf(tool).map(({ what }) => what),
    ...new Set(loginsOf(tool).map(({ what }) => what)),
  ]);
  expect(claims.filter((claim, index) => claims.indexOf(claim) !== index)).toEqual([]);
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
