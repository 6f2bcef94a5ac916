import { describe, expect, test } from 'vitest';
import { provenanceOf } from '#fixtures/record.ts';
import type { Evidence } from '#model/provenance.ts';
import { evidencePlace, evidenceText, provenanceSentence, toolText } from './provenance-text.ts';

const evidence = (fields: Partial<Evidence> = {}): Evidence => ({
  kind: 'co_author',
  channel: 'message',
  strength: 'trailer',
  role: 'author',
  tool: 'claude',
  line: 14,
  path: null,
  loose: false,
  ...fields,
});

describe('provenanceSentence', () => {
  test.for([
    {
      name: 'declared',
      given: provenanceOf({
        ai_assisted: true,
        involvement: 'agent',
        strength: 'trailer',
        tools: ['claude', 'cursor'],
      }),
      text: 'Declared by trailer: Claude Code, Cursor (agent)',
    },
    {
      name: 'no tool named',
      given: provenanceOf({ ai_assisted: true, involvement: 'assisted', strength: 'text' }),
      text: 'Said in the text: a tool that is not named (assisted)',
    },
    {
      name: 'a denial',
      given: provenanceOf({ involvement: 'none', strength: 'text' }),
      text: 'Said in the text: AI took no part in writing it',
    },
    {
      name: 'silence',
      given: provenanceOf(),
      text: 'Nothing in the commit or its change says whether AI took part. Silence is not a denial.',
    },
  ])('$name', ({ given, text }) => expect(provenanceSentence(given)).toBe(text));
});

test.for([
  { given: evidence(), what: 'Claude Code wrote code', where: 'Co-author line in the message, line 14' },
  {
    given: evidence({ kind: 'session_link', role: 'message', tool: null, line: 12, loose: true }),
    what: 'A tool that is not named wrote the message',
    where: 'Session link in the message, line 12, outside the trailer block',
  },
  {
    given: evidence({ kind: 'branch', channel: 'branch', line: null, path: 'change #41' }),
    what: 'Claude Code wrote code',
    where: 'Branch, by way of change #41',
  },
])('$where', ({ given, what, where }) => expect([evidenceText(given), evidencePlace(given)]).toEqual([what, where]));

test('an id that is in no list becomes a name', () => expect(toolText('some-new-tool')).toBe('Some New Tool'));
