import { HindcastError } from '#errors/hindcast-error.ts';
import { didYouMean } from '#errors/nearest.ts';
import type { Commit } from '#model/commit.ts';
import type { Repository } from '#sources/git/repository.ts';

const HEX = /^[0-9a-f]{4,64}$/i;
const FULL = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const BACK = /(?:~\d{0,9}|\^(?![\d{@]))+$/;
const NAMED = 5;

/**
 * The commit that a name stands for: `HEAD`, a branch, a tag, an id or its start; `~3` and `^` go back by first parents.
 * Throws `git/unknown-name`, `git/no-such-commit`, `git/ambiguous-commit`, `git/too-few-ancestors`.
 */
export const findCommit = async (repository: Repository, name: string): Promise<Commit> => {
  const suffix = BACK.exec(name)?.[0] ?? '';
  const tip = await findTip(repository, name.slice(0, name.length - suffix.length));
  const steps = [...suffix.matchAll(/~(\d*)|\^/g)].reduce((sum, [, digits]) => sum + Number(digits || 1), 0);
  const found = steps === 0 ? tip : await goBack(repository, tip, steps);
  const commit = found === undefined ? undefined : (await repository.findCommits([found])).get(found);
  if (commit !== undefined) return commit;
  throw new HindcastError('git/too-few-ancestors', { with: { name, repository: repository.path } });
};

const findTip = async (repository: Repository, name: string): Promise<string> => {
  const id = FULL.test(name) ? name : await findRef(repository, name === '@' ? 'HEAD' : name);
  const commit = id === undefined ? undefined : (await repository.findCommits([id])).get(id);
  if (commit !== undefined) return commit.sha;
  if (HEX.test(name)) return findAbbreviated(repository, name.toLowerCase());
  const names = (await Array.fromAsync(repository.refs())).map((ref) => ref.name.split('/').slice(2).join('/'));
  const suggestion = didYouMean(name, names);
  throw new HindcastError('git/unknown-name', { with: { name, repository: repository.path, suggestion } });
};

const findRef = async (repository: Repository, name: string): Promise<string | undefined> => {
  const candidates = [name, `refs/tags/${name}`, `refs/remotes/${name}`];
  for (const candidate of name === '' ? [] : candidates) {
    const id = await repository.branchTip(candidate);
    if (id !== undefined) return id;
  }
  return undefined;
};

/** The commit whose id starts like this. Git does not say which ones it could be, so the whole history is looked through. */
const findAbbreviated = async (repository: Repository, start: string): Promise<string> => {
  const only = (await repository.findCommit(start))?.sha;
  if (only !== undefined) return only;
  const tips = new Set((await Array.fromAsync(repository.refs())).map(({ sha }) => sha));
  const found: string[] = [];
  for await (const { sha } of repository.log({ tips: [...tips] })) if (sha.startsWith(start)) found.push(sha);
  const [first] = found;
  const details = { sha: start, repository: repository.path };
  if (first === undefined) throw new HindcastError('git/no-such-commit', { with: details });
  if (found.length === 1) return first;
  const commits = found.slice(0, NAMED).map((sha) => sha.slice(0, start.length + 6));
  const more = found.length > NAMED ? ', …' : '';
  throw new HindcastError('git/ambiguous-commit', { with: { ...details, commits: commits.join(', ') + more } });
};

/** So many first parents back, or `undefined` where the history ends before. */
const goBack = async (repository: Repository, from: string, steps: number): Promise<string | undefined> => {
  const parentOf = new Map<string, string | undefined>();
  let [at, left] = [from, steps];
  for await (const { sha, parents } of repository.log({ tips: [from] })) {
    parentOf.set(sha, parents[0]);
    // Dates may stand in the wrong order, so a parent can come up before its child.
    while (parentOf.has(at)) {
      const parent = parentOf.get(at);
      if (parent === undefined) return undefined;
      parentOf.delete(at);
      [at, left] = [parent, left - 1];
      if (left === 0) return at;
    }
  }
  return undefined;
};
