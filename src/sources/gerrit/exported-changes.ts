import type { BlindSpot, Commit } from '#model/commit.ts';
import type { Repository } from '#sources/git/repository.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';
import type { GerritChange } from './gerrit-change.ts';
import { type GerritReview, reviewsOf } from './gerrit-reviews.ts';
import { readNoteDb } from './read-note-db.ts';

/** A change of Gerrit in the form in which exports of other hosts are read. */
export interface ExportedGerritChange extends ExportedChange {
  readonly reviews: readonly GerritReview[];
}

/** Every change of a repository of Gerrit, by number, with the commit that its last patch set is. */
export const readGerritChanges = async (
  repository: Pick<Repository, 'refs' | 'log' | 'findCommits'>,
): Promise<ReadonlyMap<number, ExportedGerritChange>> => {
  const { changes } = await readNoteDb(repository);
  const last = [...changes.values()].flatMap(({ patchSets }) => patchSets.at(-1)?.commit ?? []);
  const commits = await repository.findCommits(last);
  return new Map([...changes].map(([number, change]) => [number, exportedFrom(change, commits)]));
};

const exportedFrom = (change: GerritChange, commits: ReadonlyMap<string, Commit>): ExportedGerritChange => {
  const last = change.patchSets.at(-1);
  const commit = commits.get(last?.commit ?? '');
  const missing: BlindSpot = {
    what: 'commits',
    why: 'not_in_repository',
    detail: `last patch set of ${change.number}`,
  };
  return {
    number: change.number,
    url: undefined,
    title: change.subject,
    body: commit?.message ?? '',
    labels: [],
    author: accountOf(change, change.owner),
    createdAt: change.createdAt,
    mergedAt: change.mergedAt,
    mergedBy: change.submitter === undefined ? undefined : accountOf(change, change.submitter),
    mergeCommit: change.mergedAt === undefined ? undefined : last?.commit,
    base: change.branch.replace(/^refs\/heads\//, ''),
    branch: '',
    head: last?.commit,
    size: undefined,
    comments: { issue: undefined, inline: change.comments?.length },
    commits: commit === undefined ? undefined : [{ ...commit, account: uploaderOf(change) }],
    paths: undefined,
    reviews: reviewsOf(change),
    complete: true,
    blindSpots: commit === undefined && last !== undefined ? [missing] : [],
  };
};

const accountOf = ({ programs }: GerritChange, account: number): NonNullable<ExportedChange['author']> => ({
  login: String(account),
  id: account,
  type: programs.has(account) ? 'Bot' : 'User',
});

/** Whoever uploaded the last patch set is one of its authors, whatever address the commit names. */
const uploaderOf = (change: GerritChange): ExportedChange['author'] => {
  const uploader = change.patchSets.at(-1)?.uploader;
  return uploader === undefined ? undefined : accountOf(change, uploader);
};
