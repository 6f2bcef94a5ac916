import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { siteAddress } from '#components/feed-entries.ts';
import { incidentMarkdown } from '#stats/incident-markdown.ts';

export const getStaticPaths = (async () =>
  (await getCollection('incidents')).map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site, url }) => {
  const base = site ?? url;
  const entry = (await getCollection('incidents')).find(({ id }) => id === params['id']);
  if (entry === undefined) return new Response(undefined, { status: 404 });
  const records = await getCollection('incidentRecords');
  const text = incidentMarkdown({
    incident: entry.data,
    record: records.find(({ data }) => data.incident === entry.id)?.data,
    body: entry.body ?? '',
    url: siteAddress(`/incidents/${entry.id}/`, base),
    patternUrl: (id) => siteAddress(`/patterns/${id}.md`, base),
  });
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
