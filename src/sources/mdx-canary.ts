import { HindcastError } from '#errors/hindcast-error.ts';
import { ProblemsError } from '#errors/problem.ts';
import { CANARIES, CONTROL } from './mdx-canaries.ts';

/** Compiles an MDX file as the build does; the second value is the path of the file. */
export type Compile = (code: string, id: string) => unknown;

const FRONT_MATTER = '---\ntitle: Canary\n---\n\n';
const FIRST_LINE = 5;

/**
 * Sends bodies that the guard must refuse, and one that it must not, through the compiler of the site. Throws
 * `build/guard-missing` unless each is answered by the guard itself, with the right rule on the right line.
 */
export const sendCanaries = async (compile: Compile): Promise<void> => {
  for (const [name, { body, rule }] of Object.entries(CANARIES)) {
    const found = await problemsFrom(compile, { name, code: `${FRONT_MATTER}${body}\n` });
    if (found === undefined) throw missing(`the canary '${name}' became a page`);
    const right = found.some((problem) => problem.rule === rule && (problem.line ?? 0) >= FIRST_LINE);
    if (!right) throw missing(`the canary '${name}' was refused for another reason than ${rule}`);
  }
  const refused = await problemsFrom(compile, { name: 'control', code: FRONT_MATTER + CONTROL });
  if (refused !== undefined) throw missing(`a body that is in order was refused: ${refused[0]?.message ?? ''}`);
};

const problemsFrom = async (
  compile: Compile,
  { name, code }: { readonly name: string; readonly code: string },
): Promise<ProblemsError['problems'] | undefined> => {
  try {
    await compile(code, `${process.cwd()}/canary/${name}.mdx`);
    return undefined;
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw missing(`the canary '${name}' broke the compiler`, error);
  }
};

/** The error of a pipeline without the guard. */
export const missing = (reason: string, cause?: unknown): HindcastError =>
  new HindcastError('build/guard-missing', { with: { reason }, cause });
