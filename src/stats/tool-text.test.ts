import { expect, test } from 'vitest';
import { toolText } from './tool-text.ts';

test.for([
  { id: 'claude', name: 'Claude Code' },
  { id: 'aider', name: 'aider' },
  { id: 'some-new-tool', name: 'Some New Tool' },
])('$id: $name', ({ id, name }) => expect(toolText(id)).toBe(name));
