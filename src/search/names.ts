import type { CatalogueEntry } from './index-format.ts';
import { stem } from './stem.ts';
import { tokensOf } from './tokens.ts';

/** A text by which two spellings of one name are the same: `Retry-storms` and `retry storm`. */
const nameKey = (text: string): string =>
  tokensOf(text)
    .flatMap(({ word, share }) => (share === 1 ? [stem(word)] : []))
    .join(' ');

const known = new WeakMap<readonly CatalogueEntry[], ReadonlyMap<string, readonly number[]>>();

const namesOf = (documents: readonly CatalogueEntry[]): ReadonlyMap<string, readonly number[]> => {
  const numbers = new Map<string, number[]>();
  for (const [number, { title, aliases }] of documents.entries()) {
    for (const key of new Set([title, ...aliases].map(nameKey))) {
      const list = numbers.get(key);
      if (list === undefined) numbers.set(key, [number]);
      else list.push(number);
    }
  }
  return numbers;
};

/** The documents that have this text for a title or for another name, by number. */
export const documentsNamed = (documents: readonly CatalogueEntry[], text: string): readonly number[] => {
  const names = known.get(documents) ?? namesOf(documents);
  known.set(documents, names);
  return names.get(nameKey(text)) ?? [];
};
