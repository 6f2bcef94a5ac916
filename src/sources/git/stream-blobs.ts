import { damageTo } from './damage.ts';
import { HISTORY_LIMITS } from './git-limits.ts';
import { type GitCommand, gitAnswer, gitChunks } from './git-process.ts';

/** What is to be read: the full id of a blob, and a name by which its text is handed over. */
export interface WantedBlob {
  readonly name: string;
  readonly id: string;
  /** What a tree says that it is; a ref does not say. */
  readonly type?: string;
}

export interface StoredText {
  readonly name: string;
  readonly text: string;
}

/** Why a blob was not read. */
export type BlobProblem = 'missing' | 'not_a_blob' | 'too_large' | 'too_many';

interface BlobCommand {
  readonly gitDir: string;
  readonly limits: { readonly maxBytes: number; readonly maxTotalBytes: number };
  readonly report: (problem: BlobProblem, blob: WantedBlob) => void;
}

/** Each time that git stops at a broken blob, it is started again behind it; so often at most. */
const MAX_STARTS = 20;

/**
 * Streams the texts of blobs in the order asked for, by one process that learns their sizes and one that prints them.
 * Whatever is missing, broken, too large or no blob is reported and left out; it never throws for that.
 */
export async function* streamBlobs(command: BlobCommand, wanted: readonly WantedBlob[]): AsyncGenerator<StoredText> {
  const readable = await readableOf(command, wanted);
  let done = 0;
  for (let start = 0; done < readable.length && start < MAX_STARTS; start++) {
    for await (const content of contentsOf(command.gitDir, readable.slice(done))) {
      const blob = readable[done++];
      if (blob === undefined) return;
      if (content === undefined) command.report('missing', blob);
      else yield { name: blob.name, text: content.toString('utf8') };
    }
    const stopped = readable[done++];
    if (stopped !== undefined) command.report('missing', stopped);
  }
  for (const blob of readable.slice(done)) command.report('missing', blob);
}

/** The blobs that are here and within the limits. */
const readableOf = async (
  { gitDir, limits, report }: BlobCommand,
  wanted: readonly WantedBlob[],
): Promise<readonly WantedBlob[]> => {
  if (wanted.length === 0) return wanted;
  const answer = await gitAnswer({
    gitDir,
    args: ['cat-file', '--batch-check=%(objecttype) %(objectsize)', '--buffer'],
    input: idLines(wanted),
  });
  const lines = answer.toString('latin1').split('\n');
  let total = 0;
  return wanted.filter((blob, index) => {
    const [found = '', size = ''] = (lines[index] ?? '').split(' ');
    const type = blob.type === undefined || blob.type === 'blob' ? found : blob.type;
    const problem = problemOf({ type, bytes: Number(size), total, limits });
    if (problem === undefined) total += Number(size);
    else report(problem, blob);
    return problem === undefined;
  });
};

const problemOf = ({
  type,
  bytes,
  total,
  limits,
}: {
  type: string;
  bytes: number;
  total: number;
  limits: BlobCommand['limits'];
}): BlobProblem | undefined => {
  if (['commit', 'tree', 'tag'].includes(type)) return 'not_a_blob';
  if (type !== 'blob' || !Number.isSafeInteger(bytes)) return 'missing';
  if (bytes > limits.maxBytes) return 'too_large';
  return total + bytes > limits.maxTotalBytes ? 'too_many' : undefined;
};

/** The contents of blobs as git prints them: a line that says how long each is, then so many bytes and a line end. */
async function* contentsOf(gitDir: string, blobs: readonly WantedBlob[]): AsyncGenerator<Buffer | undefined> {
  const command: GitCommand = {
    gitDir,
    limits: HISTORY_LIMITS,
    args: ['cat-file', '--batch', '--buffer'],
    input: idLines(blobs),
  };
  let open: Buffer = Buffer.alloc(0);
  for await (const chunk of gitChunks(
    command,
    damageTo(command, () => undefined),
  )) {
    open = open.length === 0 ? chunk : Buffer.concat([open, chunk]);
    for (let blob = firstOf(open); blob !== undefined; blob = firstOf(open)) {
      open = open.subarray(blob.bytes);
      yield blob.content;
    }
  }
}

const firstOf = (output: Buffer): { content: Buffer | undefined; bytes: number } | undefined => {
  const lineEnd = output.indexOf('\n');
  if (lineEnd === -1) return undefined;
  const start = lineEnd + 1;
  const size = / blob (\d+)$/.exec(output.toString('latin1', 0, lineEnd))?.[1];
  if (size === undefined) return { content: undefined, bytes: start };
  const end = start + Number(size);
  return output.length <= end ? undefined : { content: output.subarray(start, end), bytes: end + 1 };
};

const idLines = (blobs: readonly WantedBlob[]): string => blobs.map(({ id }) => `${id}\n`).join('');
