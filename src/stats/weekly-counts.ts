import type { RepositoryRecord } from '#model/records.ts';
import { isoWeekOf } from './iso-week.ts';

type WeeklyCount = RepositoryRecord['weeks'][number];

/** One commit as it is counted. */
export interface CountedCommit extends Pick<WeeklyCount, 'involvement' | 'author_level' | 'verdict'> {
  /** Committer date. */
  readonly at: Date;
}

/** Commits by ISO week, involvement, level of the author and verdict. Adding up in any order gives the same. */
export class WeeklyCounts {
  readonly #counts = new Map<string, WeeklyCount>();

  static from(weeks: readonly WeeklyCount[]): WeeklyCounts {
    const counts = new WeeklyCounts();
    for (const week of weeks) counts.#counts.set(keyOf(week), { ...week });
    return counts;
  }

  add({ at, involvement, author_level, verdict }: CountedCommit): void {
    const one = { week: isoWeekOf(at), involvement, author_level, verdict, commits: 1 };
    const key = keyOf(one);
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, one);
    else known.commits += 1;
  }

  /** The counts, sorted by week, then by the other columns. */
  toWeeks(): WeeklyCount[] {
    return [...this.#counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => ({ ...count }));
  }
}

const keyOf = ({ week, involvement, author_level, verdict }: WeeklyCount): string =>
  `${week} ${involvement} ${author_level ?? ''} ${verdict ?? ''}`;
