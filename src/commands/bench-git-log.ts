import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { HindcastError } from '#errors/hindcast-error.ts';
import { gitEnvironment } from '#sources/git/git-environment.ts';
import { locateRepository } from '#sources/git/locate-repository.ts';
import { makeOwnRepository, type OwnRepository } from '#sources/git/own-repository.ts';
import { readTargetFacts } from '#sources/git/target-facts.ts';

/** Id, tree, parents, both identities with their dates, and the message: what is looked at of every commit. */
const FIELDS = '--format=tformat:%H%n%T%n%P%n%an%n%ae%n%at%n%cn%n%ce%n%ct%n%B';

/** A repository in which git runs by itself, to be compared with. Remove it when done. */
export const openForGitAlone = async (path: string): Promise<OwnRepository> => {
  const place = await locateRepository(path);
  const { objectFormat } = await readTargetFacts(place);
  return makeOwnRepository(place, { scratch: undefined, objectFormat });
};

/**
 * `git log` from these commits with those fields, printed to `nowhere`, where nothing holds git up, or into a `pipe` whose
 * reader throws it away, which is the least that anybody has to pay who wants to look at it.
 */
export const gitLogAlone = async (
  { gitDir }: OwnRepository,
  tips: readonly string[],
  to: 'nowhere' | 'pipe' = 'nowhere',
): Promise<void> => {
  const args = ['--no-pager', 'log', '-z', '--no-decorate', FIELDS, '--stdin'];
  const child = spawn('git', args, {
    cwd: gitDir,
    env: gitEnvironment(gitDir),
    stdio: ['pipe', to === 'pipe' ? 'pipe' : 'ignore', 'ignore'],
  });
  child.stdout?.resume();
  const ended = once(child, 'close');
  child.stdin?.end(tips.map((tip) => `${tip}\n`).join(''));
  const [code] = await ended;
  if (code !== 0) throw new HindcastError('git/failed', { with: { command: 'log', reason: `it ended with ${code}` } });
};

/** Milliseconds that some work takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const before = performance.now();
  await work();
  return performance.now() - before;
};

/** A time as the answer of a measurement shows it. */
export const speedOf = (commits: number, ms: number): { ms: number; commits_per_second: number } => ({
  ms: Math.round(ms),
  commits_per_second: Math.round((commits * 1000) / ms),
});

/** The most memory that this process has held so far. */
export const peakMemoryMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
