import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { HindcastError } from '#errors/hindcast-error.ts';
import { gitEnvironment } from './git-environment.ts';
import { ANSWER_LIMITS, type GitLimits } from './git-limits.ts';
import { OutputQueue } from './output-queue.ts';

const MAX_STDERR_CHARACTERS = 8 * 1024;

export interface GitCommand {
  /** Folder of the repository of our own. */
  readonly gitDir: string;
  /** Subcommand and arguments. Nothing from outside stands here: ids go through `input`. */
  readonly args: readonly [string, ...string[]];
  /** What it reads on standard input, at once or bit by bit. */
  readonly input?: Iterable<string> | AsyncIterable<string | Buffer>;
  readonly limits?: GitLimits | undefined;
}

/** How a process ended by itself; `code` is null when a signal ended it, as after a crash. */
export interface GitEnd {
  readonly code: number | null;
  readonly stderr: string;
}

/** Decides whether the end of a process is an error, and throws when it is. */
type Judge = (end: GitEnd) => void;

/**
 * Runs git and yields what it prints, piece by piece; `judge` looks at how it ended, after the last piece. Leaving the
 * loop early kills it. Throws `git/missing`, and `git/too-slow` or `git/too-much` after killing a process that broke a
 * limit.
 */
export async function* gitChunks(command: GitCommand, judge: Judge = mustSucceed(command)): AsyncGenerator<Buffer> {
  const { timeoutMs, maxBytes } = command.limits ?? ANSWER_LIMITS;
  const name = command.args[0];
  const child = start(command);
  const ended = endOf(child);
  const output = new OutputQueue(child.stdout);
  const patience = new Patience(timeoutMs, () => child.kill('SIGKILL'));
  try {
    let bytes = 0;
    for (let piece = await patience.of(output.next()); piece !== undefined; piece = await patience.of(output.next())) {
      bytes += piece.length;
      if (bytes > maxBytes) throw new HindcastError('git/too-much', { with: { command: name, bytes: maxBytes } });
      yield piece;
    }
    const end = await patience.of(ended);
    if (patience.ranOut)
      throw new HindcastError('git/too-slow', { with: { command: name, seconds: timeoutMs / 1000 } });
    judge(end);
  } finally {
    child.kill('SIGKILL');
    child.stdout.destroy();
  }
}

/** Throws `git/failed` with git's own words unless the process ended well. */
export const mustSucceed =
  ({ args }: GitCommand): Judge =>
  ({ code, stderr }) => {
    if (code === 0) return;
    const reason = stderr.trim().split('\n').at(-1) || `it ended with code ${code}`;
    throw new HindcastError('git/failed', { with: { command: args[0], reason } });
  };

/** Adds up the time spent waiting, and gives up at a limit; the time between two waits does not count. */
class Patience {
  ranOut = false;
  #leftMs: number;
  readonly #giveUp: () => void;

  constructor(limitMs: number, giveUp: () => void) {
    this.#leftMs = limitMs;
    this.#giveUp = giveUp;
  }

  async of<T>(awaited: Promise<T>): Promise<T> {
    const before = performance.now();
    const timer = setTimeout(() => {
      this.ranOut = true;
      this.#giveUp();
    }, this.#leftMs);
    try {
      return await awaited;
    } finally {
      clearTimeout(timer);
      this.#leftMs = Math.max(0, this.#leftMs - (performance.now() - before));
    }
  }
}

const start = ({ gitDir, args, input = '' }: GitCommand): ChildProcessWithoutNullStreams => {
  const child = spawn('git', ['--no-pager', ...args], {
    cwd: gitDir,
    env: gitEnvironment(gitDir),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  // A process that ends before it has read its input is judged by its exit code, not by the broken pipe.
  child.stdin.on('error', () => undefined);
  if (typeof input === 'string') child.stdin.end(input);
  else Readable.from(input).pipe(child.stdin);
  return child;
};

const endOf = (child: ChildProcessWithoutNullStreams): Promise<GitEnd> => {
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (stderr.length < MAX_STDERR_CHARACTERS) stderr += text.slice(0, MAX_STDERR_CHARACTERS);
  });
  const ended = new Promise<GitEnd>((resolve, reject) => {
    child.once('error', (cause) => reject(new HindcastError('git/missing', { cause })));
    child.once('close', (code) => resolve({ code, stderr }));
  });
  // The reader may leave before it asks how the process ended.
  ended.catch(() => undefined);
  return ended;
};

/** Everything that a command prints. For short answers. */
export const gitAnswer = async (command: GitCommand, judge?: Judge): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(gitChunks(command, judge)));
