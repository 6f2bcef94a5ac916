import matter from 'gray-matter';
import type { Problem } from '#errors/problem.ts';
import { decodeText } from './content-text.ts';
import { ENGINES } from './front-matter-engines.ts';
import { findFences } from './front-matter-fences.ts';
import { emptyDocument, readDocuments, type YamlDocument } from './yaml-documents.ts';

export interface FrontMatter extends YamlDocument {
  readonly ok: true;
  /** The text after the front matter, LF line ends. */
  readonly body: string;
  /** Line of the file that the body begins on. */
  readonly bodyLine: number;
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
  const [document = emptyDocument(file)] = read.documents;
  const problems = reservedProblems(document);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ...document, body, bodyLine };
};

const reservedProblems = ({ data, placeOf }: YamlDocument): Problem[] =>
  Object.entries(RESERVED)
    .filter(([field]) => Object.hasOwn(data, field))
    .map(([field, hint]) => ({
      ...placeOf([field]),
      rule: 'front-matter/reserved-field',
      severity: 'error',
      message: `The field '${field}' is not allowed`,
      hint,
    }));

/**
 * Never without options: gray-matter would then answer a file that it failed on before from its cache, as one without
 * front matter.
 */
const grayMatter = (text: string): object => matter(text, { language: 'yaml', engines: ENGINES }).data;
