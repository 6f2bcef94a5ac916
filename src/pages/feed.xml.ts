import type { APIRoute } from 'astro';
import { feedEntries, siteAddress } from '#components/feed-entries.ts';
import { xmlText } from '#components/xml-text.ts';

export const GET: APIRoute = async ({ site, url }) => {
  const base = site ?? url;
  const entries = await feedEntries(base);
  const lines = entries.map(
    (entry) => `  <entry>
    <id>${xmlText(entry.url)}</id>
    <title>${xmlText(entry.title)}</title>
    <link href="${xmlText(entry.url)}"/>
    <published>${entry.date}</published>
    <updated>${entry.date}</updated>
    <summary>${xmlText(entry.summary)}</summary>
${entry.tags.map((tag) => `    <category term="${xmlText(tag)}"/>`).join('\n')}
  </entry>`,
  );
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${xmlText(siteAddress('/', base))}</id>
  <title>Hindcast: incidents</title>
  <subtitle>Postmortems, linked to the changes behind them and to what is known of AI in those changes</subtitle>
  <link rel="self" type="application/atom+xml" href="${xmlText(siteAddress('/feed.xml', base))}"/>
  <link rel="alternate" type="text/html" href="${xmlText(siteAddress('/incidents/', base))}"/>
  <updated>${entries[0]?.date ?? '1970-01-01T00:00:00Z'}</updated>
  <author><name>Hindcast</name></author>
${lines.join('\n')}
</feed>
`;
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
