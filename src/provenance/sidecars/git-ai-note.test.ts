import { expect, test } from 'vitest';
import { gitAiNoteText } from '#fixtures/git-ai-note.ts';
import { parseGitAiNote } from './git-ai-note.ts';

const METADATA = '{"schema_version":"authorship/3.0.0","prompts":{}}';
const why = (text: string): string => {
  const parsed = parseGitAiNote(text);
  return parsed.ok ? 'read' : parsed.why;
};

test.for([
  { name: 'nothing', text: '', expected: 'it has no line --- between lines and sessions' },
  { name: 'text of another tool', text: 'Reviewed by Ana', expected: 'it has no line --- between lines and sessions' },
  {
    name: 'a divider that is indented',
    text: ` ---\n${METADATA}`,
    expected: 'it has no line --- between lines and sessions',
  },
  { name: 'no JSON', text: '---\n{', expected: 'it is not JSON' },
  { name: 'JSON of another form', text: '---\n[]', expected: 'the whole is not as the format has it' },
  {
    name: 'another version',
    text: '---\n{"schema_version":"authorship/4.0.0"}',
    expected: 'schema_version is not as the format has it',
  },
  {
    name: 'sessions that are a list',
    text: '---\n{"schema_version":"authorship/3.0.0","sessions":[]}',
    expected: 'sessions is not as the format has it',
  },
  { name: 'lines before any file', text: `  key 1\n---\n${METADATA}`, expected: 'line 1 gives lines before any file' },
  {
    name: 'a key without lines',
    text: `a.ts\n  key\n---\n${METADATA}`,
    expected: 'line 2 gives no lines after its key',
  },
  {
    name: 'lines that run backwards',
    text: `a.ts\n  key 9-3\n---\n${METADATA}`,
    expected: 'line 2 gives no lines after its key',
  },
  { name: 'line 0', text: `a.ts\n  key 0-3\n---\n${METADATA}`, expected: 'line 2 gives no lines after its key' },
  {
    name: 'lines without end',
    text: `a.ts\n  key 1-99999999\n---\n${METADATA}`,
    expected: 'line 2 gives no lines after its key',
  },
  {
    name: 'more digits than a number has',
    text: `a.ts\n  key ${'9'.repeat(400)}\n---\n${METADATA}`,
    expected: 'line 2 gives no lines after its key',
  },
  {
    name: 'words for lines',
    text: `a.ts\n  key one\n---\n${METADATA}`,
    expected: 'line 2 gives no lines after its key',
  },
  { name: 'a note with Windows line ends', text: `a.ts\r\n  key 1\r\n---\r\n${METADATA}`, expected: 'read' },
  { name: 'a comma too many', text: `a.ts\n  key 1,,2,\n---\n${METADATA}`, expected: 'read' },
  {
    name: 'an agent that is not named as one',
    text: '---\n{"schema_version":"authorship/3.0.0","sessions":{"s_1":7}}',
    expected: 'read',
  },
])('$name: $expected', ({ text, expected }) => expect(why(text)).toBe(expected));

/** Numbers from a seed, the same on every machine. */
const numbers = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
};

const PIECES = [
  '',
  '---\n',
  '  ',
  '\n',
  '"',
  '{',
  '}',
  '[',
  'null',
  '-',
  ',',
  '9'.repeat(30),
  '\0',
  '\u2028',
  '__proto__',
  '💥',
  '\ud800',
];

test('no mutated note throws', () => {
  const note = gitAiNoteText({
    lines: { 'a.ts': { 's_c9883b05a2487d::t_9f8e7d6c5b4a32': '1-10,12', human: '20' }, 'b c.ts': { d9978a8: '5-6' } },
    sessions: { s_c9883b05a2487d: 'claude' },
    prompts: { d9978a8723e02b52: 'cursor' },
    humans: ['h_31dce776f88375'],
  });
  const next = numbers(20_260_122);
  const seen = new Set<string>();
  for (let round = 0; round < 10_000; round++) {
    let text = note;
    for (let change = next(4); change >= 0; change--) {
      const at = next(text.length + 1);
      text = text.slice(0, at) + (PIECES[next(PIECES.length)] ?? '') + text.slice(at + next(12));
    }
    seen.add(why(text));
  }
  expect(seen.has('read')).toBe(true);
  expect(seen.size).toBeGreaterThan(5);
});
