import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';
import { spokenText } from './spoken-text.ts';

const of = (text: string): readonly string[] => sentencesOf({ text }).map((each) => `${each.line} ${each.text}`);

test.for([
  { name: 'nothing', text: '', expected: [] },
  {
    name: 'a wrapped sentence',
    text: 'It goes on to the\nnext line. Then\nanother.',
    expected: ['1 It goes on to the next line.', '2 Then another.'],
  },
  { name: 'paragraphs', text: '\nOne\n\n\nTwo', expected: ['2 One', '5 Two'] },
  { name: 'a list', text: 'Two:\n- one\n- two\n  more', expected: ['1 Two:', '2 one', '3 two   more'] },
  { name: 'a version', text: 'With Opus 4.5 or so.', expected: ['1 With Opus 4.5 or so.'] },
  { name: 'a line that ends without a stop', text: 'Short\nThis is new', expected: ['1 Short', '2 This is new'] },
  { name: 'a short line that goes on', text: 'Short, with\nClaude', expected: ['1 Short, with Claude'] },
  { name: 'marks of emphasis', text: '**Bold** start', expected: ['1 Bold** start'] },
])('$name', ({ text, expected }) => expect(of(text)).toEqual(expected));

test.for([
  { text: 'a<!-- b\nc -->d', expected: 'a \n d' },
  { text: 'a<!-- b', expected: 'a<!-- b' },
  { text: '<!--a--><!--b-->', expected: '  ' },
  { text: 'a\n\n    pasted\n    log\n\nb', expected: 'a\n\n\n\n\nb' },
  { text: 'a\n\n\tpasted\n\nb', expected: 'a\n\n\n\nb' },
  { text: '* an item that\n    goes on', expected: '* an item that\n    goes on' },
])('comments and pasted text are blanked: $text', ({ text, expected }) => expect(spokenText(text)).toBe(expected));

test('a link that a line broke is mended, and lines keep their numbers', () => {
  expect(spokenText('By [Claude\nCode](https://a.example)_\nNext')).toBe(
    'By [Claude Code](https://a.example)\n_\nNext',
  );
});
