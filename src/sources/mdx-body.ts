import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Problem } from '#errors/problem.ts';
import { guardBody } from './mdx-guard.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

interface Body {
  readonly file: string;
  readonly body: string;
  /** Line of the file that the body begins on. */
  readonly bodyLine: number;
}

type BodyResult =
  | { readonly ok: true; readonly tree: Root }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses a body as the site does and holds it against the guard. Places are those of the file. */
export const readBody = ({ file, body, bodyLine }: Body): BodyResult => {
  try {
    const tree = parser.parse('\n'.repeat(bodyLine - 1) + body);
    const problems = guardBody(tree, file);
    return problems.length === 0 ? { ok: true, tree } : { ok: false, problems };
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    return { ok: false, problems: [syntaxProblem(file, error)] };
  }
};

/** What the parser throws: a `VFileMessage`. */
interface SyntaxFault extends Error {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
}

const isSyntaxError = (error: unknown): error is SyntaxFault =>
  error instanceof Error && 'reason' in error && typeof error.reason === 'string';

const syntaxProblem = (file: string, { reason, line, column }: SyntaxFault): Problem => ({
  file,
  ...(line === undefined ? {} : { line }),
  ...(column === undefined ? {} : { column }),
  rule: 'mdx/syntax',
  severity: 'error',
  message: `Not readable as MDX: ${reason.split('\n')[0] ?? reason}`,
  hint: 'Close every tag; write \\< and \\{ for the signs themselves, or put code between backticks',
});
