import { expect, test } from 'vitest';
import { evidenceOf } from '#fixtures/record.ts';
import { EVIDENCE_KINDS } from '#model/evidence-kinds.ts';
import { evidencePlace, evidenceText, howText } from './evidence-text.ts';

test.for([
  {
    given: evidenceOf(),
    how: 'Declared by trailer',
    what: 'Claude Code wrote code',
    where: 'Co-author line in the message, line 14',
  },
  {
    given: evidenceOf({ kind: 'assisted_by', tool: null, line: 12, loose: true }),
    how: 'Declared by trailer',
    what: 'A tool that is not named helped',
    where: 'Assisted-by line in the message, line 12, outside the trailer block',
  },
  {
    given: evidenceOf({ kind: 'session_link', strength: 'session' }),
    how: 'Shown by a session link',
    what: 'Claude Code took part; how much it wrote is not said',
    where: 'Session link in the message, line 14',
  },
  {
    given: evidenceOf({ kind: 'author_suffix', channel: 'identity', strength: 'identity', tool: 'aider', line: null }),
    how: 'Declared by the name',
    what: 'aider wrote code',
    where: "Suffix of the author's name in the signature",
  },
  {
    given: evidenceOf({ kind: 'note', channel: 'notes', strength: 'attested', line: null }),
    how: 'Attested by notes',
    what: 'Claude Code wrote code',
    where: 'Git note',
  },
  {
    given: evidenceOf({ kind: 'agent_trace_mixed', channel: 'agent_trace', strength: 'attested', line: null }),
    how: 'Attested by Agent Trace',
    what: 'Claude Code and a person wrote code together',
    where: 'Agent Trace record',
  },
  {
    given: evidenceOf({ kind: 'checkpoint_record', channel: 'checkpoints', strength: 'attested', line: 5 }),
    how: 'Attested by a checkpoint',
    what: 'Claude Code wrote code',
    where: 'Record of a session, line 5',
  },
  {
    given: evidenceOf({ kind: 'reviewed_by', role: 'review', tool: 'coderabbit' }),
    how: 'Declared by trailer',
    what: 'CodeRabbit reviewed',
    where: 'Reviewed-by line in the message, line 14',
  },
  {
    given: evidenceOf({ kind: 'co_author', role: 'suggestion', tool: 'copilot' }),
    how: 'Declared by trailer',
    what: 'A suggestion by GitHub Copilot was applied',
    where: 'Co-author line in the message, line 14',
  },
])('$what', ({ given, how, what, where }) =>
  expect([howText(given), evidenceText(given), evidencePlace(given)]).toEqual([how, what, where]),
);

test('advice is no finding of the fault', () => {
  const advice = evidenceOf({ kind: 'advised', strength: 'text', role: 'discovery' });
  expect(evidenceText(advice)).toBe('Claude Code explained or looked things up');
});

test('a denial never reads as a claim, whoever was named', () => {
  const denial = evidenceOf({ kind: 'denial', strength: 'text', tool: null });
  expect(evidenceText(denial)).toBe('No AI was used');
});

test('a hint never reads as a claim', () => {
  const hints = ['branch', 'label', 'committer', 'editor_stamp', 'note_key', 'note_elsewhere'].map((kind) =>
    evidenceOf({ kind, strength: 'inferred' }),
  );
  expect(hints.map(howText)).toEqual(hints.map(() => 'Hint'));
  expect(hints.map(evidenceText).filter((text) => text === evidenceText(evidenceOf()))).toEqual([]);
});

test('every kind reads as a sentence without the signs of an id', () => {
  for (const kind of Object.keys(EVIDENCE_KINDS)) {
    const text = `${evidenceText(evidenceOf({ kind, tool: null }))}. ${evidencePlace(evidenceOf({ kind }))}`;
    expect(text).toMatch(/^[A-Z][^_]+$/);
  }
});
