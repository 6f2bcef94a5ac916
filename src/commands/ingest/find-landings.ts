import type { ChangeBook } from './change-book.ts';
import type { RepositoryView } from './repository-view.ts';

/** A change that an incident names, perhaps with a commit of it. */
export interface NamedChange {
  readonly change: number;
  readonly commit: string | undefined;
}

interface LandingSearch {
  readonly view: RepositoryView;
  readonly book: ChangeBook;
  readonly named: readonly NamedChange[];
}

/**
 * The oldest commit of a branch that says it landed each change of which no record or commit tells. Where an incident
 * names a commit as well, and git shows that this merge brought it in, the book learns that. Walks the history only when
 * there is something to find.
 */
export const findLandings = async (search: LandingSearch): Promise<ReadonlyMap<number, string>> => {
  const open = await openChanges(search);
  const landings = await walkFor(search, new Set(open.map(({ change }) => change)));
  for (const { change, commit } of open) {
    const landing = landings.get(change);
    if (commit !== undefined && landing !== undefined) await learn(search, { change, commit, landing });
  }
  return landings;
};

const openChanges = async ({ view, book, named }: LandingSearch): Promise<readonly NamedChange[]> => {
  const commits = await view.commits.repository.findCommits(named.flatMap(({ commit }) => commit ?? []));
  return named.filter(({ change, commit }) => {
    const found = commit === undefined ? undefined : commits.get(commit);
    const isTold = found !== undefined && book.landedBy(found).includes(change);
    return book.find(change) === undefined && !isTold;
  });
};

const walkFor = async (
  { view, book }: LandingSearch,
  numbers: ReadonlySet<number>,
): Promise<ReadonlyMap<number, string>> => {
  const found = new Map<number, string>();
  if (numbers.size === 0) return found;
  for await (const commit of view.commits.repository.log({ tips: [view.tip] })) {
    for (const number of book.landedBy(commit)) if (numbers.has(number)) found.set(number, commit.sha);
  }
  return found;
};

/** A merge brought a commit in when it is part of it and not of its first parent. */
const learn = async (
  { view, book }: LandingSearch,
  { change, commit, landing }: { change: number; commit: string; landing: string },
): Promise<void> => {
  const { repository } = view.commits;
  const { commit: merge } = await view.commits.read(landing);
  const [first] = merge?.parents ?? [];
  if (merge === undefined || first === undefined) return;
  const isPart = await repository.isAncestor(commit, merge.sha);
  if (isPart && !(await repository.isAncestor(commit, first))) book.bring(commit, change, merge);
};
