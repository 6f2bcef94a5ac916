import Fuse from 'fuse.js/basic';
import type { CatalogueEntry } from './index-format.ts';

/** Finds pages by name as it is being typed: `unbgrowth`, `retry strm`. */
export type Jump = (typed: string, most: number) => CatalogueEntry[];

const SHORTEST = 2;
const LONGEST = 48;

/**
 * Opens the list of names: titles, other names, services. Letters may be left out, added or swapped anywhere, which
 * word search does not forgive; the order says nothing about what a page is about.
 */
export const openJump = (documents: readonly CatalogueEntry[]): Jump => {
  const fuse = new Fuse(documents, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'aliases', weight: 2 },
      { name: 'services', weight: 1 },
    ],
    threshold: 0.34,
    ignoreLocation: true,
    ignoreFieldNorm: false,
    minMatchCharLength: SHORTEST,
  });
  return (typed, most) => {
    const text = typed.trim().slice(0, LONGEST);
    return text.length < SHORTEST ? [] : fuse.search(text, { limit: most }).map(({ item }) => item);
  };
};
