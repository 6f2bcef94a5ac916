import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuiltPage, builtPages, builtText, findServed } from './built-site.ts';

const pages = builtPages();
const idsIn = (folder: string): string[] =>
  globSync(`content/${folder}/*.mdx`)
    .map((file) => basename(file, '.mdx'))
    .toSorted();
const pagesBelow = (folder: string): string[] =>
  pages.flatMap(({ path }) => new RegExp(`^/${folder}/([^/]+)/$`).exec(path)?.[1] ?? []).toSorted();

test.for(['incidents', 'patterns'])('every file in content/%s is a page', (folder) => {
  expect(idsIn(folder).length).toBeGreaterThan(10);
  expect(pagesBelow(folder)).toEqual(idsIn(folder));
});

describe.for(pages)('$path', ({ path, document, html }) => {
  test('has a language, a title, a description and one main heading', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.title.length).toBeGreaterThan(8);
    expect(document.querySelector('meta[name=description]')?.getAttribute('content')?.length).toBeGreaterThan(20);
    expect(document.querySelectorAll('h1').length).toBe(1);
  });

  test('has headings in order', () => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) =>
      Number(heading.tagName[1]),
    );
    const jumps = levels.filter((level, place) => place > 0 && level > (levels[place - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
  });

  test('carries a content security policy without unsafe sources, and nothing inline that it would refuse', () => {
    const policy =
      document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '';
    expect(policy).toContain('script-src');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-(?:inline|eval)|\*/);
    expect(html).not.toMatch(/<[a-z][^>]*\sstyle=/i);
    expect(html).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
  });

  test('has ids that are unique', () => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  test('links only to what is there', () => {
    const base = new URL(path, 'https://site.invalid');
    const broken = [...document.querySelectorAll('a[href], link[href], script[src], img[src]')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter((address) => new URL(address, base).host === base.host)
      .filter((address) => !opens(new URL(address, base)));
    expect(broken).toEqual([]);
  });

  test('leaves the site only over http and without giving away where from', () => {
    const links = [...document.querySelectorAll('a[href]')].filter((link) =>
      /^[a-z]+:/i.test(link.getAttribute('href') ?? ''),
    );
    const wrong = links.filter(
      (link) =>
        !/^(?:https?|mailto):/.test(link.getAttribute('href') ?? '') ||
        !/noreferrer/.test(link.getAttribute('rel') ?? ''),
    );
    expect(wrong.map((link) => link.outerHTML)).toEqual([]);
  });
});

const documents = new Map(pages.map(({ file, document }) => [file, document]));

/** Whether a link opens: the file is there, and so is the element that its fragment names. */
const opens = (address: URL): boolean => {
  const served = findServed(address.pathname)?.replace(/^dist\//, '');
  if (served === undefined) return false;
  if (address.hash === '' || !served.endsWith('.html')) return true;
  const target = documents.get(served);
  return target?.getElementById(decodeURIComponent(address.hash.slice(1))) !== null;
};

const isItsOwnAddress = ({ document, path }: BuiltPage): boolean =>
  new URL(document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '', 'https://site.invalid')
    .pathname === path;

test('the sitemap lists every page that is its own canonical address', () => {
  const listed = [...builtText('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (match) => new URL(match[1] ?? '').pathname,
  );
  const expected = pages.filter(isItsOwnAddress).map(({ path }) => path);
  expect(expected.length).toBeGreaterThan(20);
  expect(listed.toSorted()).toEqual(expected.toSorted());
});
