import { HISTORY_LIMITS } from './git-limits.ts';
import { gitAnswer } from './git-process.ts';

const HEAD = /^([0-9a-f]{40,64}) (\S+)(?: (\d+))?$/;
const LINE_END = 10;

/** Contents by id, as lines. What is missing, binary, no file or larger than `maxBytes` is left out. */
export const readBlobs = async (
  gitDir: string,
  ids: readonly string[],
  maxBytes: number,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, readonly string[]>();
  if (ids.length === 0) return found;
  const asked = [...new Set(ids)].map((id) => `${id}\n`).join('');
  const sizes = await gitAnswer({ gitDir, args: ['cat-file', '--batch-check', '--buffer'], input: asked });
  const small = sizes
    .toString('latin1')
    .split('\n')
    .flatMap((line) => {
      const [, id, type, size] = HEAD.exec(line) ?? [];
      return id !== undefined && type === 'blob' && Number(size) <= maxBytes ? [`${id}\n`] : [];
    });
  if (small.length === 0) return found;
  const command = {
    gitDir,
    args: ['cat-file', '--batch', '--buffer'],
    input: small.join(''),
    limits: HISTORY_LIMITS,
  } as const;
  const output = await gitAnswer(command);
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(LINE_END, at);
    const [, id, , size] = HEAD.exec(output.toString('latin1', at, end)) ?? [];
    if (id === undefined) break;
    const content = output.subarray(end + 1, end + 1 + Number(size));
    if (!content.includes(0)) found.set(id, content.toString('utf8').split('\n'));
    at = end + 1 + Number(size) + 1;
  }
  return found;
};
