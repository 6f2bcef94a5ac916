import { HISTORY_LIMITS } from './git-limits.ts';
import { type GitCommand, type GitEnd, gitAnswer, gitChunks } from './git-process.ts';
import { records } from './records.ts';

/** A file in a tree, by its path from the root; `id` is what its content is stored under. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly id: string;
}

interface TreeCommand {
  readonly gitDir: string;
  /** Full id of a tree. */
  readonly tree: string;
  /** Only what lies in this folder; a name of our own, never one from outside. */
  readonly folder?: string | undefined;
}

/** A path longer than this was made to be long; what is kept of it names nothing that is looked for. */
const MAX_RECORD_BYTES = 8 * 1024;
const ENTRY = /^(\d{6}) (\w+) ([0-9a-f]{40}|[0-9a-f]{64})\t(.*)$/s;

/** Streams the files of a tree at any depth, in git's order. A tree can hold itself many times over: leave the loop in time. */
export async function* listTree(
  { gitDir, tree, folder }: TreeCommand,
  judgeOf: (command: GitCommand) => (end: GitEnd) => void,
): AsyncGenerator<TreeEntry> {
  const place = folder === undefined ? [] : ['--', `${folder}/`];
  const command: GitCommand = {
    gitDir,
    limits: HISTORY_LIMITS,
    args: ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', tree, ...place],
  };
  for await (const batch of records(gitChunks(command, judgeOf(command)), MAX_RECORD_BYTES)) {
    for (const record of batch) {
      const [, mode, type, id, path] = ENTRY.exec(record.toString('utf8')) ?? [];
      if (mode !== undefined && type !== undefined && id !== undefined && path !== undefined) {
        yield { path, mode, type, id };
      }
    }
  }
}

/** The tree of a commit, tag or tree; `undefined` when the object is missing or is none of these. */
export const findTree = async (gitDir: string, id: string): Promise<string | undefined> => {
  const args = ['cat-file', '--batch-check=%(objectname) %(objecttype)'] as const;
  const answer = await gitAnswer({ gitDir, args, input: `${id}^{tree}\n` });
  const [tree, type] = answer.toString('latin1').trim().split(' ');
  return type === 'tree' ? tree : undefined;
};
