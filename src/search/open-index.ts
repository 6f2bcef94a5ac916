import type { SearchDocument } from './document.ts';
import {
  MANIFEST,
  type Manifest,
  parseDocument,
  parseManifest,
  parseShard,
  parseVocabulary,
  type Vocabulary,
} from './index-format.ts';
import { decodePostings, type Posting } from './postings.ts';

/** Brings one file of the index as a parsed JSON value. */
export type Load = (file: string) => Promise<unknown>;

/** An index whose files are brought when they are needed, each once. */
export interface SearchIndex {
  readonly manifest: Manifest;
  /** The documents that hold a term; empty for a term that none holds. */
  postings(term: string): Promise<readonly Posting[]>;
  vocabulary(): Promise<Vocabulary>;
  document(number: number): Promise<SearchDocument | undefined>;
}

/** Remembers what was brought, and forgets what failed, so that it can be tried again. */
const once = <T>(bring: (file: string) => Promise<T>): ((file: string) => Promise<T>) => {
  const brought = new Map<string, Promise<T>>();
  return (file) => {
    const known = brought.get(file);
    if (known !== undefined) return known;
    const coming = bring(file);
    brought.set(file, coming);
    coming.catch(() => brought.delete(file));
    return coming;
  };
};

const shardOf = ({ shards }: Manifest, term: string): string | undefined => {
  let [low, high] = [0, shards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shards[middle]?.[0] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return shards[low - 1]?.[1];
};

/** Opens an index. Rejects when a file cannot be brought or is not of this format. */
export const openIndex = async (load: Load): Promise<SearchIndex> => {
  const manifest = parseManifest(await load(MANIFEST));
  const shard = once(async (file) => parseShard(await load(file)));
  const vocabulary = once(async (file) => parseVocabulary(await load(file)));
  const document = once(async (file) => parseDocument(await load(file)));
  return {
    manifest,
    postings: async (term) => {
      const file = shardOf(manifest, term);
      const text = file === undefined ? undefined : (await shard(file)).get(term);
      return text === undefined ? [] : decodePostings(text);
    },
    vocabulary: () => vocabulary(manifest.vocabulary),
    document: async (number) => {
      const file = manifest.documents[number]?.file;
      return file === undefined ? undefined : document(file);
    },
  };
};
