import type { APIRoute } from 'astro';
import { siteAddress } from '#components/feed-entries.ts';

export const GET: APIRoute = ({ site, url }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${siteAddress('/sitemap.xml', site ?? url)}\n`);
