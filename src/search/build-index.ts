import { digest } from './digest.ts';
import { byKindAndId, type SearchDocument, textsOf, titleOf } from './document.ts';
import { type CatalogueEntry, FORMAT, MANIFEST, type Manifest } from './index-format.ts';
import { encodePostings, type Posting } from './postings.ts';
import { type Counted, countTerms, impactsOf, meanLengths } from './weigh.ts';

interface BuildOptions {
  /** Length of a shard in characters, before compression; a shard ends with the term that reaches it. */
  readonly shardLength?: number;
}

const SHARD_LENGTH = 4_000;
const MOST = 9;

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const postingsOf = (counted: readonly Counted[]): [term: string, postings: string][] => {
  const means = meanLengths(counted);
  const lists = new Map<string, Posting[]>();
  for (const [document, each] of counted.entries()) {
    for (const [term, impact] of impactsOf(each, means)) {
      const list = lists.get(term);
      if (list === undefined) lists.set(term, [{ document, impact }]);
      else list.push({ document, impact });
    }
  }
  return [...lists]
    .map(([term, list]): [string, string] => [term, encodePostings(list)])
    .toSorted(([a], [b]) => byCode(a, b));
};

/** Concepts (`~…`) stand in shards of their own, so that a query of related words opens one more file, not many. */
const inShards = (
  terms: readonly (readonly [string, string])[],
  shardLength: number,
): (readonly [string, string])[][] => {
  const shards: (readonly [string, string])[][] = [];
  let open: (readonly [string, string])[] = [];
  let length = 0;
  for (const term of terms) {
    const turnsToConcepts = term[0].startsWith('~') !== (open[0]?.[0].startsWith('~') ?? false);
    if (open.length > 0 && (length >= shardLength || turnsToConcepts)) {
      shards.push(open);
      [open, length] = [[], 0];
    }
    open.push(term);
    length += term[0].length + term[1].length;
  }
  return open.length > 0 ? [...shards, open] : shards;
};

const vocabularyOf = (counted: readonly Counted[]): { words: string; frequencies: string } => {
  const documents = new Map<string, number>();
  for (const { words } of counted) for (const word of words) documents.set(word, (documents.get(word) ?? 0) + 1);
  const words = [...documents].toSorted(([a], [b]) => byCode(a, b));
  return {
    words: words.map(([word]) => word).join(' '),
    frequencies: words.map(([, count]) => Math.min(MOST, Math.floor(Math.log2(count)))).join(''),
  };
};

const catalogueEntry = (document: SearchDocument, file: string): CatalogueEntry => ({
  kind: document.kind,
  id: document.id,
  title: titleOf(document),
  ...(document.date === undefined ? {} : { date: document.date }),
  ...(document.severity === undefined ? {} : { severity: document.severity }),
  aliases: textsOf(document, 'aliases'),
  services: textsOf(document, 'services'),
  file,
});

/** The files of the index by name. The same documents, in any order, give the same bytes. */
export const buildIndex = (
  documents: readonly SearchDocument[],
  { shardLength = SHARD_LENGTH }: BuildOptions = {},
): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  const add = (name: string, value: unknown): string => {
    const text = JSON.stringify(value);
    const file = `${name}-${digest(text)}.json`;
    files.set(file, text);
    return file;
  };
  const sorted = documents.toSorted(byKindAndId);
  const counted = sorted.map(countTerms);
  const manifest: Manifest = {
    format: FORMAT,
    vocabulary: add('vocabulary', vocabularyOf(counted)),
    shards: inShards(postingsOf(counted), shardLength).map((terms) => [
      terms[0]?.[0] ?? '',
      add('terms', Object.fromEntries(terms)),
    ]),
    documents: sorted.map((document) => catalogueEntry(document, add('document', document))),
  };
  return files.set(MANIFEST, JSON.stringify(manifest));
};
