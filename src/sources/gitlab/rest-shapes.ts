import { z } from 'zod';
import { commitSha } from '#model/ids.ts';

const date = z.iso.datetime({ offset: true, error: 'expected a time in RFC 3339' }).transform((text) => new Date(text));
const optionalDate = date.nullish().transform((value) => value ?? undefined);
const possibleSha = z
  .unknown()
  .optional()
  .transform((value) => commitSha.safeParse(value).data);

/** Accounts of project and group tokens; GitLab marks other bots itself, and leaves `ghost` for who is gone. */
const TOKEN = /^(?:project|group)_\d+_bot(?:_|$)/;

const account = z
  .object({ username: z.string().min(1), id: z.int().optional(), bot: z.boolean().default(false) })
  .nullish()
  .transform((value) =>
    value === null || value === undefined || value.username === 'ghost'
      ? undefined
      : { login: value.username, id: value.id, type: value.bot || TOKEN.test(value.username) ? 'Bot' : 'User' },
  );

/** Fields of `GET /projects/{id}/merge_requests/{iid}` that are used. */
export const mergeRequest = z.object({
  iid: z.int().positive(),
  title: z.string(),
  description: z.string().nullish(),
  web_url: z.url({ protocol: /^https?$/ }).optional(),
  author: account,
  created_at: date,
  merged_at: optionalDate,
  merge_user: account,
  merged_by: account,
  target_branch: z.string(),
  source_branch: z.string(),
  sha: possibleSha,
  merge_commit_sha: possibleSha,
  squash_commit_sha: possibleSha,
  labels: z.array(z.string()).default([]),
  user_notes_count: z.int().nonnegative().optional(),
  /** Ends in `+` when there are more files than GitLab counts. */
  changes_count: z.string().nullish(),
});
export type MergeRequest = z.infer<typeof mergeRequest>;

export const note = z.object({
  id: z.int(),
  body: z.string(),
  author: account,
  created_at: date,
  system: z.boolean(),
  type: z.string().nullish(),
});
export type Note = z.infer<typeof note>;

export const version = z.object({ head_commit_sha: commitSha, created_at: date });
export type Version = z.infer<typeof version>;

export const mergeRequestCommit = z.object({
  id: commitSha,
  message: z.string(),
  author_name: z.string(),
  author_email: z.string(),
  authored_date: date,
  committer_name: z.string(),
  committer_email: z.string(),
  committed_date: date,
});
export type MergeRequestCommit = z.infer<typeof mergeRequestCommit>;

export const diff = z.object({ old_path: z.string(), new_path: z.string() });
