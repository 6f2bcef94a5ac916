import { describe, expect, test } from 'vitest';
import { demotedBody, markdownDocument, markdownLine, markdownList, markdownSection } from './markdown-parts.ts';

describe('markdownLine', () => {
  test.for([
    { name: 'line ends', given: 'one\n\n two ', text: 'one two' },
    { name: 'HTML', given: '<script>a && b</script>', text: '&lt;script&gt;a &amp;&amp; b&lt;/script&gt;' },
    { name: 'what would be a heading', given: '# not a heading', text: '\\# not a heading' },
    { name: 'what would be a list', given: '1. not a list', text: '\\1. not a list' },
    { name: 'a minus within', given: 'a - b', text: 'a - b' },
  ])('$name', ({ given, text }) => expect(markdownLine(given)).toBe(text));
});

test('headings of a body go one level down, except in fenced blocks', () => {
  const body = '## What happened\n\n```sh\n# a comment\n```\n\n~~~~\n## still code\n~~~\n# and still\n~~~~\n### Why';
  expect(demotedBody(body)).toBe(
    '### What happened\n\n```sh\n# a comment\n```\n\n~~~~\n## still code\n~~~\n# and still\n~~~~\n#### Why',
  );
});

test('a section without content is left out of a document', () => {
  const blocks = ['# Title', ...markdownSection('Empty', ' '), ...markdownSection('List', markdownList(['a', 'b']))];
  expect(markdownDocument(blocks)).toBe('# Title\n\n## List\n\n- a\n- b\n');
});
