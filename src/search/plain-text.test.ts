import { expect, test } from 'vitest';
import { plainBlockLine } from './plain-text.ts';

test.for([
  { line: 'a **bold** and _soft_ and `code_with_marks`', text: 'a bold and soft and code_with_marks' },
  { line: 'see [the fix](https://example.com/a_b "title") and ![a chart](x.png)', text: 'see the fix and a chart' },
  { line: 'at <https://example.com>', text: 'at' },
  { line: '- [x] done', text: 'done' },
  { line: '1. first', text: 'first' },
  { line: '> quoted *text*', text: 'quoted text' },
  { line: '| a | b |', text: 'a b' },
  { line: '| --- | :-: |', text: '' },
  { line: '---', text: '' },
  { line: 'snake_case_name stays', text: 'snake_case_name stays' },
  { line: '5 &lt; 6 &amp; &#233;', text: '5 < 6 & é' },
  { line: '&#99999999; &nosuch;', text: '&#99999999; &nosuch;' },
  { line: '<Metric label="Keys" value="3.1 million" />', text: 'Keys 3.1 million' },
  { line: '<Evidence kind="trailer" source="Commit message" url="https://x.example">', text: 'Commit message' },
  { line: '<Commit repository="github.com/a/b" sha="0123456789abcdef" />', text: '' },
  { line: 'text[^1] with a note', text: 'text with a note' },
  { line: '\\*not bold\\*', text: '*not bold*' },
])('$line', ({ line, text }) => expect(plainBlockLine(line)).toBe(text));
