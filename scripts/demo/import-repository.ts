import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { HindcastError } from '#errors/hindcast-error.ts';
import { gitEnvironment } from '#sources/git/git-environment.ts';
import { fastImportStream } from './engine/fast-import.ts';
import type { History } from './engine/history.ts';

/**
 * Makes a bare repository with this history. Nothing of the machine's or the user's git configuration takes part. Throws
 * `git/…` when git cannot do it, and when it gives a ref another id than the history says.
 */
export const importRepository = (gitDir: string, history: History): void => {
  mkdirSync(gitDir, { recursive: true });
  git(gitDir, ['init', '--quiet', '--bare', '--template=', '--object-format=sha1', '--initial-branch=main']);
  git(gitDir, ['fast-import', '--quiet', '--done'], [...fastImportStream(history)].join(''));
  const printed = git(gitDir, ['for-each-ref', '--format=%(refname) %(objectname)']);
  const expected = [...history.refs].map(([name, sha]) => `${name} ${sha}\n`);
  if (printed !== expected.toSorted().join('')) {
    const reason = 'its refs are not those of the history';
    throw new HindcastError('git/unexpected-output', { with: { command: 'for-each-ref', reason } });
  }
};

const git = (gitDir: string, args: readonly [string, ...string[]], input = ''): string => {
  const options = { env: gitEnvironment(gitDir), input, encoding: 'utf8', maxBuffer: 2 ** 24 } as const;
  const { status, stdout, stderr, error } = spawnSync('git', args, options);
  if (error !== undefined) throw new HindcastError('git/missing', { cause: error });
  if (status === 0) return stdout;
  const reason = stderr.trim().split('\n').at(-1) || `it ended with code ${status}`;
  throw new HindcastError('git/failed', { with: { command: args[0], reason } });
};
