import { join } from 'node:path';
import { ExportFiles } from '#sources/github/export-files.ts';
import type { ExportedChange, ExportedCommit } from '#sources/github/exported-change.ts';
import { findObject, findPages } from '#sources/github/read-pages.ts';
import { misplaced, missingPages, type NumberedChanges, readNumbered } from '#sources/numbered-changes.ts';
import {
  diff,
  type MergeRequest,
  type MergeRequestCommit,
  mergeRequest,
  mergeRequestCommit,
  note,
  version,
} from './rest-shapes.ts';
import { reviewsOfNotes } from './reviews-of-notes.ts';

/** Name of the folder of an export in which merge requests are. */
export const MERGE_REQUESTS = 'merge_requests';

/**
 * Reads a folder of GitLab's REST answers: `merge_requests/<iid>/merge_request.json`, `notes.json`, `versions.json`,
 * `commits.json`, `diffs.json`. Without notes reviews are unknown; without versions so is the commit of each.
 */
export const readGitlabExport = (folder: string): Promise<NumberedChanges> =>
  readNumbered(join(folder, MERGE_REQUESTS), readMergeRequest);

const readMergeRequest = async (folder: string, number: number): Promise<ExportedChange> => {
  const files = new ExportFiles();
  const source = (name: string) => ({ files, stem: join(folder, name) });
  const found = await findObject({ ...source('merge_request'), schema: mergeRequest, what: 'a merge request' });
  if (found?.iid !== number) throw misplaced(join(folder, 'merge_request.json'), found?.iid);
  const notes = await findPages({ ...source('notes'), schema: note, what: 'the notes of a merge request' });
  const versions = await findPages({ ...source('versions'), schema: version, what: 'the versions of a merge request' });
  const commits = await findPages({ ...source('commits'), schema: mergeRequestCommit, what: 'its commits' });
  const diffs = await findPages({ ...source('diffs'), schema: diff, what: 'the files of a merge request' });
  const lists = { notes, versions, commits, diffs };
  const blindSpots = missingPages(number, lists);
  const isCounted = found.changes_count?.endsWith('+') !== true && diffs?.missingPage === undefined;
  return {
    ...describe(found),
    commits: commits?.items.map(commitOf).toReversed(),
    paths: diffs && isCounted ? [...new Set(diffs.items.flatMap((each) => [each.new_path, each.old_path]))] : undefined,
    reviews:
      notes &&
      reviewsOfNotes({ notes: notes.items, versions: versions?.items, mergedAt: found.merged_at, head: found.sha }),
    comments: {
      issue: found.user_notes_count,
      inline: notes?.items.filter(({ type, system }) => type === 'DiffNote' && !system).length,
    },
    complete: blindSpots.length === 0,
    blindSpots,
  };
};

const describe = (found: MergeRequest) => ({
  number: found.iid,
  url: found.web_url,
  title: found.title,
  body: found.description ?? '',
  labels: found.labels,
  author: found.author,
  createdAt: found.created_at,
  mergedAt: found.merged_at,
  mergedBy: found.merge_user ?? found.merged_by,
  mergeCommit:
    found.merged_at === undefined ? undefined : (found.merge_commit_sha ?? found.squash_commit_sha ?? found.sha),
  base: found.target_branch,
  branch: found.source_branch,
  head: found.sha,
  size: undefined,
});

/** GitLab lists the newest commit first and names no accounts. */
const commitOf = (commit: MergeRequestCommit): ExportedCommit => ({
  sha: commit.id,
  message: commit.message.replaceAll('\r\n', '\n').trimEnd(),
  author: { name: commit.author_name, email: commit.author_email, at: commit.authored_date },
  committer: { name: commit.committer_name, email: commit.committer_email, at: commit.committed_date },
  account: undefined,
});
