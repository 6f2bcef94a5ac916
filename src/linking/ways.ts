import type { LinkingCase } from './case.ts';
import type { Trace } from './trace.ts';

/** How much of what was traced in one way leads to a commit. */
export interface Way {
  readonly share: number;
  /** The same with every hunk of the fix counting alike. */
  readonly hunkShare: number;
  readonly any: 0 | 1;
  /** Is it the newest commit that was found in this way? */
  readonly latest: 0 | 1;
  /** Do the most lines lead to it? */
  readonly most: 0 | 1;
}

export interface Ways {
  readonly replaced: Way;
  readonly beside: Way;
  readonly inFunction: Way;
  readonly back: Way;
  /** Place among the newest commits of the files, from 0. */
  readonly recent: number | undefined;
}

const NONE: Way = { share: 0, hunkShare: 0, any: 0, latest: 0, most: 0 };

/** For each commit, by id, how traces lead to it. */
export const waysOf = ({ traces, recent, candidates }: LinkingCase): ((sha: string) => Ways) => {
  const times = new Map(candidates.map(({ sha, at }) => [sha, at.getTime()]));
  const seen = traces.filter(({ sha }) => times.has(sha));
  const byWay = Map.groupBy(seen, ({ way }) => way);
  const shares = new Map([...byWay].map(([way, lines]) => [way, wayShares(lines, times)]));
  const of = (way: Trace['way'], sha: string): Way => shares.get(way)?.get(sha) ?? NONE;
  const places = new Map(recent.map((sha, place) => [sha, place]));
  return (sha) => ({
    replaced: of('replaced', sha),
    beside: of('beside', sha),
    inFunction: of('function', sha),
    back: of('back', sha),
    recent: places.get(sha),
  });
};

const wayShares = (lines: readonly Trace[], times: ReadonlyMap<string, number>): ReadonlyMap<string, Way> => {
  const byCommit = Map.groupBy(lines, ({ sha }) => sha);
  const hunkOf = ({ path, hunk }: Trace): string => `${path}\0${hunk}`;
  const hunkSizes = Map.groupBy(lines, hunkOf);
  const most = Math.max(...[...byCommit.values()].map(({ length }) => length));
  const latest = Math.max(...[...byCommit.keys()].map((sha) => times.get(sha) ?? 0));
  return new Map(
    [...byCommit].map(([sha, own]) => [
      sha,
      {
        share: own.length / lines.length,
        hunkShare: own.reduce((sum, line) => sum + 1 / (hunkSizes.get(hunkOf(line))?.length ?? 1), 0) / hunkSizes.size,
        any: 1,
        latest: times.get(sha) === latest ? 1 : 0,
        most: own.length === most ? 1 : 0,
      },
    ]),
  );
};
