import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { siteAddress } from '#components/feed-entries.ts';
import { xmlText } from '#components/xml-text.ts';

const PAGES = [
  '/',
  '/incidents/',
  '/patterns/',
  '/methods/',
  '/methods/provenance/',
  '/glossary/',
  '/search/',
] as const;

export const GET: APIRoute = async ({ site, url }) => {
  const incidents = (await getCollection('incidents')).map(({ id }) => `/incidents/${id}/` as const);
  const patterns = (await getCollection('patterns')).map(({ id }) => `/patterns/${id}/` as const);
  const paths = [...PAGES, ...incidents.toSorted(), ...patterns.toSorted()];
  const rows = paths.map((path) => `  <url><loc>${xmlText(siteAddress(path, site ?? url))}</loc></url>`);
  const map = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows.join('\n')}
</urlset>
`;
  return new Response(map, { headers: { 'content-type': 'application/xml' } });
};
