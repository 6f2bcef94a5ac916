import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const PURE = ['errors', 'model', 'provenance', 'linking', 'policy', 'search', 'stats'];
const SITE = ['pages', 'layouts', 'components', 'styles'];

/** Which rooms a room may import, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  model: ['errors'],
  sources: ['errors', 'model'],
  provenance: ['errors', 'model'],
  linking: ['errors', 'model'],
  policy: ['errors', 'model'],
  search: ['errors', 'model'],
  stats: ['errors', 'model'],
  commands: ['errors', 'model', 'sources', 'provenance', 'linking', 'policy', 'search', 'stats'],
  pages: ['model', 'search', 'stats', 'layouts', 'components', 'styles'],
  layouts: ['model', 'search', 'stats', 'components', 'styles'],
  components: ['model', 'search', 'stats', 'styles'],
  styles: [],
};

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

const IMPORT = /(?:^|[\s;])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

const importsOf = (file: string): Import[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => ({
    file,
    room: file.split('/')[1] ?? '',
    target: match[1] ?? match[2] ?? '',
  }));

const files = globSync('src/*/**/*.{ts,astro}').toSorted();
const shipped = files.filter((file) => !file.endsWith('.test.ts'));
const all = files.flatMap(importsOf);
const roomOf = (target: string): string | undefined => /^#([a-z]+)\//.exec(target)?.[1];

test('every room that has files is in the table', () => {
  expect(files.length).toBeGreaterThan(20);
  expect([...new Set(shipped.map((file) => file.split('/')[1]))].filter((room) => !(room ?? '' in MAY_IMPORT))).toEqual(
    [],
  );
});

test('imports point one way', () => {
  const wrong = all.filter(({ file, room, target }) => {
    const to = roomOf(target);
    if (to === undefined || to === room) return false;
    if (to === 'fixtures') return !file.endsWith('.test.ts');
    return !(MAY_IMPORT[room] ?? []).includes(to);
  });
  expect(wrong).toEqual([]);
});

test('nothing climbs out of its folder', () => {
  expect(all.filter(({ target }) => target.startsWith('../'))).toEqual([]);
});

test('pure rooms import nothing from Node or Astro', () => {
  const wrong = shipped
    .flatMap(importsOf)
    .filter(({ room, target }) => PURE.includes(room) && /^(?:node|astro):|^astro(?:\/|$)/.test(target));
  expect(wrong).toEqual([]);
});

test('the site imports neither sources nor commands', () => {
  const wrong = all.filter(({ room, target }) => SITE.includes(room) && /^#(?:sources|commands)\//.test(target));
  expect(wrong).toEqual([]);
});

test('one file reads front matter', () => {
  const readers = all.filter(({ target }) => target === 'gray-matter').map(({ file }) => file);
  expect([...new Set(readers)]).toEqual(['src/sources/front-matter.ts']);
});

test('no test stands where a file becomes a route', () => {
  expect(globSync('src/pages/**/*.test.*')).toEqual([]);
});
