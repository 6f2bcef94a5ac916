import { expect, test } from 'vitest';
import { evidenceOf, provenanceOf } from '#fixtures/record.ts';
import { provenanceSentence } from './provenance-text.ts';

const agent = { ai_assisted: true, involvement: 'agent', strength: 'trailer' } as const;
const joined = evidenceOf({ path: 'change #14, commit b1ee3f5a49' });
const review = evidenceOf({ kind: 'reviewed_by', role: 'review', tool: 'coderabbit' });
const denial = evidenceOf({ kind: 'denial', channel: 'change', strength: 'text', tool: null, path: 'change #14' });
const branch = evidenceOf({ kind: 'branch', channel: 'branch', strength: 'inferred', line: null });

test.for([
  {
    name: 'declared',
    given: provenanceOf({ ...agent, evidence: [evidenceOf(), evidenceOf({ tool: 'cursor' })] }),
    text: 'Declared by trailer: Claude Code, Cursor (agent)',
  },
  {
    name: 'without its evidence',
    given: provenanceOf({ ...agent, tools: ['claude', 'cursor'] }),
    text: 'Declared by trailer: Claude Code, Cursor (agent)',
  },
  {
    name: 'no tool named',
    given: provenanceOf({ ai_assisted: true, involvement: 'assisted', strength: 'text' }),
    text: 'Said in the text: a tool that is not named (assisted)',
  },
  {
    name: 'notes',
    given: provenanceOf({
      ...agent,
      strength: 'attested',
      evidence: [evidenceOf({ kind: 'note', channel: 'notes', strength: 'attested', line: null })],
    }),
    text: 'Attested by notes: Claude Code (agent)',
  },
  {
    name: 'joined alone',
    given: provenanceOf({ ...agent, evidence: [joined] }),
    text: 'Declared by trailer, joined from change #14, commit b1ee3f5a49: Claude Code (agent)',
  },
  {
    name: 'joined, and said by the commit itself',
    given: provenanceOf({ ...agent, evidence: [joined, evidenceOf()] }),
    text: 'Declared by trailer: Claude Code (agent)',
  },
  {
    name: 'a tool that only reviewed is not named as its author',
    given: provenanceOf({ ...agent, tools: ['claude', 'coderabbit'], evidence: [evidenceOf(), review] }),
    text: 'Declared by trailer: Claude Code (agent)',
  },
  {
    name: 'a denial',
    given: provenanceOf({ involvement: 'none', strength: 'text', evidence: [denial, review] }),
    text: 'Said in the text, joined from change #14: no AI was used',
  },
  {
    name: 'only another part',
    given: provenanceOf({ involvement: 'none', strength: 'trailer', tools: ['coderabbit'], evidence: [review] }),
    text: 'Nothing says that AI wrote any of it: CodeRabbit reviewed',
  },
  {
    name: 'only hints',
    given: provenanceOf({ tools: ['claude'], strength: 'inferred', evidence: [branch] }),
    text: 'No evidence either way: what there is decides nothing.',
  },
  { name: 'silence', given: provenanceOf(), text: 'No evidence either way. Silence is not a denial.' },
])('$name: $text', ({ given, text }) => expect(provenanceSentence(given)).toBe(text));

test('on the page of the change itself, its own words were not joined', () => {
  const given = provenanceOf({ involvement: 'none', strength: 'text', evidence: [denial] });
  expect(provenanceSentence(given, 'change #14')).toBe('Said in the text: no AI was used');
});
