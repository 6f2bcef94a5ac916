import type { Commit } from '#model/commit.ts';
import type { Provenance } from '#model/provenance.ts';
import type { LogOptions } from '#sources/git/repository.ts';
import { HistoryJoin, type JoinOptions } from './join-history.ts';

export interface ScanOptions extends Omit<JoinOptions, 'base'>, Pick<LogOptions, 'tips' | 'not' | 'reverse'> {
  /** Ends of the whole history, where only a part of it is scanned; the tips when absent. */
  readonly base?: readonly string[] | undefined;
}

/** A commit with all that is known of AI in it. */
export interface ScannedCommit {
  readonly commit: Commit;
  readonly provenance: Provenance;
}

/** So many commits are compared with the branches of changes at a time. */
const COMMITS_PER_JOIN = 512;

/**
 * Streams the commits of a history, in git's order, each with its provenance: its own, and what a squash or rebase
 * dropped of the commits behind it and of the record of its change. A merge inherits nothing, since the commits that it
 * brought are in the history themselves; what a merged change comes to is told of the change.
 */
export async function* scanHistory({
  tips,
  not = [],
  reverse = false,
  base = tips,
  ...options
}: ScanOptions): AsyncGenerator<ScannedCommit> {
  const join = await HistoryJoin.open({ ...options, base });
  yield* withProvenance(options.repository.log({ tips, not, reverse }), join);
}

/** Adds to commits, in their order, what is known of AI in them. */
export async function* withProvenance(
  commits: AsyncIterable<Commit>,
  join: HistoryJoin,
): AsyncGenerator<ScannedCommit> {
  let open: Commit[] = [];
  for await (const commit of commits) {
    if (join.isEmpty) {
      yield { commit, provenance: join.ownOf(commit) };
      continue;
    }
    open.push(commit);
    if (open.length < COMMITS_PER_JOIN) continue;
    for (const scanned of await scan(open, join)) yield scanned;
    open = [];
  }
  for (const scanned of await scan(open, join)) yield scanned;
}

const scan = async (commits: readonly Commit[], join: HistoryJoin): Promise<readonly ScannedCommit[]> => {
  const found = await join.provenanceOf(commits);
  return commits.map((commit, index) => ({ commit, provenance: found[index] ?? join.ownOf(commit) }));
};
