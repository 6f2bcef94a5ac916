import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHistory } from '#demo/demo-files.ts';
import { importRepository } from '#demo/import-repository.ts';
import { gitEnvironment } from '#sources/git/git-environment.ts';

/**
 * The demo's history in a bare repository of a temporary folder, and folders with single commits of it. The caller
 * removes it.
 */
export const demoRepository = () => {
  const history = readHistory();
  const folder = mkdtempSync(join(tmpdir(), 'hindcast-demo-'));
  const gitDir = join(folder, 'harbor.git');
  importRepository(gitDir, history);
  const git = (...args: readonly string[]): Buffer => execFileSync('git', args, { env: gitEnvironment(gitDir) });
  return {
    history,
    git: (...args: readonly string[]): string => git(...args).toString(),
    /** A folder with the files of a commit, as `git archive` gives them. */
    checkedOut: (sha: string): string => {
      const target = join(folder, sha);
      mkdirSync(target);
      execFileSync('tar', ['-x', '-C', target], { input: git('archive', '--format=tar', sha) });
      return target;
    },
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
    /** Commit that a change landed as. */
    landed: (number: number): string => {
      const sha = history.changes.get(number)?.landed?.sha;
      if (sha === undefined) throw new RangeError(`#${number} has not landed`);
      return sha;
    },
  };
};
