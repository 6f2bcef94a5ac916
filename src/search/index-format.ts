import { FIELD_NAMES, KINDS, type Kind, type SearchDocument, type Section } from './document.ts';

/** Raised when files of an older shape could be misread. */
export const FORMAT = 1;

export const MANIFEST = 'manifest.json';

/** What a list of results and the jump list need of a document without opening it. */
export interface CatalogueEntry {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly date?: string;
  readonly severity?: string;
  readonly aliases: readonly string[];
  readonly services: readonly string[];
  /** File that holds the whole `SearchDocument`. */
  readonly file: string;
}

/** The one file with a fixed name; every other name changes with its contents. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly vocabulary: string;
  /** Files of postings by the first term in each, in ascending order. */
  readonly shards: readonly (readonly [first: string, file: string])[];
  readonly documents: readonly CatalogueEntry[];
}

/** Every word of the texts in ascending order, with how many documents hold it as a power of two. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly frequencies: readonly number[];
}

const wrong = (what: string): never => {
  throw new TypeError(`the search index has ${what} of an unknown form`);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown, what: string): string => (typeof value === 'string' ? value : wrong(what));

const list = <T>(value: unknown, what: string, item: (each: unknown) => T): T[] =>
  Array.isArray(value) ? value.map(item) : wrong(what);

const texts = (value: unknown, what: string): string[] =>
  value === undefined ? [] : list(value, what, (each) => text(each, what));

const kind = (value: unknown): Kind => KINDS.find((each) => each === value) ?? wrong('a kind');

const optional = (record: Readonly<Record<string, unknown>>): { date?: string; severity?: string } => ({
  ...(record['date'] === undefined ? {} : { date: text(record['date'], 'a date') }),
  ...(record['severity'] === undefined ? {} : { severity: text(record['severity'], 'a severity') }),
});

const catalogueEntry = (value: unknown): CatalogueEntry => {
  if (!isRecord(value)) return wrong('an entry');
  return {
    kind: kind(value['kind']),
    id: text(value['id'], 'an id'),
    title: text(value['title'], 'a title'),
    ...optional(value),
    aliases: texts(value['aliases'], 'aliases'),
    services: texts(value['services'], 'services'),
    file: text(value['file'], 'a file name'),
  };
};

/** Checks the manifest. Throws `TypeError` when it is not one of this format. */
export const parseManifest = (value: unknown): Manifest => {
  if (!isRecord(value) || value['format'] !== FORMAT) return wrong('a manifest');
  const shard = (pair: unknown): readonly [string, string] =>
    Array.isArray(pair) ? [text(pair[0], 'a shard'), text(pair[1], 'a shard')] : wrong('a shard');
  return {
    format: FORMAT,
    vocabulary: text(value['vocabulary'], 'a vocabulary'),
    shards: list(value['shards'], 'shards', shard),
    documents: list(value['documents'], 'documents', catalogueEntry),
  };
};

/** Checks the vocabulary. Throws `TypeError`. */
export const parseVocabulary = (value: unknown): Vocabulary => {
  if (!isRecord(value)) return wrong('a vocabulary');
  const words = text(value['words'], 'a vocabulary')
    .split(' ')
    .filter((word) => word !== '');
  const frequencies = [...text(value['frequencies'], 'a vocabulary')].map(Number);
  return words.length === frequencies.length ? { words, frequencies } : wrong('a vocabulary');
};

/** Checks a shard: postings as text by term. Throws `TypeError`. */
export const parseShard = (value: unknown): ReadonlyMap<string, string> =>
  isRecord(value)
    ? new Map(Object.entries(value).map(([term, postings]) => [term, text(postings, 'postings')]))
    : wrong('a shard');

const section = (value: unknown): Section =>
  isRecord(value)
    ? {
        field: FIELD_NAMES.find((name) => name === value['field']) ?? wrong('a section'),
        heading: text(value['heading'], 'a section'),
        anchor: text(value['anchor'], 'a section'),
        text: text(value['text'], 'a section'),
      }
    : wrong('a section');

/** Checks a document. Throws `TypeError`. */
export const parseDocument = (value: unknown): SearchDocument => {
  if (!isRecord(value) || !isRecord(value['fields'])) return wrong('a document');
  const given = value['fields'];
  return {
    kind: kind(value['kind']),
    id: text(value['id'], 'an id'),
    ...optional(value),
    fields: Object.fromEntries(FIELD_NAMES.map((name) => [name, texts(given[name], 'a field')])),
    sections: list(value['sections'], 'sections', section),
  };
};
