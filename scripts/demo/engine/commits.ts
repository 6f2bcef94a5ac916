import { ACCOUNTS, type AccountName } from '#demo/accounts.ts';
import { applyPatch, type Files } from './apply-patch.ts';
import { type CommitBody, commitId, type Stamp, treeId } from './git-objects.ts';
import type { DemoCommit } from './history.ts';
import type { CommitPatch } from './patch.ts';

type Ends = Pick<CommitBody, 'author' | 'committer' | 'message'>;

/** Makes commits and finds them again. A message may name one that has landed, as `{{name-of-its-file}}`. */
export class Commits {
  readonly all = new Map<string, DemoCommit>();
  /** Name of a commit file to the id of the commit that carries it on the branch where it landed. */
  readonly landed = new Map<string, string>();
  readonly #patches: ReadonlyMap<string, CommitPatch>;

  constructor(patches: ReadonlyMap<string, CommitPatch>) {
    this.#patches = patches;
  }

  patch(name: string): CommitPatch {
    const patch = this.#patches.get(name);
    if (patch === undefined) throw new Error(`there is no scripts/demo/commits/${name}.patch`);
    return patch;
  }

  /** The files with one more commit file applied. */
  apply(files: Files, name: string): Files {
    try {
      return applyPatch(files, this.patch(name));
    } catch (cause) {
      throw new Error(`${name}.patch does not fit: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  }

  /** A commit file on top of a commit. The author commits it, unless somebody else does. */
  grow(parent: DemoCommit | undefined, name: string, committer: Stamp = stampOf(this.patch(name))): DemoCommit {
    const patch = this.patch(name);
    const files = this.apply(parent?.files ?? new Map(), name);
    const parents = parent === undefined ? [] : [parent.sha];
    return this.add({ files, parents, author: stampOf(patch), committer, message: patch.message });
  }

  add({ files, message, ...rest }: Ends & { readonly files: Files; readonly parents: readonly string[] }): DemoCommit {
    const body: CommitBody = { ...rest, tree: treeId(files), message: this.#withIds(message) };
    const commit: DemoCommit = { ...body, sha: commitId(body), files };
    this.all.set(commit.sha, commit);
    return commit;
  }

  #withIds(message: string): string {
    return message.replaceAll(/\{\{([a-z0-9-]+)\}\}/g, (_, name: string) => {
      const sha = this.landed.get(name);
      if (sha === undefined) throw new Error(`a message names ${name}, which has not landed yet`);
      return sha;
    });
  }
}

const stampOf = ({ name, email, date }: Stamp): Stamp => ({ name, email, date });

/** What an account signs at a moment. */
export const stampAt = (account: AccountName, date: string): Stamp => stampOf({ ...ACCOUNTS[account], date });
