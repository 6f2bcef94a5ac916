import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { siteAddress } from '#components/feed-entries.ts';
import { byDate } from '#stats/incident-order.ts';
import { patternMarkdown } from '#stats/pattern-markdown.ts';

export const getStaticPaths = (async () =>
  (await getCollection('patterns')).map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site, url }) => {
  const base = site ?? url;
  const entry = (await getCollection('patterns')).find(({ id }) => id === params['id']);
  if (entry === undefined) return new Response(undefined, { status: 404 });
  const incidents = (await getCollection('incidents'))
    .filter(({ data }) => data.patterns.some(({ id }) => id === entry.id))
    .toSorted(byDate);
  const text = patternMarkdown({
    pattern: entry.data,
    body: entry.body ?? '',
    url: siteAddress(`/patterns/${entry.id}/`, base),
    incidents: incidents.map(({ id, data }) => ({ title: data.title, url: siteAddress(`/incidents/${id}.md`, base) })),
  });
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
