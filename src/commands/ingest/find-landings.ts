import type { Repository } from '#sources/git/repository.ts';
import type { ChangeBook } from './change-book.ts';

interface LandingSearch {
  readonly repository: Pick<Repository, 'log'>;
  readonly tip: string;
  readonly book: ChangeBook;
  readonly numbers: ReadonlySet<number>;
}

/** The oldest commit of a branch that says it landed each change. Walks the history only when there is one to find. */
export const findLandings = async ({
  repository,
  tip,
  book,
  numbers,
}: LandingSearch): Promise<ReadonlyMap<number, string>> => {
  const found = new Map<number, string>();
  if (numbers.size === 0) return found;
  for await (const commit of repository.log({ tips: [tip] })) {
    for (const number of book.landedBy(commit)) if (numbers.has(number)) found.set(number, commit.sha);
  }
  return found;
};
