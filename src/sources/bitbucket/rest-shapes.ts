import { z } from 'zod';
import { commitSha } from '#model/ids.ts';

/** Bitbucket Data Center writes milliseconds since 1970. */
const date = z
  .int()
  .nonnegative()
  .transform((milliseconds) => new Date(milliseconds));

const account = z
  .object({ name: z.string().min(1), id: z.int().optional(), type: z.string().default('NORMAL') })
  .nullish()
  .transform((value) => value && { login: value.name, id: value.id, type: value.type === 'NORMAL' ? 'User' : 'Bot' });

/** Fields of `GET …/pull-requests/{id}` that are used. */
export const pullRequest = z.object({
  id: z.int().positive(),
  title: z.string(),
  description: z.string().nullish(),
  createdDate: date,
  author: z.object({ user: account }),
  fromRef: z.object({ displayId: z.string(), latestCommit: commitSha }),
  toRef: z.object({ displayId: z.string() }),
});

/** One entry of `…/activities`. What else happens is of no use here. */
export const activity = z.object({
  id: z.int(),
  createdDate: date,
  user: account,
  action: z.string(),
  fromHash: commitSha.optional(),
  previousFromHash: commitSha.optional(),
  commit: z.object({ id: commitSha }).nullish(),
  commentAnchor: z.object({ path: z.string() }).nullish(),
});
export type Activity = z.infer<typeof activity>;

const signature = z.object({ name: z.string(), emailAddress: z.string() });
export const pullRequestCommit = z.object({
  id: commitSha,
  message: z.string(),
  author: signature,
  authorTimestamp: date,
  committer: signature,
  committerTimestamp: date,
});
export type PullRequestCommit = z.infer<typeof pullRequestCommit>;

/** The full path stands in a field that every object has under this name. */
const path = z.object({ toString: z.string() }).transform(({ toString: text }) => text);
export const changedPath = z.object({ path, srcPath: path.nullish() });
