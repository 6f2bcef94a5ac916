import { expect, test } from 'vitest';
import { fileChanges } from './file-changes.ts';
import { pagesOf } from './pages.ts';

const URL = 'https://api.github.com/repos/tidemark/harbor/pulls/1/reviews';

test('a list that fits on a page is the plain answer', () => {
  expect(pagesOf([1, 2], { url: URL, size: 2 })).toEqual([[1, 2]]);
  expect(pagesOf([], { url: URL, size: 2 })).toEqual([[]]);
});

test('a longer list is an envelope a page, each with the links that GitHub sends', () => {
  const link = (page: number, rel: string) => `<${URL}?per_page=2&page=${page}>; rel="${rel}"`;
  expect(pagesOf([1, 2, 3, 4, 5], { url: URL, size: 2 })).toEqual([
    { headers: { link: `${link(2, 'next')}, ${link(3, 'last')}` }, body: [1, 2] },
    {
      headers: { link: `${link(1, 'prev')}, ${link(1, 'first')}, ${link(3, 'next')}, ${link(3, 'last')}` },
      body: [3, 4],
    },
    { headers: { link: `${link(2, 'prev')}, ${link(1, 'first')}` }, body: [5] },
  ]);
});

test('files are added, modified, removed or moved, with the lines that a minimal diff shows', () => {
  const before = new Map([
    ['kept', 'a\n'],
    ['edited', 'a\nb\nc\n'],
    ['gone', 'x\n'],
    ['old', 'same\n'],
  ]);
  const after = new Map([
    ['kept', 'a\n'],
    ['edited', 'a\nc\nd\ne\n'],
    ['new', 'y\nz\n'],
    ['moved', 'same\n'],
  ]);
  const brief = fileChanges(before, after).map(({ filename, status, additions, deletions, previous_filename: from }) =>
    [filename, status, additions, deletions, from ?? ''].join(' ').trim(),
  );
  expect(brief).toEqual(['edited modified 2 1', 'gone removed 0 1', 'moved renamed 0 0 old', 'new added 2 0']);
});
