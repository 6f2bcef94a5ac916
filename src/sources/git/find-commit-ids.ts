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
  // A look at the type is several times faster than following every id to a commit.
  const types = await answers(gitDir, asked.filter(isFullId), '');
  const rest = asked.filter((id) => !isFullId(id) || types.get(id)?.endsWith(' tag') === true);
  const followed = await answers(gitDir, rest, '^{commit}');
  return new Map(asked.map((id) => [id, commitIn(followed.get(id) ?? types.get(id))]));
};

const commitIn = (answer: string | undefined): string | undefined => {
  const [id, type] = answer?.split(' ') ?? [];
  return type === 'commit' ? id : undefined;
};

const answers = async (
  gitDir: string,
  ids: readonly string[],
  suffix: string,
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const output = await gitAnswer({
    gitDir,
    args: ['cat-file', '--batch-check=%(objectname) %(objecttype)', '--buffer'],
    input: ids.map((id) => `${id.toLowerCase()}${suffix}\n`).join(''),
  });
  const lines = output.toString('latin1').split('\n');
  return new Map(ids.map((id, index) => [id, lines[index] ?? '']));
};
