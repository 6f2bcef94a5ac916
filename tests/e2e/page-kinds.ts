/** One address of every kind of page; a new kind of page gets a row. */
export const PAGE_KINDS = [
  { kind: 'home', path: '/' },
  { kind: 'incident list', path: '/incidents/' },
  { kind: 'incident with a change, reviews and a verdict', path: '/incidents/harbor-cache-eviction-2026-03/' },
  { kind: 'incident of a public repository', path: '/incidents/langfuse-redis-timeouts-2026-03/' },
  { kind: 'incident whose AI attribution is contested', path: '/incidents/amazon-retail-2026-03-05/' },
  { kind: 'incident without a public change', path: '/incidents/slack-cache-2022/' },
  { kind: 'pattern list', path: '/patterns/' },
  { kind: 'pattern', path: '/patterns/unbounded-growth/' },
  { kind: 'methods', path: '/methods/' },
  { kind: 'methods of provenance', path: '/methods/provenance/' },
  { kind: 'glossary', path: '/glossary/' },
  { kind: 'search', path: '/search/' },
  { kind: 'not found', path: '/no-such-page/' },
] as const;
