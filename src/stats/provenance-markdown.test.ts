import { expect, test } from 'vitest';
import { changeOf, commitOf, evidenceOf, provenanceOf, shaOf } from '#fixtures/record.ts';
import { provenanceLines } from './provenance-markdown.ts';

const lines = (...given: Parameters<typeof provenanceLines>): string => provenanceLines(...given).join('\n');

test('every claim with where it was read, hints and contradictions as such', () => {
  const provenance = provenanceOf({
    ai_assisted: true,
    involvement: 'agent',
    strength: 'trailer',
    tools: ['claude'],
    evidence: [
      evidenceOf(),
      evidenceOf({ line: 9, path: 'change #41, commit b1ee3f5a49' }),
      evidenceOf({ kind: 'denial', channel: 'change', strength: 'text', tool: null, line: 3, path: 'change #41' }),
      evidenceOf({ kind: 'branch', channel: 'branch', strength: 'inferred', line: null, path: 'change #41' }),
    ],
    share: { ai: 0.5, human: 0.25, unknown: 0.25, lines: 40, source: 'notes' },
    contradictions: ['line 3 says that no AI was used, line 14 (co_author) names claude'],
  });
  expect(lines(commitOf(shaOf('a'), { provenance }), changeOf(41, { provenance }))).toMatchInlineSnapshot(`
    "- AI in the commit: Declared by trailer: Claude Code (agent).
      - Lines: AI 50%, people 25%, unknown 25%, of 40 lines, counted in git notes.
      - Declared by trailer: Claude Code wrote code. Co-author line in the message, line 14; Co-author line in the message, line 9, joined from change #41, commit b1ee3f5a49.
      - Said in the text: No AI was used. Denial in the change, line 3, joined from change #41.
      - Hint: The branch is named as Claude Code names its branches; this decides nothing. Branch, joined from change #41.
      - Contradiction: Line 3 says that no AI was used, line 14 (co_author) names claude."
  `);
});

test('what is known of a change is told apart when its commit says less', () => {
  const denial = evidenceOf({ kind: 'denial', channel: 'change', strength: 'text', tool: null, path: 'change #41' });
  const provenance = provenanceOf({ involvement: 'none', strength: 'text', evidence: [denial] });
  expect(lines(commitOf(shaOf('a')), changeOf(41, { provenance }))).toMatchInlineSnapshot(`
    "- AI in the commit: No evidence either way. Silence is not a denial.
    - AI in change #41: Said in the text: no AI was used.
      - Said in the text: No AI was used. Denial in the change, line 14."
  `);
});

test('nothing is said of what no record holds', () => expect(provenanceLines(undefined, undefined)).toEqual([]));
