import matter from 'gray-matter';
import type { Problem } from '#errors/problem.ts';
import { decodeText } from './content-text.ts';
import { ENGINES } from './front-matter-engines.ts';
import { findFences } from './front-matter-fences.ts';
import { readDocuments } from './yaml-documents.ts';
import type { PlaceOf } from './yaml-places.ts';

export interface FrontMatter {
  readonly ok: true;
  readonly data: Readonly<Record<string, unknown>>;
  /** The text after the front matter, LF line ends. */
  readonly body: string;
  /** Line of the file that the body begins on. */
  readonly bodyLine: number;
  /** Where the field at a path is written, or the nearest part of the path that is. */
  readonly placeOf: PlaceOf;
  /** A value as it is written, before YAML makes a number or a boolean of it. */
  readonly sourceOf: (path: readonly PropertyKey[]) => string | undefined;
}

export type FrontMatterResult = FrontMatter | { readonly ok: false; readonly problems: readonly Problem[] };

/** Fields that the site generator would act on. */
const RESERVED = {
  layout: 'Delete it: the site chooses the layout, and a layout would run code',
  slug: 'Delete it: the file name is the id and the address',
} as const;

/**
 * Reads a file with front matter: plain YAML between two lines of three hyphens, then the body. The site and every
 * command read through here and so cannot disagree. Nothing in the file is ever evaluated.
 */
export const readFrontMatter = ({ file, bytes }: { file: string; bytes: Uint8Array }): FrontMatterResult => {
  const decoded = decodeText({ file, bytes });
  if (!decoded.ok) return decoded;
  const fences = findFences(file, decoded.text);
  if (!fences.ok) return fences;
  const { yaml, body, bodyLine } = fences;
  const load = (): unknown[] => [grayMatter(decoded.text)];
  const read = readDocuments({ file, text: yaml, firstLine: 2, load });
  if (!read.ok) return read;
  const [first, second] = read.documents;
  const place = { file, line: 1, column: 1 };
  if (second !== undefined) return refused({ ...place, rule: 'yaml/syntax', ...ONE_DOCUMENT });
  const { data, placeOf, sourceOf } = first ?? { data: {}, placeOf: () => place, sourceOf: () => undefined };
  const reserved = Object.entries(RESERVED)
    .filter(([field]) => Object.hasOwn(data, field))
    .map(([field, hint]) => ({
      ...placeOf([field]),
      rule: 'front-matter/reserved-field',
      severity: 'error' as const,
      message: `The field '${field}' is not allowed`,
      hint,
    }));
  if (reserved.length > 0) return { ok: false, problems: reserved };
  return { ok: true, data, body, bodyLine, placeOf, sourceOf };
};

const ONE_DOCUMENT = {
  severity: 'error',
  message: 'Front matter is one document',
  hint: 'Delete the line that begins the second one',
} as const;

const refused = (problem: Problem): FrontMatterResult => ({ ok: false, problems: [problem] });

/**
 * Never without options: gray-matter would then answer a file that it failed on before from its cache, as one without
 * front matter.
 */
const grayMatter = (text: string): object => matter(text, { language: 'yaml', engines: ENGINES }).data;
