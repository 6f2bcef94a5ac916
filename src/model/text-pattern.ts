import { z } from 'zod';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PART = /\{uuid\}|\{hex:(\d{1,2})\}|\.\.\.$|\*(?=[/ ]|$)/g;

/** A star that something follows which it could swallow, dots in the middle, a brace that opens nothing known. */
const MISUSED = /\*(?![/ ]|$)|\.\.\.(?!$)|\{(?!uuid\}|hex:\d{1,2}\})|[\n\r]/;

/**
 * A pattern that anybody may write, because no text makes it slow. Case does not count, and all characters mean
 * themselves but four forms: `*` is a run without blank or slash (before a slash, a blank or the end), `...` at the end
 * is anything, `{uuid}` is a UUID, `{hex:12}` is that many hexadecimal digits.
 */
export const textPattern = z
  .string()
  .min(1)
  .max(200)
  .refine((pattern) => !MISUSED.test(pattern), {
    error: 'a star stands before a slash, a blank or the end; ... stands at the end; braces are {uuid} or {hex:12}',
  })
  .meta({ description: 'Text in which * is a run without blank or slash, ... at the end anything, {uuid}, {hex:12}' });

/** A pattern as the source of a regular expression that is to ignore case. */
export const sourceOfPattern = (pattern: string): string => {
  let source = '';
  let done = 0;
  for (const match of pattern.matchAll(PART)) {
    source += escaped(pattern.slice(done, match.index)) + sourceOfPart(match[0], match[1]);
    done = match.index + match[0].length;
  }
  return source + escaped(pattern.slice(done));
};

const sourceOfPart = (part: string, digits: string | undefined): string => {
  if (digits !== undefined) return `[0-9a-f]{${digits}}`;
  if (part === '*') return '[^\\s/]+';
  return part === '...' ? '.*' : UUID;
};

/** A text as the source of a regular expression that matches this text alone. */
export const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
