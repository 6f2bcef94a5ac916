import type { APIRoute } from 'astro';
import { feedEntries, siteAddress } from '#components/feed-entries.ts';

export const GET: APIRoute = async ({ site, url }) => {
  const base = site ?? url;
  const entries = await feedEntries(base);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Hindcast: incidents',
    description: 'Postmortems, linked to the changes behind them and to what is known of AI in those changes',
    home_page_url: siteAddress('/incidents/', base),
    feed_url: siteAddress('/feed.json', base),
    language: 'en',
    items: entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.date,
      tags: entry.tags,
    })),
  };
  return new Response(`${JSON.stringify(feed, null, 2)}\n`, { headers: { 'content-type': 'application/feed+json' } });
};
