/** A branch that landed as it is may lack a file that somebody else had changed in the same way. */
const MOST = 0.9;

/** A file that differs between two commits: its content by id before and after. */
export interface FileStates {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Is a commit that names a change the one that landed it? Judged by what the commit did to its files and what the branch
 * did to its own, from where it left the base to its last commit:
 * - `landed`: it leaves files exactly as the branch has them;
 * - `alike`: it works on files of the branch, which somebody else had changed in between, so only the patch can tell;
 * - `part`: as before, but some of what the branch holds is not in it: the branch stands on another one, or on a base that
 *   was rewritten, so not all of its commits are meant;
 * - `other`: most of its files are none of the branch, or it found them as the branch left them: what names the change is
 *   then a number of another repository, an afterthought or a revert.
 */
export const landingSign = (
  commit: readonly FileStates[],
  branch: readonly FileStates[],
): 'landed' | 'alike' | 'part' | 'other' => {
  const states = new Map(branch.map((file) => [file.path, file]));
  const count = { made: 0, undone: 0, shared: 0 };
  for (const { path, before, after } of commit) {
    const state = states.get(path);
    if (state === undefined) continue;
    count.shared += 1;
    if (after === state.after) count.made += 1;
    else if (before === state.after) count.undone += 1;
  }
  if (count.shared === 0 || count.shared * 2 < commit.length || count.undone > count.made) return 'other';
  if (count.shared < branch.length * MOST) return 'part';
  return count.made > 0 ? 'landed' : 'alike';
};
