import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contentDocuments } from '#fixtures/search/content-documents.ts';
import { buildIndex } from '#search/build-index.ts';
import { pathOf } from '#search/document.ts';
import { builtFiles, builtPages, builtText } from './built-site.ts';

const documents = await contentDocuments();
const pages = new Map(builtPages().map((page) => [page.path, page]));
const shipped = builtFiles().filter((file) => file.startsWith('search/shards/'));

test('the site has the very files that the command line searches', () => {
  const built = buildIndex(documents);
  expect(shipped).toEqual([...built.keys()].map((file) => `search/shards/${file}`).toSorted());
  for (const [file, text] of built) expect(builtText(`search/shards/${file}`)).toBe(text);
});

test('every heading that a result links to is on its page', () => {
  const dead = documents.flatMap((document) => {
    const page = pages.get(`/${pathOf(document)}`)?.document;
    const anchors = document.sections.map(({ anchor }) => anchor);
    return anchors.filter((anchor) => page?.getElementById(anchor) == null).map((anchor) => `${document.id}#${anchor}`);
  });
  expect(dead).toEqual([]);
});

test('every page leads to search, without script too', () => {
  const without = [...pages.values()].filter(({ document }) => !document.querySelector('a[href="/search/"]'));
  expect(without.map(({ path }) => path)).toEqual([]);
});

const imported = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = builtText(file);
  for (const [, name] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
    imported(`_astro/${name}`, seen);
  return seen;
};

const weight = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + brotliCompressSync(builtText(file)).length, 0);

const chunk = (name: string): string => builtFiles().find((file) => file.startsWith(`_astro/${name}`)) ?? name;

test('a page carries at most 1.5 kB for search until it opens, and at most 20 kB then', () => {
  const opener = imported(chunk('SearchDialog.'));
  expect(weight(opener)).toBeLessThanOrEqual(1_500);
  const dialog = imported(chunk('dialog.'));
  expect(weight([...dialog].filter((file) => !opener.has(file)))).toBeLessThanOrEqual(20_000);
});
