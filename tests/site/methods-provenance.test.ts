import { expect, test } from 'vitest';
import { AI_TOOLS } from '#model/ai-tools.ts';
import { EVIDENCE_KINDS } from '#model/evidence-kinds.ts';
import { NOT_EVIDENCE } from '#model/not-evidence.ts';
import { METHOD_FIGURES, METHOD_SECTIONS } from '#stats/provenance-method.ts';
import { signsOf } from '#stats/tool-signs.ts';
import { builtPages, builtText } from './built-site.ts';

const pages = builtPages();
const page = pages.find(({ path }) => path === '/methods/provenance/')?.document;
const words = (page?.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, ' ');

test('every section, kind and tool of the registry is on the page and can be linked to', () => {
  const ids = [
    ...METHOD_SECTIONS.map(({ id }) => id),
    ...Object.keys(EVIDENCE_KINDS).map((kind) => `kind-${kind}`),
    ...AI_TOOLS.map(({ id }) => `tool-${id}`),
  ];
  expect(ids.filter((id) => page?.getElementById(id) == null)).toEqual([]);
});

test('every sign of every tool is told', () => {
  const signs = AI_TOOLS.flatMap((tool) => signsOf(tool).map(({ text }) => text.replaceAll(/\s+/g, ' ')));
  expect(signs.length).toBeGreaterThan(100);
  expect(signs.filter((text) => !words.includes(text))).toEqual([]);
});

test('what never counts and how well it works are told, each figure with what it is of', () => {
  expect(NOT_EVIDENCE.filter(({ what }) => !words.includes(what))).toEqual([]);
  for (const { name } of METHOD_FIGURES) expect(words).toContain(name);
  for (const { part, of } of METHOD_FIGURES) expect(words).toContain(`${part} of ${of}`);
});

test('it is found from methods, glossary, incidents with evidence, llms.txt, and has a Markdown mirror', () => {
  const linking = pages.filter(({ document }) => document.querySelector('a[href^="/methods/provenance/"]'));
  const paths = linking.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['/methods/', '/glossary/']));
  expect(paths.filter((path) => path.startsWith('/incidents/')).length).toBeGreaterThan(5);
  expect(builtText('llms.txt')).toContain('/methods/provenance.md');
  expect(page?.querySelector('link[type="text/markdown"]')?.getAttribute('href')).toBe('/methods/provenance.md');
  expect(builtText('methods/provenance.md')).toContain('\n## What never counts\n');
});

test('it needs neither script nor a field', () => {
  expect(page?.querySelectorAll('main :is(script, form, input, select, button)').length).toBe(0);
});
