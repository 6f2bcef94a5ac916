import type { Problem } from '#errors/problem.ts';

const MAX_CHARACTERS = 64 * 1024;
/** gray-matter looks at each line of a run of blank ones again for every line before it. */
const BLANK_RUN = /\s{1000}/;

type Fences =
  | { readonly ok: true; readonly yaml: string; readonly body: string; readonly bodyLine: number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Splits a file into front matter and body. Both fences are lines of exactly three hyphens: every other form is read
 * by one tool and not by another.
 */
export const findFences = (file: string, text: string): Fences => {
  const lines = text.split('\n');
  const refused = (line: number, problem: Pick<Problem, 'rule' | 'message' | 'hint'>): Fences => ({
    ok: false,
    problems: [{ file, line, column: 1, severity: 'error', ...problem }],
  });
  if (lines[0] !== '---') return refused(1, openingProblem(lines[0] ?? ''));
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (closing === -1) return refused(1, UNCLOSED);
  if (lines[closing] !== '---') return refused(closing + 1, GLUED);
  const yaml = lines.slice(1, closing).join('\n');
  if (yaml.length > MAX_CHARACTERS) return refused(1, TOO_LONG);
  if (BLANK_RUN.test(yaml)) return refused(1, BLANKS);
  return {
    ok: true,
    yaml: yaml === '' ? '' : `${yaml}\n`,
    body: lines.slice(closing + 1).join('\n'),
    bodyLine: closing + 2,
  };
};

const openingProblem = (line: string): Pick<Problem, 'rule' | 'message' | 'hint'> => {
  const language = /^---\s*([^-\s].*)$/.exec(line)?.[1]?.trim();
  if (language === undefined) return MISSING;
  return {
    rule: 'front-matter/language',
    message: `Front matter in '${language.slice(0, 40)}' is not read`,
    hint: 'Write YAML and make the first line --- alone',
  };
};

const MISSING = {
  rule: 'front-matter/missing',
  message: 'The file does not begin with front matter',
  hint: 'Make the first line --- and end the fields with a second line ---',
} as const;
const UNCLOSED = {
  rule: 'front-matter/unclosed',
  message: 'The front matter has no end',
  hint: 'Write a line --- after the last field',
} as const;
const GLUED = {
  rule: 'front-matter/fence',
  message: 'The line that ends the front matter holds more than ---',
  hint: 'Make it --- alone; quote a value that begins with ---',
} as const;
const TOO_LONG = {
  rule: 'front-matter/too-large',
  message: `The front matter has more than ${MAX_CHARACTERS} characters`,
  hint: 'Move text into the body',
} as const;
const BLANKS = {
  rule: 'front-matter/blank-lines',
  message: 'The front matter holds a very long run of blanks',
  hint: 'Delete the blank lines',
} as const;
