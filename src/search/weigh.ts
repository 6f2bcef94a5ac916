import { FIELD_NAMES, FIELDS, type Field, type SearchDocument, textsOf } from './document.ts';
import { occurrencesOf } from './occurrences.ts';

/** How fast further occurrences stop to count. */
const SATURATION = 2;

interface FieldCounts {
  readonly field: Field;
  /** Words in the field, without stop words. */
  readonly length: number;
  readonly uses: ReadonlyMap<string, number>;
}

/** What a document holds before it is compared with the others. */
export interface Counted {
  readonly fields: readonly FieldCounts[];
  /** Its words as they stand in the text, folded. */
  readonly words: ReadonlySet<string>;
}

/** Counts the terms of a document, field by field. */
export const countTerms = (document: SearchDocument): Counted => {
  const words = new Set<string>();
  const fields = FIELD_NAMES.map((field) => {
    const uses = new Map<string, number>();
    let length = 0;
    for (const text of textsOf(document, field)) {
      for (const { term, word, share } of occurrencesOf(text)) {
        uses.set(term, (uses.get(term) ?? 0) + share);
        if (word === '') continue;
        length += share;
        words.add(word);
      }
    }
    return { field, length, uses };
  });
  return { fields: fields.filter(({ length }) => length > 0), words };
};

/** The mean length of each field over the documents that have it. */
export const meanLengths = (all: readonly Counted[]): ReadonlyMap<Field, number> =>
  new Map(
    FIELD_NAMES.map((field) => {
      const lengths = all.flatMap(({ fields }) => fields.filter((each) => each.field === field));
      return [field, lengths.reduce((sum, { length }) => sum + length, 0) / Math.max(1, lengths.length)];
    }),
  );

/**
 * How much each term says about a document, from 0 to 1: BM25F, where occurrences are weighted by field and by the
 * length of the field, added up, and then saturated once.
 */
export const impactsOf = ({ fields }: Counted, means: ReadonlyMap<Field, number>): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>();
  for (const { field, length, uses } of fields) {
    const { weight, lengthPenalty } = FIELDS[field];
    const perUse = weight / (1 - lengthPenalty + (lengthPenalty * length) / (means.get(field) ?? length));
    for (const [term, count] of uses) weights.set(term, (weights.get(term) ?? 0) + perUse * count);
  }
  return new Map([...weights].map(([term, sum]) => [term, sum / (SATURATION + sum)]));
};
