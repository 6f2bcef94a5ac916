import { join } from 'node:path';
import { HindcastError } from '#errors/hindcast-error.ts';
import type { LinkingCase } from '#linking/case.ts';
import { type Features, featuresOf } from '#linking/features.ts';
import type { LinkingPair } from '#model/linking-pairs.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import type { Repository } from '#sources/git/repository.ts';
import { inTurns } from './in-turns.ts';
import { readCase } from './read-case.ts';
import { resolveNamed } from './resolve-named.ts';

/** What was read and measured for one pair. Patches are let go, so that thousands fit into memory. */
export interface ExaminedPair {
  readonly pair: LinkingPair;
  readonly candidates: readonly { readonly sha: string; readonly features: Features }[];
  /** Commits that blame of the replaced lines names, the newest first. */
  readonly blamed: readonly string[];
  /** Commits that the message of the fix names as the cause. */
  readonly named: readonly string[];
  /** Whole pipeline, from the id of the fix to the features of all candidates. */
  readonly ms: number;
  /** Blame of the whole of each traced file at the parent of the fix, without a commit-graph. */
  readonly blameMs: number;
}

export interface Examined {
  readonly examined: readonly ExaminedPair[];
  /** Repositories that were not there, and fixes that were not in them. */
  readonly skipped: readonly string[];
  /** Time to prepare all repositories, once each. */
  readonly prepareMs: number;
}

/** Reads every pair whose repository is in a folder `<owner>/<name>` below `repositories`. */
export const examinePairs = async (
  pairs: readonly LinkingPair[],
  { repositories }: { readonly repositories: string },
): Promise<Examined> => {
  const examined: ExaminedPair[] = [];
  const skipped: string[] = [];
  let prepareMs = 0;
  for (const [repo, own] of Map.groupBy(pairs, (pair) => pair.repo)) {
    const opened = await openBoth(join(repositories, repo));
    if (opened === undefined) {
      skipped.push(`${repo} (${own.length} pairs)`);
      continue;
    }
    prepareMs += await timed(async () => void (await opened.fast.lines.prepare(own.map(({ fix_sha }) => fix_sha))));
    for (const pair of own) {
      const one = await examine(pair, opened);
      if (one === undefined) skipped.push(`${repo} ${pair.fix_sha}`);
      else examined.push(one);
    }
    await Promise.all([opened.fast.close(), opened.plain.close()]);
  }
  return { examined, skipped, prepareMs };
};

interface Opened {
  readonly fast: Repository;
  /** The same without a commit-graph. */
  readonly plain: Repository;
}

const openBoth = async (path: string): Promise<Opened | undefined> => {
  try {
    return { fast: await openRepository(path), plain: await openRepository(path) };
  } catch (error) {
    if (error instanceof HindcastError && error.code === 'git/not-a-repository') return undefined;
    throw error;
  }
};

const examine = async (pair: LinkingPair, { fast, plain }: Opened): Promise<ExaminedPair | undefined> => {
  const fix = await fast.findCommit(pair.fix_sha);
  if (fix === undefined) return undefined;
  // A revert says what it reverts in words that no rule hides; so it is judged without any message.
  const told =
    pair.source === 'revert'
      ? { ...fix, sha: fix.sha, parents: fix.parents, committer: fix.committer, message: '' }
      : fix;
  let read: LinkingCase | undefined;
  let features: ReadonlyMap<string, Features> = new Map();
  const ms = await timed(async () => {
    read = (await readCase(fast, told)).read;
    features = featuresOf(read);
  });
  if (read === undefined) return undefined;
  const blameMs = await timed(() => plainBlame(plain, { parent: fix.parents[0] ?? '', paths: read?.paths ?? [] }));
  return {
    pair,
    candidates: [...features].map(([sha, each]) => ({ sha, features: each })),
    blamed: blamedCommits(read),
    named: (await resolveNamed(fast, fix)).commits.map(({ sha }) => sha),
    ms,
    blameMs,
  };
};

const plainBlame = async (
  { lines }: Repository,
  { parent, paths }: { readonly parent: string; readonly paths: readonly string[] },
): Promise<void> => void (await inTurns(paths, (path) => lines.blame({ commit: parent, path, blob: parent })));

const blamedCommits = ({ traces, candidates }: LinkingCase): readonly string[] => {
  const times = new Map(candidates.map(({ sha, at }) => [sha, at.getTime()]));
  const found = new Set(traces.flatMap(({ way, sha }) => (way === 'replaced' ? [sha] : [])));
  return [...found].toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0) || (a < b ? -1 : 1));
};

const timed = async (work: () => Promise<void>): Promise<number> => {
  const before = performance.now();
  await work();
  return performance.now() - before;
};
