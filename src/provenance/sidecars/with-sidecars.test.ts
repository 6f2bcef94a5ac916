import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import type { LineShare } from '#model/provenance.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import { attested, type SidecarFacts } from './sidecar-facts.ts';
import { withSidecars } from './with-sidecars.ts';

const of = (message: string) => provenanceOf(claimsOf(message));
const SHARE: LineShare = { ai: 0.5, human: 0, unknown: 0.5, lines: 4, source: 'notes' };
const note = (tool: string | null, rest: Partial<SidecarFacts> = {}): SidecarFacts => ({
  evidence: [attested({ kind: 'note', channel: 'notes', tool })],
  share: SHARE,
  contradictions: [],
  told: [],
  ...rest,
});

test('without records a commit stays as it is', () => {
  const own = of('Cache the prices');
  expect(withSidecars(own, undefined)).toBe(own);
});

test('a note makes a silent commit one of an agent', () => {
  expect(withSidecars(of('Cache the prices'), note('claude'))).toMatchObject({
    ai_assisted: true,
    involvement: 'agent',
    strength: 'attested',
    roles: ['author'],
    tools: ['claude'],
    contradictions: [],
    share: SHARE,
  });
});

test('a count of people alone leaves a commit unknown', () => {
  const human: LineShare = { ...SHARE, ai: 0, human: 1, unknown: 0 };
  expect(withSidecars(of('Cache the prices'), note(null, { evidence: [], share: human }))).toMatchObject({
    ai_assisted: false,
    involvement: 'unknown',
    strength: 'none',
    share: human,
  });
});

test('a note beside a denial is a contradiction', () => {
  const found = withSidecars(
    of('Cache the prices\n\nAI-Assisted: no\nSigned-off-by: Ana <ana@example.test>'),
    note('claude'),
  );
  expect(found.involvement).toBe('agent');
  expect(found.contradictions).toEqual(['line 3 says that no AI was used, notes (note) names claude']);
});

const CLAUDE = 'Cache the prices\n\nCo-authored-by: Claude <noreply@anthropic.com>';

test.for([
  { name: 'the same tool', tool: 'claude', expected: [] },
  { name: 'a tool without a name', tool: null, expected: [] },
  { name: 'another tool', tool: 'codex', expected: ['line 3 names claude, notes (note) names codex'] },
])('a note of $name beside a co-author line', ({ tool, expected }) => {
  const found = withSidecars(of(CLAUDE), note(tool));
  expect(found.contradictions).toEqual(expected);
  expect(found.evidence.map(({ kind }) => kind)).toEqual(['note', 'co_author']);
});

test('a note that also names the tool of the message contradicts nothing', () => {
  const both = note('claude', { evidence: [...note('claude').evidence, ...note('codex').evidence] });
  expect(withSidecars(of(CLAUDE), both).contradictions).toEqual([]);
});

test('a hint of a note contradicts nothing', () => {
  const hint = note('codex', { evidence: note('codex').evidence.map((each) => ({ ...each, strength: 'inferred' })) });
  expect(withSidecars(of(CLAUDE), hint).contradictions).toEqual([]);
});

test('a line that only names a record gives way to it', () => {
  const own = of('Cache the prices\n\nEntire-Checkpoint: a3b2c4d5e6f7');
  const record = attested({ kind: 'checkpoint_record', channel: 'checkpoints', tool: 'claude', line: 3 });
  const found = withSidecars(own, { evidence: [record], share: null, contradictions: [], told: [3] });
  expect(own.evidence.map(({ kind }) => kind)).toEqual(['checkpoint']);
  expect(found.evidence).toEqual([record]);
  expect(found).toMatchObject({ involvement: 'agent', strength: 'attested', contradictions: [] });
  const other = withSidecars(own, { evidence: [record], share: null, contradictions: [], told: [9] });
  expect(other.evidence.map(({ kind }) => kind)).toEqual(['checkpoint_record', 'checkpoint']);
});
