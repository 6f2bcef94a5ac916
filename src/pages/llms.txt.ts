import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { siteAddress } from '#components/feed-entries.ts';
import { byDate } from '#stats/incident-order.ts';
import { markdownDocument, markdownLine, markdownList } from '#stats/markdown-parts.ts';

export const GET: APIRoute = async ({ site, url }) => {
  const base = site ?? url;
  const patterns = (await getCollection('patterns')).toSorted((a, b) => a.data.title.localeCompare(b.data.title, 'en'));
  const incidents = (await getCollection('incidents')).toSorted(byDate);
  const row = (folder: 'patterns' | 'incidents', id: string, title: string, about: string): string =>
    `[${markdownLine(title).replaceAll(/[[\]]/g, '')}](${siteAddress(`/${folder}/${id}.md`, base)}): ${markdownLine(about)}`;
  const text = markdownDocument([
    '# Hindcast',
    '> Incident postmortems, linked to the code changes behind them, to what is known of AI in those changes, and to their reviews; with the failure patterns that they show.',
    'Entries are picked by hand: counts describe this set and are no rates. "unknown" means that nothing says either way; "undetermined" means that the records do not show enough.',
    '## Patterns: read these before designing',
    markdownList(patterns.map(({ id, data }) => row('patterns', id, data.title, data.definition))),
    '## Incidents',
    markdownList(incidents.map(({ id, data }) => row('incidents', id, data.title, data.summary))),
    '## Optional',
    markdownList([
      `[Methods](${siteAddress('/methods/', base)}): how every number and claim is made`,
      `[How AI in a change is told](${siteAddress('/methods/provenance.md', base)}): kinds of evidence, what never counts, tools and their signs, measured precision and recall`,
      `[Glossary](${siteAddress('/glossary/', base)}): every word and value with its meaning`,
    ]),
  ]);
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
