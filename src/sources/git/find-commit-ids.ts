import { gitAnswer } from './git-process.ts';

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ABBREVIATED = /^[0-9a-f]{7,64}$/i;

/** Is this a full id of a commit? */
export const isFullId = (text: string): boolean => OBJECT_ID.test(text);

/**
 * The commit that each id stands for, past annotated tags: full ids and abbreviations of at least seven digits.
 * `undefined` for an id that names no commit here, or more than one. Whatever is not hexadecimal is never given to git.
 */
export const findCommitIds = async (
  gitDir: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> => {
  const asked = [...new Set(ids)].filter((id) => ABBREVIATED.test(id));
  if (asked.length === 0) return new Map();
  const answer = await gitAnswer({
    gitDir,
    args: ['cat-file', '--batch-check=%(objectname)', '--buffer'],
    input: asked.map((id) => `${id.toLowerCase()}^{commit}\n`),
  });
  const lines = answer.toString('latin1').split('\n');
  return new Map(asked.map((id, index) => [id, isFullId(lines[index] ?? '') ? lines[index] : undefined]));
};
