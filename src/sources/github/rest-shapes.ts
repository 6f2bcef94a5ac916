import { z } from 'zod';
import { commitSha } from '#model/ids.ts';

const date = z.iso.datetime({ offset: true, error: 'expected a time in RFC 3339' }).transform((text) => new Date(text));
const optionalDate = date.nullish().transform((value) => value ?? undefined);
const count = z.int().nonnegative().optional();

/** An account of the forge. `undefined` stands for one that is gone; so does GitHub's placeholder `ghost`. */
const account = z
  .object({ login: z.string().min(1), id: z.int().optional(), type: z.string().default('unknown') })
  .or(z.object({}).transform(() => undefined))
  .nullish()
  .transform((value) => (value === null || value?.login === 'ghost' ? undefined : value));
export type Account = NonNullable<z.infer<typeof account>>;

/** An id that is not a full one, or null, says nothing of which commit was meant. */
const possibleSha = z
  .unknown()
  .optional()
  .transform((value) => commitSha.safeParse(value).data);

const branch = z.object({ ref: z.string(), sha: possibleSha });

/** Fields of `GET /repos/{owner}/{repo}/pulls/{number}` that are used; entries of the list form lack the counts. */
export const pull = z.object({
  number: z.int().positive(),
  html_url: z.url({ protocol: /^https?$/ }).optional(),
  title: z.string(),
  body: z.string().nullish(),
  user: account,
  created_at: date,
  merged_at: optionalDate,
  merged_by: account,
  merge_commit_sha: possibleSha,
  base: branch,
  head: branch,
  additions: count,
  deletions: count,
  changed_files: count,
  commits: count,
  comments: count,
  review_comments: count,
  labels: z.array(z.string().or(z.object({ name: z.string() }).transform(({ name }) => name))).default([]),
});
export type Pull = z.infer<typeof pull>;

export const reviewAnswer = z.object({
  id: z.int(),
  user: account,
  state: z.string().transform((state) => state.toUpperCase()),
  submitted_at: optionalDate,
  commit_id: possibleSha,
});
export type ReviewAnswer = z.infer<typeof reviewAnswer>;

export const commentAnswer = z.object({ pull_request_review_id: z.int().nullish() });

const signature = z.object({ name: z.string(), email: z.string(), date });

export const commitAnswer = z.object({
  sha: commitSha,
  commit: z.object({ author: signature, committer: signature, message: z.string() }),
  author: account,
  committer: account,
});
export type CommitAnswer = z.infer<typeof commitAnswer>;

export const fileAnswer = z.object({ filename: z.string(), previous_filename: z.string().optional() });
