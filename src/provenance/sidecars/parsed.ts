import type { z } from 'zod';

/** What came of a text: a value, or the reason why there is none. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** JSON of others, as a schema wants it. Never throws, whatever the text is. */
export const parseJson = <T>(text: string, schema: z.ZodType<T>): Parsed<T> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: 'it is not JSON' };
  }
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const [issue] = result.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'the whole' : issue.path.join('.').slice(0, 100);
  return { ok: false, why: `${place} is not as the format has it` };
};
