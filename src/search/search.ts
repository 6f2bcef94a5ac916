import type { SearchAnswer, SearchResult } from '#model/search-answer.ts';
import { describe } from './describe.ts';
import { type Kind, pathOf } from './document.ts';
import { soughtBy } from './found.ts';
import { openJump } from './jump.ts';
import type { SearchIndex } from './open-index.ts';
import { type Query, readQuery } from './query.ts';
import { type Hit, rank } from './rank.ts';

interface SearchOptions {
  readonly kind?: Kind | undefined;
  readonly limit?: number | undefined;
}

const DEFAULT_LIMIT = 10;
const DIGITS = 4;
const MOST_NEAR = 3;

const rounded = (score: number): number => Math.round(score * 10 ** DIGITS) / 10 ** DIGITS;

const resultOf = async (index: SearchIndex, query: Query, { document, score }: Hit): Promise<SearchResult[]> => {
  const [entry, whole] = [index.manifest.documents[document], await index.document(document)];
  if (entry === undefined || whole === undefined) return [];
  const { kind, id, date, severity } = entry;
  const { why, ...shown } = describe(whole, soughtBy(query));
  return [{ kind, id, score: rounded(score), why, date, severity, path: pathOf(entry), ...shown }];
};

/** Finds what a query asks for: the one answer that the command line, the browser and every other caller show. */
export const search = async (
  index: SearchIndex,
  text: string,
  { kind, limit = DEFAULT_LIMIT }: SearchOptions = {},
): Promise<SearchAnswer> => {
  const query = await readQuery(index, text);
  const { documents } = index.manifest;
  const hits = (await rank(index, query)).filter(
    ({ document }) => kind === undefined || documents[document]?.kind === kind,
  );
  const results = await Promise.all(hits.slice(0, limit).map((hit) => resultOf(index, query, hit)));
  const near = hits.length === 0 ? openJump(documents)(text, MOST_NEAR) : [];
  return {
    query: text,
    total: hits.length,
    words: query.words.map(({ typed, how, words }) => ({ typed, how, words })),
    results: results.flat(),
    near: near.map((entry) => ({ kind: entry.kind, id: entry.id, title: entry.title })),
  };
};
