import type { APIRoute } from 'astro';
import { siteAddress } from '#components/feed-entries.ts';
import { AI_TOOLS } from '#model/ai-tools.ts';
import { provenanceMethodMarkdown } from '#stats/provenance-method-markdown.ts';

export const GET: APIRoute = ({ site, url }) =>
  new Response(provenanceMethodMarkdown(AI_TOOLS, siteAddress('/methods/provenance/', site ?? url)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
