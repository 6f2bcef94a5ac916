import { z } from 'zod';
import type { ExportFiles } from '#sources/github/export-files.ts';
import { findObject, type Pages } from '#sources/github/read-pages.ts';

interface List<S extends z.ZodType> {
  readonly files: ExportFiles;
  /** Path of the first page without `.json`. */
  readonly stem: string;
  readonly schema: S;
  readonly what: string;
}

/** The `values` of all pages of a list, `<stem>.json`, `<stem>.2.json` and so on; `undefined` when there is no first page. */
export const findValues = async <S extends z.ZodType>({
  files,
  stem,
  schema,
  what,
}: List<S>): Promise<Pages<z.output<S>> | undefined> => {
  const page = z.object({ values: z.array(schema), isLastPage: z.boolean().default(true) });
  const items: z.output<S>[] = [];
  for (let number = 1; ; number += 1) {
    const found = await findObject({ files, stem: `${stem}${number === 1 ? '' : `.${number}`}`, schema: page, what });
    if (found === undefined) return number === 1 ? undefined : { items, missingPage: number };
    items.push(...found.values);
    if (found.isLastPage) return { items, missingPage: undefined };
  }
};
