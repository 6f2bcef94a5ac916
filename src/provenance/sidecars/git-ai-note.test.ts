import { expect, test } from 'vitest';
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
