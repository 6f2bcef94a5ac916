import { join } from 'node:path';
import { ExportFiles } from '#sources/github/export-files.ts';
import type { ExportedChange, ExportedCommit } from '#sources/github/exported-change.ts';
import { findObject } from '#sources/github/read-pages.ts';
import { misplaced, missingPages, type NumberedChanges, readNumbered } from '#sources/numbered-changes.ts';
import { findValues } from './read-values.ts';
import { activity, changedPath, type PullRequestCommit, pullRequest, pullRequestCommit } from './rest-shapes.ts';
import { reviewsOfActivities } from './reviews-of-activities.ts';

/** Name of the folder of an export in which pull requests are. */
export const PULL_REQUESTS = 'pull-requests';

/**
 * Reads a folder of the REST answers of Bitbucket Data Center: `pull-requests/<id>/pull-request.json`, and the `values` of
 * `activities.json`, `commits.json` and `changes.json`. Without activities reviews are unknown, and so is the landing.
 */
export const readBitbucketExport = (folder: string): Promise<NumberedChanges> =>
  readNumbered(join(folder, PULL_REQUESTS), readPullRequest);

const readPullRequest = async (folder: string, number: number): Promise<ExportedChange> => {
  const files = new ExportFiles();
  const source = (name: string) => ({ files, stem: join(folder, name) });
  const found = await findObject({ ...source('pull-request'), schema: pullRequest, what: 'a pull request' });
  if (found?.id !== number) throw misplaced(join(folder, 'pull-request.json'), found?.id);
  const activities = await findValues({ ...source('activities'), schema: activity, what: 'its activities' });
  const commits = await findValues({ ...source('commits'), schema: pullRequestCommit, what: 'its commits' });
  const paths = await findValues({ ...source('changes'), schema: changedPath, what: 'its changed files' });
  const lists = { activities, commits, files: paths };
  const blindSpots = missingPages(number, lists);
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

/** The newest commit comes first, and names no account. */
const commitOf = ({ id, message, ...commit }: PullRequestCommit): ExportedCommit => ({
  sha: id,
  message: message.replaceAll('\r\n', '\n').trimEnd(),
  author: { name: commit.author.name, email: commit.author.emailAddress, at: commit.authorTimestamp },
  committer: { name: commit.committer.name, email: commit.committer.emailAddress, at: commit.committerTimestamp },
  account: undefined,
});
