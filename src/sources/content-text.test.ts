import { expect, test } from 'vitest';
import { decodeText, MAX_FILE_BYTES } from './content-text.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => decodeText({ file: 'a.mdx', bytes });

test.for([
  { name: 'plain text', bytes: bytesOf('a\n\tb\n'), text: 'a\n\tb\n' },
  { name: 'CRLF line ends', bytes: bytesOf('a\r\nb\r\n'), text: 'a\nb\n' },
  { name: 'a byte order mark', bytes: bytesOf('\uFEFFa'), text: 'a' },
  {
    name: 'other scripts, joiners and emoji',
    bytes: bytesOf('Zürich 数据 שלום 👩‍👩‍👧 ☠️'),
    text: 'Zürich 数据 שלום 👩‍👩‍👧 ☠️',
  },
])('$name is read', ({ bytes, text }) => expect(decode(bytes)).toEqual({ ok: true, text }));

test.for([
  { name: 'NUL', text: 'a\nb\0', place: [2, 2], message: 'U+0000 is a control character' },
  { name: 'a lone carriage return', text: 'a\rb', place: [1, 2], message: 'U+000D is a control character' },
  { name: 'a C1 control', text: '\u0085', place: [1, 1], message: 'U+0085 is a control character' },
  {
    name: 'an override',
    text: 'a\n\u202Eb',
    place: [2, 1],
    message: 'U+202E is a character that changes the direction of text',
  },
  {
    name: 'an isolate',
    text: '\u2066',
    place: [1, 1],
    message: 'U+2066 is a character that changes the direction of text',
  },
  { name: 'a line separator', text: 'ab\u2028', place: [1, 3], message: 'U+2028 is a line separator' },
  { name: 'a zero-width space', text: '\u200B', place: [1, 1], message: 'U+200B is an invisible character' },
  { name: 'a tag character', text: '\u{E0041}', place: [1, 1], message: 'U+E0041 is an invisible character' },
  {
    name: 'a second byte order mark',
    text: '\uFEFF\uFEFFa',
    place: [1, 1],
    message: 'U+FEFF is an invisible character',
  },
  { name: 'a non-character', text: '\uFFFE', place: [1, 1], message: 'U+FFFE is a code point that is not a character' },
])('$name is a problem with its place', ({ text, place: [line, column], message }) => {
  expect(decode(bytesOf(text))).toMatchObject({
    ok: false,
    problems: [{ file: 'a.mdx', line, column, rule: 'file/hidden-character', message }],
  });
});

test.for([
  { name: 'Latin-1', bytes: Uint8Array.of(0x61, 0x0a, 0x62, 0xfc, 0x0a), line: 2 },
  { name: 'UTF-16', bytes: Uint8Array.of(0xff, 0xfe, 0x61, 0x00), line: 1 },
  { name: 'a cut-off character', bytes: Uint8Array.of(0x61, 0x0a, 0xe6, 0x95), line: 2 },
  { name: 'an encoded surrogate', bytes: Uint8Array.of(0xed, 0xa0, 0x80), line: 1 },
])('$name is not UTF-8', ({ bytes, line }) => {
  expect(decode(bytes)).toMatchObject({ ok: false, problems: [{ rule: 'file/not-utf8', line }] });
});

test('a file over the limit is not decoded', () => {
  const [problem] = problemsOf(decode(new Uint8Array(MAX_FILE_BYTES + 1)));
  expect(problem?.rule).toBe('file/too-large');
  expect(decode(new Uint8Array(MAX_FILE_BYTES).fill(97)).ok).toBe(true);
});

test('a file full of hidden characters names the first twenty', () => {
  expect(problemsOf(decode(bytesOf('\u200B'.repeat(5000))))).toHaveLength(20);
});

const problemsOf = (result: ReturnType<typeof decode>) => (result.ok ? [] : result.problems);
