import type { Commit } from '#model/commit.ts';
import type { Repository } from '#sources/git/repository.ts';
import type { GerritChange } from './gerrit-change.ts';
import type { MetaUpdate } from './meta-update.ts';
import { parseNoteDb } from './parse-note-db.ts';

const META = /^refs\/changes\/\d\d\/(\d{1,15})\/meta$/;

/** The changes of a repository of Gerrit by number, and the numbers of those whose history could not be followed. */
export interface GerritChanges {
  readonly changes: ReadonlyMap<number, GerritChange>;
  /** They are left out, because what is missing may be what matters. */
  readonly incomplete: readonly number[];
}

/**
 * Reads every change that has a meta reference, offline, with one walk over all of them. Comments on lines are in the
 * trees of the meta commits and are not read here.
 */
export const readNoteDb = async (repository: Pick<Repository, 'refs' | 'log'>): Promise<GerritChanges> => {
  const tips = new Map<number, string>();
  for await (const { name, sha } of repository.refs()) {
    const [, number] = META.exec(name) ?? [];
    if (number !== undefined) tips.set(Number(number), sha);
  }
  const updates = new Map<string, Commit>();
  if (tips.size > 0) {
    for await (const commit of repository.log({ tips: [...tips.values()] })) updates.set(commit.sha, commit);
  }
  const changes = new Map<number, GerritChange>();
  const incomplete: number[] = [];
  for (const [number, tip] of [...tips].toSorted(([a], [b]) => a - b)) {
    const chain = chainFrom(tip, updates);
    if (chain === undefined) incomplete.push(number);
    else changes.set(number, parseNoteDb(number, chain));
  }
  return { changes, incomplete };
};

/** The updates that led to one, oldest first; `undefined` when one of them is not there. */
const chainFrom = (tip: string, updates: ReadonlyMap<string, Commit>): readonly MetaUpdate[] | undefined => {
  const chain: MetaUpdate[] = [];
  for (let sha: string | undefined = tip; sha !== undefined; ) {
    const commit = updates.get(sha);
    if (commit === undefined) return undefined;
    const { author, message } = commit;
    chain.push({ sha, email: author.email, at: author.at, message });
    sha = commit.parents[0];
  }
  return chain.toReversed();
};
