import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { provenance } from '#model/provenance.ts';
import { evidenceText, howText } from '#stats/evidence-text.ts';
import { builtPages, builtText } from './built-site.ts';

const recorded = z.object({ provenance });
const record = z.object({ incident: z.string(), commits: z.array(recorded), changes: z.array(recorded) });

const RECORDS = globSync('content/records/incidents/*.json').map((file) =>
  record.parse(JSON.parse(readFileSync(file, 'utf8'))),
);
const pages = new Map(builtPages().map((page) => [page.path, page.document]));
const wordsOf = (text: string): string => text.replaceAll(/\s+/g, ' ');

const shown = RECORDS.map(({ incident, commits, changes }) => ({
  incident,
  found: [...commits, ...changes].map(({ provenance: each }) => each),
  words: wordsOf(
    pages.get(`/incidents/${incident}/`)?.querySelector('[aria-labelledby=incident-change]')?.textContent ?? '',
  ),
  mirror: wordsOf(builtText(`incidents/${incident}.md`)),
}));

test('what is known is told in the same words on the page and in its Markdown mirror', () => {
  const said = shown.flatMap(({ incident, found, words, mirror }) =>
    found.flatMap(({ evidence }) => evidence).map((each) => ({ incident, each, words, mirror })),
  );
  expect(said.length).toBeGreaterThan(100);
  const untold = said.filter(
    ({ each, words, mirror }) =>
      !(words.includes(howText(each)) && words.includes(evidenceText(each)) && mirror.includes(evidenceText(each))),
  );
  expect(untold.map(({ incident, each }) => `${incident}: ${each.kind}`)).toEqual([]);
});

test('a denial is shown as a denial, and joined evidence with where it came from', () => {
  const denied = shown.filter(({ found }) =>
    found.some(({ evidence }) => evidence.some(({ kind }) => kind === 'denial')),
  );
  expect(denied.length).toBeGreaterThan(0);
  for (const { words } of denied) expect(words).toContain('No AI was used');
  const joined = shown.filter(({ words }) => words.includes('joined from change #'));
  expect(joined.length).toBeGreaterThan(0);
});

test('unknown is shown as unknown: no evidence either way, and never a person', () => {
  const unknown = shown.filter(({ found }) => found.every(({ involvement }) => involvement === 'unknown'));
  expect(unknown.length).toBeGreaterThan(0);
  for (const { words, mirror } of unknown) {
    expect(words).toMatch(/AI: unknown No evidence either way/);
    expect(mirror).toContain('No evidence either way');
    expect(`${words} ${mirror}`).not.toMatch(/human[- ]written|written by (?:a human|people)|no AI was used/i);
  }
});
