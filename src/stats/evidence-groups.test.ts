import { expect, test } from 'vitest';
import type { Evidence } from '#model/provenance.ts';
import { evidenceGroups } from './evidence-groups.ts';

const evidence = (fields: Partial<Evidence>): Evidence => ({
  kind: 'footer',
  channel: 'message',
  strength: 'text',
  role: 'author',
  tool: 'claude',
  line: 1,
  path: null,
  loose: false,
  ...fields,
});

test('what says the same stands together, in the order in which it was first said', () => {
  const found = [
    evidence({ strength: 'trailer', line: 7 }),
    evidence({ line: 5 }),
    evidence({ strength: 'trailer', line: 8 }),
    evidence({ tool: null, line: 9 }),
    evidence({ role: 'message', line: 10 }),
  ];
  expect(evidenceGroups(found).map(({ first, rest }) => [first.line, rest.map(({ line }) => line)])).toEqual([
    [7, [8]],
    [5, []],
    [9, []],
    [10, []],
  ]);
});
