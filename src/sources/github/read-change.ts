import { join } from 'node:path';
import type { z } from 'zod';
import { HindcastError } from '#errors/hindcast-error.ts';
import { ProblemsError, problemOf } from '#errors/problem.ts';
import type { BlindSpot } from '#model/commit.ts';
import type { ExportFiles } from './export-files.ts';
import type { ExportedChange, ExportedCommit, ExportedReview } from './exported-change.ts';
import { findObject, findPages, type Pages } from './read-pages.ts';
import {
  type CommitAnswer,
  commentAnswer,
  commitAnswer,
  fileAnswer,
  type Pull,
  pull,
  type ReviewAnswer,
  reviewAnswer,
} from './rest-shapes.ts';
import { stateAtLanding, verdictOf } from './review-state.ts';

interface ReadOptions {
  readonly files: ExportFiles;
  /** Folder `pulls/<number>` of an export. */
  readonly folder: string;
  readonly number: number;
}

/** Reads one pull request. Throws `ProblemsError` with every file of it that cannot be read or holds something else. */
export const readChange = async ({ files, folder, number }: ReadOptions): Promise<ExportedChange> => {
  const source = <S extends z.ZodType>(name: string, schema: S, what: string) => ({
    files,
    stem: join(folder, name),
    schema,
    what,
  });
  const [found, commits, reviews, comments, changed] = await all([
    findObject(source('pull', pull, 'a pull request')).then((value) => atHome({ value, folder, number })),
    findPages(source('commits', commitAnswer, 'the commits of a pull request')),
    findPages(source('reviews', reviewAnswer, 'the reviews of a pull request')),
    findPages(source('comments', commentAnswer, 'the inline comments of a pull request')),
    findPages(source('files', fileAnswer, 'the files of a pull request')),
  ]);
  return { ...describe(found), ...combine(found, { commits, reviews, comments, files: changed }) };
};

/** Like `Promise.all`, with everything that went wrong instead of the first. */
const all = async <T extends readonly unknown[]>(reads: { [K in keyof T]: Promise<T[K]> }): Promise<T> => {
  const settled = await Promise.allSettled(reads);
  const errors = settled.flatMap((result) => (result.status === 'rejected' ? [toHindcastError(result.reason)] : []));
  if (errors.length > 0) throw new ProblemsError(errors.map((error) => problemOf(error, error.where?.file ?? '')));
  return Promise.all(reads);
};

const toHindcastError = (error: unknown): HindcastError => {
  if (error instanceof HindcastError) return error;
  throw error;
};

interface Lists {
  readonly commits: Pages<CommitAnswer> | undefined;
  readonly reviews: Pages<ReviewAnswer> | undefined;
  readonly comments: Pages<{ pull_request_review_id?: number | null | undefined }> | undefined;
  readonly files: Pages<{ filename: string; previous_filename?: string | undefined }> | undefined;
}

const atHome = ({ value, folder, number }: { value: Pull | undefined; folder: string; number: number }): Pull => {
  if (value?.number === number) return value;
  const file = join(folder, 'pull.json');
  const reason = value === undefined ? 'the file is missing' : `it holds number ${value.number}`;
  const expected = 'the pull request of its folder';
  throw new HindcastError('source/wrong-shape', { with: { path: file, expected, reason }, where: { file } });
};

const describe = (found: Pull) => ({
  number: found.number,
  url: found.html_url,
  title: found.title,
  body: found.body ?? '',
  labels: found.labels,
  author: found.user,
  createdAt: found.created_at,
  mergedAt: found.merged_at,
  mergedBy: found.merged_by,
  mergeCommit: found.merged_at === undefined ? undefined : found.merge_commit_sha,
  base: found.base.ref,
  branch: found.head.ref,
  head: found.head.sha,
  size: sizeOf(found),
});

const sizeOf = ({ changed_files: files, additions: added, deletions: deleted }: Pull): ExportedChange['size'] =>
  files === undefined || added === undefined || deleted === undefined ? undefined : { files, added, deleted };

const combine = (found: Pull, lists: Lists) => {
  const shortfalls = shortfallsOf(found, lists);
  return {
    comments: { issue: found.comments, inline: found.review_comments ?? lists.comments?.items.length },
    commits: lists.commits?.items.map(commitOf),
    paths: shortfalls.some(({ what }) => what === 'files') ? undefined : pathsOf(lists.files),
    reviews: lists.reviews?.items.filter(({ state }) => state !== 'PENDING').map(reviewOf(found, lists)),
    complete: shortfalls.length === 0,
    blindSpots: shortfalls,
  };
};

/** Lists that stopped early: an announced page is missing, or fewer entries are there than the pull request counts. */
const shortfallsOf = (found: Pull, lists: Lists): readonly BlindSpot[] => {
  const counts = { commits: found.commits, files: found.changed_files, comments: found.review_comments, reviews: 0 };
  return (['commits', 'reviews', 'comments', 'files'] as const).flatMap((what): BlindSpot[] => {
    const pages = lists[what];
    if (pages === undefined) return [];
    const { missingPage, items } = pages;
    const total = counts[what] ?? 0;
    if (missingPage === undefined && items.length >= total) return [];
    const reason =
      missingPage === undefined ? `${items.length} of ${total} are there` : `page ${missingPage} is missing`;
    return [{ what, why: 'incomplete_export', detail: `${what} of change #${found.number}: ${reason}` }];
  });
};

const commitOf = ({ sha, commit: { message, author, committer }, author: account }: CommitAnswer): ExportedCommit => ({
  sha,
  message: message.replaceAll('\r\n', '\n'),
  author: { name: author.name, email: author.email, at: author.date },
  committer: { name: committer.name, email: committer.email, at: committer.date },
  account,
});

const pathsOf = (files: Lists['files']): readonly string[] | undefined =>
  files && [
    ...new Set(
      files.items.flatMap(({ filename, previous_filename: old }) => (old === undefined ? [filename] : [filename, old])),
    ),
  ];

const reviewOf =
  (found: Pull, { comments }: Lists) =>
  (review: ReviewAnswer): ExportedReview => ({
    reviewer: review.user,
    verdict: verdictOf(review),
    at: review.submitted_at,
    commit: review.commit_id,
    state: stateAtLanding(review, { mergedAt: found.merged_at, head: found.head.sha }),
    inlineComments: comments?.items.filter(({ pull_request_review_id: id }) => id === review.id).length,
  });
