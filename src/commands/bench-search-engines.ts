import Fuse from 'fuse.js';
import type { CorpusDocument } from '#model/judged-queries.ts';
import { buildIndex } from '#search/build-index.ts';
import type { SearchDocument } from '#search/document.ts';
import { openIndex } from '#search/open-index.ts';
import { readQuery } from '#search/query.ts';
import { rank } from '#search/rank.ts';
import { sectionsOf } from '#search/sections.ts';
import { STOP_WORDS } from '#search/stop-words.ts';

/** Answers a query with the ids of the best documents, best first. */
export type Engine = (query: string) => Promise<readonly string[]>;

const MOST = 10;
const SHORT = 3;

const documentOf = (entry: CorpusDocument): SearchDocument => ({
  kind: 'incident',
  id: entry.uuid,
  fields: {
    title: [entry.title],
    aliases: [...entry.keywords, ...entry.categories],
    summary: [entry.summary],
    services: [entry.company, entry.product],
  },
  sections: sectionsOf(entry.body, { heading: '', anchor: '' }),
});

/** The search of this project over a corpus. */
export const ownEngine = async (corpus: readonly CorpusDocument[]): Promise<Engine> => {
  const files = buildIndex(corpus.map(documentOf));
  const index = await openIndex(async (file) => JSON.parse(files.get(file) ?? 'null'));
  return async (query) =>
    (await rank(index, await readQuery(index, query)))
      .slice(0, MOST)
      .map(({ document }) => index.manifest.documents[document]?.id ?? '');
};

const KEYS = [
  { name: 'title', weight: 2 },
  { name: 'keywords', weight: 2 },
  { name: 'categories', weight: 1 },
  { name: 'company', weight: 1 },
  { name: 'product', weight: 1 },
  { name: 'summary', weight: 1.5 },
  { name: 'body', weight: 1 },
];

const fuseEngine = (corpus: readonly CorpusDocument[], tokens: boolean): Engine => {
  const fuse = new Fuse(corpus, {
    keys: KEYS,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: tokens ? 0.2 : 0.6,
    useTokenSearch: tokens,
  });
  return async (query) => fuse.search(query, { limit: MOST }).map(({ item }) => item.uuid);
};

const textOf = ({ title, company, keywords, summary, body }: CorpusDocument): string =>
  [title, company, ...keywords, summary, body].join(' ');

const miniSearchEngine = async (corpus: readonly CorpusDocument[]): Promise<Engine> => {
  // Needed to compare only, so it is not there in an installation without development dependencies.
  const { default: MiniSearch } = await import('minisearch');
  const mini = new MiniSearch<CorpusDocument>({
    idField: 'uuid',
    fields: ['text'],
    extractField: (entry, name) => (name === 'uuid' ? entry.uuid : textOf(entry)),
    processTerm: (term) => (STOP_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: { fuzzy: 0.2, prefix: (term) => term.length > SHORT },
  });
  mini.addAll([...corpus]);
  return async (query) => mini.search(query).map(({ id }) => String(id));
};

/** Other engines over the same corpus, each in the best of the settings that were tried for it. */
export const peerEngines = async (corpus: readonly CorpusDocument[]): Promise<Readonly<Record<string, Engine>>> => ({
  fuse: fuseEngine(corpus, false),
  fuse_tokens: fuseEngine(corpus, true),
  minisearch: await miniSearchEngine(corpus),
});
