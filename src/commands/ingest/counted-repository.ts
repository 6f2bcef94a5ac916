import { createHash } from 'node:crypto';
import { withProvenance } from '#commands/provenance/scan-history.ts';
import type { BlindSpot } from '#model/commit.ts';
import type { RepositoryRecord } from '#model/records.ts';
import { canonicalJson } from '#sources/records-json.ts';
import { ChangeBook } from './change-book.ts';
import { CheckpointFile } from './checkpoint.ts';
import { type CountedHistory, countHistory, historyIsWhole } from './count-history.ts';
import { findLandings, type NamedChange } from './find-landings.ts';
import type { RepositoryView } from './repository-view.ts';
import { sidecarFacts } from './sidecar-facts.ts';

/** A repository whose history has been read. */
export interface CountedRepository {
  readonly view: RepositoryView;
  readonly book: ChangeBook;
  readonly history: CountedHistory;
  /** Commits that landed changes of which only the number is known. */
  readonly landings: ReadonlyMap<number, string>;
  /** What could not be seen of the repository as a whole. */
  readonly blindSpots: readonly BlindSpot[];
}

export interface CountOptions {
  readonly view: RepositoryView;
  /** Changes that incidents name. */
  readonly named: readonly NamedChange[];
  readonly stateFolder: string;
  readonly programDigest: string;
  readonly every: number;
  readonly signal: AbortSignal;
  readonly progress: Parameters<typeof countHistory>[0]['progress'];
}

/** Counts the history of a repository, and finds the commits that landed the changes that incidents name. */
export const countRepository = async (options: CountOptions): Promise<CountedRepository> => {
  const { view, named, stateFolder, signal, progress, every } = options;
  const { repository } = view.commits;
  const book = await ChangeBook.open(view);
  const history = await countHistory({
    repository,
    tip: view.tip,
    inputs: await inputsDigest(options, book),
    checkpoints: new CheckpointFile(stateFolder, view.source.id),
    withProvenance: (commits) => withProvenance(commits, view.join),
    columnsOf: (commit, provenance) => book.columnsOf(commit, provenance),
    every,
    signal,
    progress,
  });
  const landings = await findLandings({ view, book, named });
  return { view, book, history, landings, blindSpots: [...repository.blindSpots] };
};

/** Changes with everything beside the history that decides how a commit is counted. */
const inputsDigest = async ({ view, programDigest }: CountOptions, book: ChangeBook): Promise<string> => {
  const { source, people, commits, join, agents } = view;
  const inputs = {
    programDigest,
    branch: source.branch,
    roster: people.roster,
    agents,
    changes: book.countedFacts(),
    joined: join.facts(),
    sidecars: await sidecarFacts(commits.repository),
  };
  return createHash('sha256').update(canonicalJson(inputs)).digest('hex');
};

/** The record of a repository: its counts by week. */
export const repositoryRecordOf = ({ view, history, blindSpots }: CountedRepository): RepositoryRecord => ({
  schema_version: 1,
  repository: view.source.id,
  mode: view.source.mode,
  branch: view.source.branch,
  head: view.tip,
  commits: history.commits,
  first_commit_at: history.first_commit_at,
  last_commit_at: history.last_commit_at,
  complete: historyIsWhole(view.commits.repository),
  weeks: history.weeks,
  not_seen: blindSpots.map((spot) => ({ ...spot, repository: view.source.id })),
});
