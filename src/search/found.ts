import { CODE, FIELD_NAMES, type Field, type SearchDocument } from './document.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import type { Query, QueryWord } from './query.ts';
import { conceptsOf } from './rank.ts';
import { stem } from './stem.ts';

/** A place in a text that satisfies a part of the query. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** What a term of the index stands for in a query: a word of it, or a concept that words of it share with others. */
export interface Sought {
  readonly terms: ReadonlyMap<string, QueryWord | 'related'>;
}

/** The terms that a query looks for. */
export const soughtBy = (query: Query): Sought => ({
  terms: new Map<string, QueryWord | 'related'>([
    ...conceptsOf(query).map((term): [string, 'related'] => [term, 'related']),
    ...query.words.flatMap((word) => word.words.map((each): [string, QueryWord] => [stem(each), word])),
  ]),
});

/** One use of something sought. */
export interface Found extends Mark {
  readonly term: string;
  readonly of: QueryWord | 'related';
  /** The text as it stands there. */
  readonly shown: string;
}

const among = (text: string, occurrences: readonly Occurrence[], { terms }: Sought): Found[] =>
  occurrences
    .flatMap(({ term, start, end }) => {
      const of = terms.get(term);
      return of === undefined ? [] : [{ term, of, start, end, shown: text.slice(start, end) }];
    })
    .toSorted((a, b) => a.start - b.start || b.end - a.end);

/** Every use of something sought in a text, in reading order. */
export const findIn = (text: string, sought: Sought): Found[] => among(text, occurrencesOf(text), sought);

/** The places to mark: words that were looked for, and related words where no word covers them; none overlap. */
export const marksOf = (found: readonly Found[]): Mark[] => {
  const direct = found.filter(({ of }) => of !== 'related');
  const marks: Mark[] = [];
  for (const { start, end } of [...direct, ...found].toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= (marks.at(-1)?.end ?? 0)) marks.push({ start, end });
  }
  return marks;
};

/** One text of a document with what was found in it. */
export interface Passage {
  readonly field: Field;
  readonly text: string;
  readonly heading: string;
  readonly anchor: string;
  readonly isCode: boolean;
  readonly found: readonly Found[];
}

type Read = Omit<Passage, 'found'> & { readonly occurrences: readonly Occurrence[] };

const passage = (part: Pick<Passage, 'field' | 'text' | 'heading' | 'anchor'>): Read => {
  const isCode = part.text.startsWith(CODE);
  const text = isCode ? part.text.slice(CODE.length) : part.text;
  const { field, heading, anchor } = part;
  return { field, heading, anchor, text, isCode, occurrences: occurrencesOf(text) };
};

const read = (document: SearchDocument): Read[] => [
  ...FIELD_NAMES.flatMap((field) =>
    (document.fields[field] ?? []).map((text) => passage({ field, text, heading: '', anchor: '' })),
  ),
  ...document.sections.flatMap((section) => section.text.split('\n').map((text) => passage({ ...section, text }))),
];

// A document is shown again at every keystroke; its words are taken apart once.
const alreadyRead = new WeakMap<SearchDocument, readonly Read[]>();

/** Every text of a document in which something was found, short fields before sections. */
export const passagesOf = (document: SearchDocument, sought: Sought): Passage[] => {
  const known = alreadyRead.get(document) ?? read(document);
  alreadyRead.set(document, known);
  return known
    .map(({ occurrences, ...rest }) => ({ ...rest, found: among(rest.text, occurrences, sought) }))
    .filter(({ found }) => found.length > 0);
};
