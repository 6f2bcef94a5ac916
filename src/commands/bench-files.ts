import { readFile } from 'node:fs/promises';
import { type ZodType, z } from 'zod';
import { HindcastError } from '#errors/hindcast-error.ts';

interface File<T> {
  readonly path: string;
  readonly parse: (text: string) => unknown;
  readonly schema: ZodType<T>;
  /** What the file should hold, for a person. */
  readonly expected: string;
}

/** A file to measure with. Throws `source/unreadable`, `source/not-json` or `source/wrong-shape`. */
export const parsedFile = async <T>({ path, parse, schema, expected }: File<T>): Promise<T> => {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HindcastError('source/unreadable', { with: { path, reason }, cause });
  });
  try {
    return schema.parse(parse(text));
  } catch (cause) {
    const [code, reason] =
      cause instanceof z.ZodError
        ? (['source/wrong-shape', z.prettifyError(cause)] as const)
        : (['source/not-json', String(cause)] as const);
    throw new HindcastError(code, { with: { path, expected, reason }, cause });
  }
};

/** JSON, one value a line. */
export const jsonLines = (text: string): unknown =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
