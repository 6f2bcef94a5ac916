import { expect, test } from 'vitest';
import { evidenceOf } from '#fixtures/record.ts';
import { evidenceGroups, weightOf } from './evidence-groups.ts';

const footer = { kind: 'footer', strength: 'text' } as const;

test('what says the same stands together, in the order in which it was first said', () => {
  const found = [
    evidenceOf({ line: 7 }),
    evidenceOf({ line: 5, ...footer }),
    evidenceOf({ line: 8 }),
    evidenceOf({ line: 9, tool: null, ...footer }),
    evidenceOf({ line: 10, role: 'message', ...footer }),
  ];
  expect(evidenceGroups(found).map(({ first, rest }) => [first.line, rest.map(({ line }) => line)])).toEqual([
    [7, [8]],
    [5, []],
    [9, []],
    [10, []],
  ]);
});

test('what decides comes before denials, other parts and hints', () => {
  const found = [
    evidenceOf({ kind: 'branch', channel: 'branch', strength: 'inferred' }),
    evidenceOf({ kind: 'reviewed_by', role: 'review' }),
    evidenceOf({ kind: 'denial', tool: null }),
    evidenceOf(),
  ];
  expect(evidenceGroups(found).map(({ weight }) => weight)).toEqual(['decides', 'denies', 'other', 'hint']);
});

test('a denial and a claim of the same strength are never one group', () => {
  const found = [evidenceOf({ tool: null }), evidenceOf({ kind: 'denial', tool: null })];
  expect(evidenceGroups(found)).toHaveLength(2);
});

test("the commit's own evidence comes before what was joined", () => {
  const found = [evidenceOf({ line: 3, path: 'change #12' }), evidenceOf({ line: 9 })];
  expect(evidenceGroups(found)[0]?.first.line).toBe(9);
});

test('a hint that a tool reviewed is a hint', () =>
  expect(weightOf(evidenceOf({ role: 'review', strength: 'inferred' }))).toBe('hint'));
