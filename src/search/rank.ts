import { documentsNamed } from './names.ts';
import { occurrencesOf } from './occurrences.ts';
import type { SearchIndex } from './open-index.ts';
import type { Posting } from './postings.ts';
import type { Query, QueryWord } from './query.ts';
import { stem } from './stem.ts';

/** A document by its number in the catalogue. */
export interface Hit {
  readonly document: number;
  readonly score: number;
}

/** What a related word counts against a word that was typed. */
const RELATED = 0.5;

/** Rare terms say more: the logarithm of how many documents there are for each that has the term. */
const rarity = (holding: number, all: number): number => Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

/** Of several ways to read a word each document counts the best one. */
const best = (lists: readonly (readonly Posting[])[]): ReadonlyMap<number, number> => {
  const impacts = new Map<number, number>();
  for (const { document, impact } of lists.flat()) {
    impacts.set(document, Math.max(impact, impacts.get(document) ?? 0));
  }
  return impacts;
};

/** The index terms that stand for a word of the query. */
const stemsOf = ({ words }: QueryWord): string[] => [...new Set(words.map(stem))];

/** The concepts that the words and phrases of a query stand for. */
export const conceptsOf = ({ corrected }: Query): string[] => [
  ...new Set(occurrencesOf(corrected).flatMap(({ term, word }) => (word === '' ? [term] : []))),
];

/** Each way to satisfy a part of the query, and what it counts. Both halves of a word taken apart are wanted. */
const partsOf = (query: Query): { terms: readonly string[]; weight: number }[] => [
  ...query.words.flatMap((word) => {
    const stems = stemsOf(word);
    const ways = word.how === 'split' ? stems.map((term) => [term]) : [stems];
    return ways.map((terms) => ({ terms, weight: word.weight }));
  }),
  ...conceptsOf(query).map((term) => ({ terms: [term], weight: RELATED })),
];

/** What it counts to be called exactly what was asked for. */
const NAMED = 1.5;

/** Documents that reach less than this part of the best score share too little with the query to be shown. */
const LEAST = 0.15;

/** The documents that a query finds, best first; equal scores in the order of the catalogue. */
export const rank = async (index: SearchIndex, query: Query): Promise<Hit[]> => {
  const all = index.manifest.documents.length;
  const scores = new Map<number, number>();
  const parts = await Promise.all(
    partsOf(query).map(async ({ terms, weight }) => ({
      weight,
      impacts: best(await Promise.all(terms.map((term) => index.postings(term)))),
    })),
  );
  for (const { weight, impacts } of parts) {
    const value = weight * rarity(impacts.size, all);
    for (const [document, impact] of impacts) scores.set(document, (scores.get(document) ?? 0) + value * impact);
  }
  for (const document of documentsNamed(index.manifest.documents, query.corrected)) {
    const score = scores.get(document);
    if (score !== undefined) scores.set(document, NAMED * score);
  }
  const top = Math.max(...scores.values());
  return [...scores]
    .map(([document, score]) => ({ document, score }))
    .filter(({ score }) => score >= LEAST * top)
    .toSorted((a, b) => b.score - a.score || a.document - b.document);
};
