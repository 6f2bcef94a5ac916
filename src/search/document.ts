/** How much a word counts by where it stands, and how far a long text of that kind makes each word count less. */
export const FIELDS = {
  title: { weight: 2, lengthPenalty: 0.3, label: 'title' },
  aliases: { weight: 2, lengthPenalty: 0.3, label: 'other names' },
  summary: { weight: 1.5, lengthPenalty: 0.5, label: 'summary' },
  patterns: { weight: 1, lengthPenalty: 0.3, label: 'patterns' },
  services: { weight: 1.5, lengthPenalty: 0.3, label: 'services' },
  tools: { weight: 1.5, lengthPenalty: 0.3, label: 'tools' },
  labels: { weight: 0.75, lengthPenalty: 0.3, label: 'labels' },
  factors: { weight: 1, lengthPenalty: 0.5, label: 'factors' },
  lessons: { weight: 1, lengthPenalty: 0.5, label: 'lessons' },
  timeline: { weight: 0.75, lengthPenalty: 0.75, label: 'timeline' },
  body: { weight: 1, lengthPenalty: 0.75, label: 'text' },
} as const satisfies Readonly<Record<string, FieldRule>>;

interface FieldRule {
  readonly weight: number;
  readonly lengthPenalty: number;
  readonly label: string;
}

export type Field = keyof typeof FIELDS;

const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name);

/** The fields, most telling first. */
export const FIELD_NAMES: readonly Field[] = Object.keys(FIELDS).filter(isField);

export const KINDS = ['pattern', 'incident'] as const;
export type Kind = (typeof KINDS)[number];

/** What a line of a code block begins with in the text of a section. */
export const CODE = '\t';

/** Text under one heading of the page. Where the heading is the author's, it is the first line of the text too. */
export interface Section {
  readonly field: Field;
  readonly heading: string;
  readonly anchor: string;
  /** Blocks separated by line feeds. */
  readonly text: string;
}

/** What search knows of one incident or pattern. `date` is `2026-03-05`, `2026-03` or `2026`. */
export interface SearchDocument {
  readonly kind: Kind;
  readonly id: string;
  readonly date?: string;
  readonly severity?: string;
  readonly fields: Readonly<Partial<Record<Field, readonly string[]>>>;
  readonly sections: readonly Section[];
}

/** The texts of one field, in reading order. */
export const textsOf = (document: SearchDocument, field: Field): readonly string[] => [
  ...(document.fields[field] ?? []),
  ...document.sections.filter((section) => section.field === field).map(({ text }) => text),
];

/** The title, or the id of a document that has none. */
export const titleOf = (document: SearchDocument): string => document.fields.title?.[0] ?? document.id;

/** Patterns first, then by id: the order in which documents are numbered, and in which ties are shown. */
export const byKindAndId = (a: SearchDocument, b: SearchDocument): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Where the page of a document is, from the root of the site. */
export const pathOf = ({ kind, id }: Pick<SearchDocument, 'kind' | 'id'>): string => `${kind}s/${id}/`;
