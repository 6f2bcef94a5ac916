import { z } from 'zod';
import { HindcastError } from '#errors/hindcast-error.ts';
import type { ExportFiles } from './export-files.ts';

interface ListOptions<S extends z.ZodType> {
  readonly files: ExportFiles;
  /** Path of the first page without `.json`. */
  readonly stem: string;
  readonly schema: S;
  /** What the file should hold, in words. */
  readonly what: string;
}

/** A list that may span several files. `missingPage` is the first page that was announced and is not there. */
export interface Pages<T> {
  readonly items: readonly T[];
  readonly missingPage: number | undefined;
}

/** Reads all pages of a list; `undefined` when there is no first page. Throws `source/…` on a page that is not a list. */
export const findPages = async <S extends z.ZodType>(
  options: ListOptions<S>,
): Promise<Pages<z.output<S>> | undefined> => {
  const items: z.output<S>[] = [];
  const pageFile = (number: number): string => `${options.stem}${number === 1 ? '' : `.${number}`}.json`;
  let value = await options.files.find(pageFile(1));
  if (value === undefined) return undefined;
  for (let number = 1; ; number += 1) {
    const { body, next } = answerIn(value);
    const { schema, what } = options;
    items.push(...parseShape({ schema: z.array(schema), value: body, file: pageFile(number), what }));
    // A plain answer does not say whether more follow: what is there belongs to it.
    value = next === 'none' ? undefined : await options.files.find(pageFile(number + 1));
    if (value === undefined) return { items, missingPage: next === 'announced' ? number + 1 : undefined };
  }
};

/** Reads one object; `undefined` when there is no such file. */
export const findObject = async <S extends z.ZodType>({
  files,
  stem,
  schema,
  what,
}: ListOptions<S>): Promise<z.output<S> | undefined> => {
  const file = `${stem}.json`;
  const value = await files.find(file);
  return value === undefined ? undefined : parseShape({ schema, value: answerIn(value).body, file, what });
};

const envelope = z.object({ headers: z.record(z.string(), z.unknown()), body: z.unknown() });

/** The body of an answer, and whether its `Link` header announces another page. */
const answerIn = (value: unknown): { body: unknown; next: 'announced' | 'none' | 'unknown' } => {
  const found = envelope.safeParse(value).data;
  if (found === undefined) return { body: value, next: 'unknown' };
  const header = Object.entries(found.headers).find(([name]) => name.toLowerCase() === 'link')?.[1];
  const links = Array.isArray(header) ? header.join(',') : String(header ?? '');
  const announced = /<[^>]*>[^,<]*;\s*rel="?[^",;]*\bnext\b/.test(links);
  return { body: found.body, next: announced ? 'announced' : 'none' };
};

interface Shaped<S extends z.ZodType> {
  readonly schema: S;
  readonly value: unknown;
  readonly file: string;
  readonly what: string;
}

const parseShape = <S extends z.ZodType>({ schema, value, file, what }: Shaped<S>): z.output<S> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const reason =
    issue === undefined ? 'it does not fit' : [issue.path.join('.'), issue.message].filter(Boolean).join(': ');
  throw new HindcastError('source/wrong-shape', { with: { path: file, expected: what, reason }, where: { file } });
};
