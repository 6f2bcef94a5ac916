import { CORE_SCHEMA, loadAll, YAMLException } from 'js-yaml';
import { type Document, LineCounter, parseAllDocuments } from 'yaml';
import type { Problem } from '#errors/problem.ts';
import { differenceOf, pathText } from './yaml-difference.ts';
import { type PlaceOf, placeOfIn, sourceAt } from './yaml-places.ts';
import { strictProblems } from './yaml-strict.ts';

/** One mapping, read by two parsers that agree about it. */
export interface YamlDocument {
  readonly data: Readonly<Record<string, unknown>>;
  readonly placeOf: PlaceOf;
  /** The text of the scalar at a path, as it stands in the file. */
  readonly sourceOf: (path: readonly PropertyKey[]) => string | undefined;
}

export type YamlResult =
  | { readonly ok: true; readonly documents: readonly YamlDocument[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface YamlText {
  readonly file: string;
  readonly text: string;
  /** Line of the file that the text begins on. */
  readonly firstLine?: number;
  /** Whether there may be more than one document. */
  readonly several?: boolean;
  /** The second parser: every document of the text. Throws `YAMLException`. */
  readonly load?: (text: string) => readonly unknown[];
}

/** All documents of a text, by js-yaml with the scalars of YAML 1.2 (a date is text, 12:30 is text). */
export const loadDocuments = (text: string): unknown[] => loadAll(text, null, { schema: CORE_SCHEMA });

/** A text in which no document begins. */
export const emptyDocument = (file: string): YamlDocument => ({
  data: {},
  placeOf: () => ({ file, line: 1, column: 1 }),
  sourceOf: () => undefined,
});

/**
 * Reads mappings of plain data: no aliases, anchors, tags, merge keys, directives or duplicate keys. Two parsers read
 * the text, and a value that they understand differently is a problem, because other tools would misread it too.
 */
export const readDocuments = ({
  file,
  text,
  firstLine = 1,
  several = false,
  load = loadDocuments,
}: YamlText): YamlResult => {
  const problemAt = problemsOf(file, firstLine);
  const lines = new LineCounter();
  const parsed = attempt(() => parsedDocuments(text, lines));
  if (!parsed.ok) return { ok: false, problems: [problemAt(parsed.error)] };
  const documents = parsed.value;
  const strict = documents.flatMap((document) => strictProblems({ file, document, lines, firstLine }));
  if (strict.length > 0) return { ok: false, problems: strict };

  const [, extra] = documents;
  if (extra !== undefined && !several) {
    const place = placeOfIn({ file, root: extra.contents, lines, firstLine })([]);
    return { ok: false, problems: [{ ...place, ...ONE_DOCUMENT }] };
  }
  const loaded = attempt(() => load(text));
  if (!loaded.ok) return { ok: false, problems: [problemAt(loaded.error)] };
  const read = documents.map((document, index) => {
    const placeOf = placeOfIn({ file, root: document.contents, lines, firstLine });
    return agreed({ document, placeOf, second: loaded.value[index] });
  });
  const problems = read.flatMap((each) => (each.ok ? [] : [each.problem]));
  if (problems.length > 0) return { ok: false, problems };
  const found = read.flatMap((each) => (each.ok ? [each.document] : []));
  return { ok: true, documents: several ? found.filter(({ data }) => Object.keys(data).length > 0) : found };
};

const ONE_DOCUMENT = {
  rule: 'yaml/documents',
  severity: 'error',
  message: 'This is a second document, and one is read here',
  hint: 'Delete the line above it that ends the first one (--- or ...)',
} as const;

const parsedDocuments = (text: string, lineCounter: LineCounter): Document[] => {
  const options = { version: '1.2', schema: 'core', merge: false, prettyErrors: false, logLevel: 'silent' } as const;
  return [...parseAllDocuments(text, { ...options, lineCounter })];
};

type Agreed = { ok: true; document: YamlDocument } | { ok: false; problem: Problem };

const agreed = (given: { document: Document; placeOf: PlaceOf; second: unknown }): Agreed => {
  const { document, placeOf } = given;
  const data: Record<string, unknown> = document.contents === null ? {} : document.toJS({ maxAliasCount: 0 });
  const difference = differenceOf(data, given.second ?? {});
  if (difference !== undefined) {
    const message = `The value of '${pathText(difference)}' can be read in two ways`;
    const problem = { rule: 'yaml/ambiguous', message, hint: 'Put the value into quotes', severity: 'error' } as const;
    return { ok: false, problem: { ...placeOf(difference), ...problem } };
  }
  return { ok: true, document: { data, placeOf, sourceOf: (path) => sourceAt(document.contents, path) } };
};

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

const attempt = <T>(run: () => T): Attempt<T> => {
  try {
    return { ok: true, value: run() };
  } catch (error) {
    return { ok: false, error };
  }
};

const problemsOf =
  (file: string, firstLine: number) =>
  (error: unknown): Problem => {
    const problem = {
      file,
      rule: 'yaml/syntax',
      severity: 'error',
      hint: 'Simplify the text around this line',
    } as const;
    if (error instanceof YAMLException) {
      // An exception that no parser threw has no mark.
      const { line = 0, column = 0 } = { ...error.mark };
      return { ...problem, line: line + firstLine, column: column + 1, message: `Not plain YAML: ${error.reason}` };
    }
    // The parsers recurse, so text that nests thousands of levels deep exhausts the stack.
    if (error instanceof RangeError) return { ...problem, line: firstLine, message: 'The text nests too deep' };
    throw error;
  };
