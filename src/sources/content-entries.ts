import type { z } from 'zod';
import type { Problem } from '#errors/problem.ts';
import { type ContentFile, listFiles, readBytes } from './content-files.ts';
import { idOf, idProblems } from './content-ids.ts';
import { parseDocument } from './content-schema.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { YamlDocument } from './yaml-documents.ts';
import { readYamlFile } from './yaml-file.ts';

/** A value of the model with the document that it was read from. */
export interface Located<T, D = YamlDocument> {
  readonly file: string;
  readonly data: T;
  readonly document: D;
}

/** A body, with the place of its first line. */
interface Text {
  readonly id: string;
  readonly file: string;
  readonly body: string;
  readonly bodyLine: number;
  readonly document: FrontMatter;
}

/** What a folder of content holds. `ids` has every file, `entries` those without a problem of their own. */
export interface Entries<T> {
  readonly ids: ReadonlySet<string>;
  /** Every text, also of a file whose fields have a problem. */
  readonly texts: readonly Text[];
  readonly entries: ReadonlyMap<string, Located<T, FrontMatter>>;
  readonly problems: readonly Problem[];
}

interface Folder<S extends z.ZodType> {
  readonly contentDir: string;
  readonly folder: string;
  readonly schema: S;
  /** What one file is, in words: `an incident`. */
  readonly what: string;
}

/** Reads a folder of `.mdx` files, one entry each, all problems at once. */
export const readMdxFolder = async <S extends z.ZodType>({
  contentDir,
  folder,
  schema,
  what,
}: Folder<S>): Promise<Entries<z.output<S>>> => {
  const listing = await listFiles({ contentDir, folder, extension: '.mdx' });
  const problems = [...listing.problems, ...idProblems(listing.files, listing.others)];
  const entries = new Map<string, Located<z.output<S>, FrontMatter>>();
  const texts: Text[] = [];
  for (const { file, name } of listing.files) {
    const read = await readBytes(file);
    const document = 'bytes' in read ? readFrontMatter({ file, bytes: read.bytes }) : failed([read.problem]);
    const parsed = document.ok ? parseDocument({ schema, what, document }) : document;
    if (document.ok) texts.push({ id: idOf(name), file, body: document.body, bodyLine: document.bodyLine, document });
    if (document.ok && parsed.ok) entries.set(idOf(name), { file, data: parsed.value, document });
    else if (!parsed.ok) problems.push(...parsed.problems);
  }
  return { ids: idsOf(listing.files), texts, entries, problems };
};

/** Reads a folder of `.yaml` files. A file may hold several documents, one value each, when `several` says so. */
export const readYamlFolder = async <S extends z.ZodType>({
  contentDir,
  folder,
  schema,
  what,
  several,
}: Folder<S> & { readonly several: boolean }): Promise<{
  readonly values: readonly Located<z.output<S>>[];
  readonly problems: readonly Problem[];
}> => {
  const listing = await listFiles({ contentDir, folder, extension: '.yaml' });
  const problems = [...listing.problems, ...idProblems(listing.files, listing.others)];
  const values: Located<z.output<S>>[] = [];
  for (const { file } of listing.files) {
    const read = await readYamlValues({ file, schema, what, several });
    problems.push(...read.problems);
    values.push(...read.values);
  }
  return { values, problems };
};

/** Reads one `.yaml` file. */
export const readYamlValues = async <S extends z.ZodType>(given: {
  readonly file: string;
  readonly schema: S;
  readonly what: string;
  readonly several: boolean;
}): Promise<{ readonly values: readonly Located<z.output<S>>[]; readonly problems: readonly Problem[] }> => {
  const { file, schema, what } = given;
  const bytes = await readBytes(file);
  if ('problem' in bytes) return { values: [], problems: [bytes.problem] };
  const read = readYamlFile({ file, bytes: bytes.bytes, several: given.several });
  if (!read.ok) return { values: [], problems: read.problems };
  const parsed = read.documents.map((document) => ({ document, result: parseDocument({ schema, what, document }) }));
  return {
    values: parsed.flatMap(({ document, result }) => (result.ok ? [{ file, data: result.value, document }] : [])),
    problems: parsed.flatMap(({ result }) => (result.ok ? [] : result.problems)),
  };
};

const failed = (problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems,
});

const idsOf = (files: readonly ContentFile[]): ReadonlySet<string> => new Set(files.map(({ name }) => idOf(name)));
