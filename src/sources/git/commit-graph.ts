import { appendFile, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gitConfiguration } from './git-environment.ts';
import { HISTORY_LIMITS } from './git-limits.ts';
import { gitAnswer } from './git-process.ts';

const WRITE = ['commit-graph', 'write', '--stdin-commits', '--no-progress'] as const;
const USE_GRAPH = '[core]\n\tcommitGraph = true\n';
const SEED_COMMIT = 'author x <x> 0 +0000\ncommitter x <x> 0 +0000\n\n';

/**
 * Writes a commit-graph with changed paths into the repository of our own, for the histories of `tips` (full ids), and
 * lets git use it: walks by path and blame become faster. Git takes the first graph that it finds along the object
 * stores, and a borrowed store may hold a forged one; so a graph of our own, of one commit made here, is put in place
 * before git is allowed to look. Answers false, and changes nothing, where the history is damaged.
 */
export const writeCommitGraph = async (
  gitDir: string,
  { tips, objectFormat }: { readonly tips: readonly string[]; readonly objectFormat: 'sha1' | 'sha256' },
): Promise<boolean> => {
  const info = join(gitDir, 'objects', 'info');
  await seedGraph(gitDir, { objectFormat, target: join(info, 'commit-graph') });
  await appendFile(join(gitDir, 'config'), USE_GRAPH);
  let code: number | null = null;
  const input = tips.map((tip) => `${tip}\n`);
  await gitAnswer({ gitDir, args: [...WRITE, '--changed-paths'], input, limits: HISTORY_LIMITS }, (end) => {
    code = end.code;
  });
  if (code === 0) return true;
  await writeFile(join(gitDir, 'config'), gitConfiguration(objectFormat));
  await rm(join(info, 'commit-graph'), { force: true });
  return false;
};

/** A graph of a single commit, made in a repository that borrows from nobody. */
const seedGraph = async (
  gitDir: string,
  { objectFormat, target }: { readonly objectFormat: 'sha1' | 'sha256'; readonly target: string },
): Promise<void> => {
  const seed = await mkdtemp(join(gitDir, 'seed-'));
  for (const folder of ['objects', 'refs']) await mkdir(join(seed, folder));
  await writeFile(join(seed, 'HEAD'), 'ref: refs/heads/none\n');
  await writeFile(join(seed, 'config'), `${gitConfiguration(objectFormat)}${USE_GRAPH}`);
  const write = async (type: string, input: string): Promise<string> =>
    (await gitAnswer({ gitDir: seed, args: ['hash-object', '-t', type, '-w', '--stdin'], input }))
      .toString('latin1')
      .trim();
  const commit = await write('commit', `tree ${await write('tree', '')}\n${SEED_COMMIT}`);
  await gitAnswer({ gitDir: seed, args: [...WRITE], input: `${commit}\n` });
  await copyFile(join(seed, 'objects', 'info', 'commit-graph'), target);
  await rm(seed, { recursive: true, force: true });
};
