import type { Repository } from '#sources/git/repository.ts';

/** The last commit of the branch of a change, as a forge keeps it under a ref of its own. */
export interface ChangeHead {
  readonly number: number;
  readonly kind: 'pull_request' | 'merge_request';
  /** Full id. */
  readonly sha: string;
  /** It is the forge's trial merge of the branch: the branch itself is its second parent. */
  readonly isTrial: boolean;
}

const CHANGE_REF = /^refs\/(?:remotes\/[^/]+\/)?(pull|merge-requests)\/([1-9]\d{0,8})(?:\/(head|merge))?$/;

/**
 * Heads of all changes that the refs of a repository know, fetched from one or several remotes. A change that was pushed
 * anew has only its last state there. Trial merges count where the head itself was not fetched.
 */
export const changeHeads = async (repository: Pick<Repository, 'refs'>): Promise<readonly ChangeHead[]> => {
  const heads = new Map<string, ChangeHead>();
  const trials: ChangeHead[] = [];
  const headed = new Set<string>();
  for await (const { name, sha } of repository.refs()) {
    const [, folder, digits, part] = CHANGE_REF.exec(name) ?? [];
    if (folder === undefined) continue;
    const kind = folder === 'pull' ? 'pull_request' : 'merge_request';
    const head = { number: Number(digits), kind, sha, isTrial: part === 'merge' } as const;
    if (head.isTrial) trials.push(head);
    else {
      headed.add(`${kind} ${head.number}`);
      heads.set(`${kind} ${head.number} ${sha}`, head);
    }
  }
  return [...heads.values(), ...trials.filter(({ kind, number }) => !headed.has(`${kind} ${number}`))];
};
