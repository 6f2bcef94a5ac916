import type { SearchAnswer } from '#model/search-answer.ts';
import { buildIndex } from '#search/build-index.ts';
import type { Kind } from '#search/document.ts';
import { documentsOf } from '#search/documents.ts';
import { openIndex, type SearchIndex } from '#search/open-index.ts';
import { search } from '#search/search.ts';
import { readContent } from '#sources/content.ts';
import { type Edition, editionOf } from '#sources/content-edition.ts';
import { readRecords } from '#sources/content-records.ts';

interface ContentSearch {
  readonly contentDir: string;
  readonly edition: Edition;
  readonly now: Date;
  readonly query: string;
  readonly kind?: Kind | undefined;
  readonly limit?: number | undefined;
}

/** The index of a content folder, the same as the site's, in memory. Files that have problems are not in it. */
const indexOfContent = async ({
  contentDir,
  edition,
  now,
}: Pick<ContentSearch, 'contentDir' | 'edition' | 'now'>): Promise<SearchIndex> => {
  const [content, records] = await Promise.all([readContent(contentDir, { now }), readRecords(contentDir)]);
  const { incidents, patterns } = editionOf({ content, records }, edition).content;
  const files = buildIndex(
    documentsOf({
      incidents: [...incidents].map(([id, { data, body }]) => ({ id, data, body })),
      patterns: [...patterns].map(([id, { data, body }]) => ({ id, data, body })),
    }),
  );
  return openIndex(async (file) => JSON.parse(files.get(file) ?? 'null'));
};

/** Finds what the site's search finds, in the same order. */
export const searchContent = async ({ query, kind, limit, ...where }: ContentSearch): Promise<SearchAnswer> =>
  search(await indexOfContent(where), query, { kind, limit });
