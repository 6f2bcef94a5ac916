import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HindcastError } from '#errors/hindcast-error.ts';
import { type Problem, problemOf } from '#errors/problem.ts';
import type { BlindSpot } from '#model/commit.ts';
import { ExportFiles } from '#sources/github/export-files.ts';
import type { ExportedChange, ExportedCommit } from '#sources/github/exported-change.ts';
import { findObject } from '#sources/github/read-pages.ts';
import { findValues } from './read-values.ts';
import { activity, changedPath, type PullRequestCommit, pullRequest, pullRequestCommit } from './rest-shapes.ts';
import { reviewsOfActivities } from './reviews-of-activities.ts';

/** Name of the folder of an export in which pull requests are. */
export const PULL_REQUESTS = 'pull-requests';

/** The pull requests of an export by number, or everything that is wrong with its files. */
export interface BitbucketExport {
  readonly changes: ReadonlyMap<number, ExportedChange>;
  readonly problems: readonly Problem[];
}

/**
 * Reads a folder of the REST answers of Bitbucket Data Center: `pull-requests/<id>/pull-request.json`, and the `values` of
 * `activities.json`, `commits.json` and `changes.json`. Without activities reviews are unknown, and so is the landing.
 */
export const readBitbucketExport = async (folder: string): Promise<BitbucketExport> => {
  const changes = new Map<number, ExportedChange>();
  const problems: Problem[] = [];
  const names = await readdir(join(folder, PULL_REQUESTS));
  const numbers = names.filter((name) => /^[1-9]\d{0,8}$/.test(name)).map(Number);
  for (const number of numbers.toSorted((a, b) => a - b)) {
    try {
      changes.set(number, await readPullRequest(join(folder, PULL_REQUESTS, String(number)), number));
    } catch (error) {
      if (!(error instanceof HindcastError)) throw error;
      problems.push(problemOf(error, error.where?.file ?? folder));
    }
  }
  return { changes, problems };
};

const readPullRequest = async (folder: string, number: number): Promise<ExportedChange> => {
  const files = new ExportFiles();
  const source = (name: string) => ({ files, stem: join(folder, name) });
  const found = await findObject({ ...source('pull-request'), schema: pullRequest, what: 'a pull request' });
  if (found?.id !== number) throw misplaced(join(folder, 'pull-request.json'), found?.id);
  const activities = await findValues({ ...source('activities'), schema: activity, what: 'its activities' });
  const commits = await findValues({ ...source('commits'), schema: pullRequestCommit, what: 'its commits' });
  const paths = await findValues({ ...source('changes'), schema: changedPath, what: 'its changed files' });
  const lists = { activities, commits, files: paths };
  const blindSpots = Object.entries(lists).flatMap(([what, pages]): BlindSpot[] => {
    if (pages?.missingPage === undefined) return [];
    const detail = `${what} of change #${number}: page ${pages.missingPage} is missing`;
    return [{ what, why: 'incomplete_export', detail }];
  });
  const merge = activities?.items.find(({ action }) => action === 'MERGED');
  const head = found.fromRef.latestCommit;
  const acted = { activities: activities?.items ?? [], mergedAt: merge?.createdDate, head };
  return {
    number,
    url: undefined,
    title: found.title,
    body: found.description ?? '',
    labels: [],
    author: found.author.user ?? undefined,
    createdAt: found.createdDate,
    mergedAt: merge?.createdDate,
    mergedBy: merge?.user ?? undefined,
    mergeCommit: merge?.commit?.id,
    base: found.toRef.displayId,
    branch: found.fromRef.displayId,
    head,
    size: undefined,
    comments: { issue: undefined, inline: activities?.items.filter((each) => each.commentAnchor).length },
    commits: commits?.items.map(commitOf).toReversed(),
    paths:
      paths === undefined || paths.missingPage !== undefined
        ? undefined
        : [...new Set(paths.items.flatMap((each) => [each.path, ...(each.srcPath == null ? [] : [each.srcPath])]))],
    reviews: activities && reviewsOfActivities(acted),
    complete: blindSpots.length === 0,
    blindSpots,
  };
};

const misplaced = (file: string, id: number | undefined): HindcastError => {
  const reason = id === undefined ? 'the file is missing' : `it holds number ${id}`;
  const expected = 'the pull request of its folder';
  return new HindcastError('source/wrong-shape', { with: { path: file, expected, reason }, where: { file } });
};

/** The newest commit comes first, and names no account. */
const commitOf = ({ id, message, ...commit }: PullRequestCommit): ExportedCommit => ({
  sha: id,
  message: message.replaceAll('\r\n', '\n').trimEnd(),
  author: { name: commit.author.name, email: commit.author.emailAddress, at: commit.authorTimestamp },
  committer: { name: commit.committer.name, email: commit.committer.emailAddress, at: commit.committerTimestamp },
  account: undefined,
});
