import { expect, test } from 'vitest';
import { column, cutText, visibleText } from './terminal-text.ts';

test.for([
  { name: 'a colour', given: '\u001b[31mred', text: String.raw`\x1b[31mred` },
  { name: 'a control sequence of eight bits', given: '\u009b2J', text: String.raw`\x9b2J` },
  { name: 'a title of the window', given: '\u001b]0;x\u0007', text: String.raw`\x1b]0;x\x07` },
  { name: 'a carriage return that would overwrite', given: 'ok\rno', text: String.raw`ok\x0dno` },
  { name: 'a tab', given: 'a\tb', text: String.raw`a\tb` },
  { name: 'text that turns direction', given: 'a\u202eb', text: String.raw`a\u202eb` },
  { name: 'a blank without width', given: 'Cl\u200baude', text: String.raw`Cl\u200baude` },
  { name: 'invisible tags', given: 'a\u{e0041}', text: String.raw`a\u{e0041}` },
  { name: 'half a character', given: 'a\ud800', text: String.raw`a\ud800` },
  { name: 'a line separator', given: 'a\u2028b', text: String.raw`a\u2028b` },
  { name: 'letters and joined emoji stay', given: 'Çağrı 日本 👩‍💻', text: 'Çağrı 日本 👩‍💻' },
])('$name', ({ given, text }) => expect(visibleText(given)).toBe(text));

test.for([
  { name: 'short text stays', given: 'abc', columns: 3, text: 'abc' },
  { name: 'long text ends in an ellipsis', given: 'abcdef', columns: 4, text: 'abc…' },
  { name: 'no blank before the ellipsis', given: 'ab cdef', columns: 4, text: 'ab…' },
  { name: 'wide letters take two columns', given: '日本語', columns: 4, text: '日…' },
  { name: 'wide letters that fit', given: '日本', columns: 4, text: '日本' },
  { name: 'an emoji is not cut in two', given: 'a👩‍💻b', columns: 3, text: 'a…' },
])('$name', ({ given, columns, text }) => expect(cutText(given, columns)).toBe(text));

test('a column has its width whatever stands in it', () => {
  expect(column('日', 4)).toBe('日  ');
  expect(column('abcdef', 4)).toBe('abc…');
  expect(column('', 2)).toBe('  ');
});
