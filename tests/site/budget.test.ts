import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type BuiltPage, builtPages, builtText } from './built-site.ts';

const compressed = (text: string): number => brotliCompressSync(text).length;

/** Everything that a page makes the browser fetch and run before anybody touches it. */
const scriptsOf = ({ document }: BuiltPage): string =>
  [...document.querySelectorAll('script')]
    .filter((script) => !/json/.test(script.getAttribute('type') ?? ''))
    .map((script) =>
      script.getAttribute('src') === null
        ? (script.textContent ?? '')
        : builtText((script.getAttribute('src') ?? '').slice(1)),
    )
    .join('\n');

const stylesOf = ({ document }: BuiltPage): string =>
  [...document.querySelectorAll('link[rel=stylesheet]')]
    .map((link) => builtText((link.getAttribute('href') ?? '').slice(1)))
    .join('\n');

const pages = builtPages();

test.for(pages.map((page) => ({ page, path: page.path })))('$path stays within its budget', ({ page }) => {
  expect(compressed(scriptsOf(page))).toBeLessThanOrEqual(5_000);
  expect(compressed(stylesOf(page))).toBeLessThanOrEqual(12_000);
});

test('an article is light: HTML, styles and scripts under 40 kB compressed', { tags: ['slow'] }, () => {
  const articles = pages.filter(({ path }) => /^\/(?:incidents|patterns)\/[^/]+\/$/.test(path));
  expect(articles.length).toBeGreaterThan(20);
  const heavy = articles.filter(
    (page) => compressed(page.html) + compressed(scriptsOf(page)) + compressed(stylesOf(page)) > 40_000,
  );
  expect(heavy.map(({ path }) => path)).toEqual([]);
});
