import { z } from 'zod';
import { changeId, commitSha, repositoryId } from './ids.ts';
import { personRef } from './person.ts';
import { evidence, provenance } from './provenance.ts';
import { instant } from './time.ts';
import { termsOf, VERDICTS } from './vocabulary.ts';

/** How a field is known. */
export const known = z.enum(['recorded', 'inferred', 'disclosed', 'absent']);

export const REVIEW_VERDICTS = {
  approve: 'The reviewer approved',
  reject: 'The reviewer asked for changes',
  comment: 'The reviewer commented without a verdict',
  unknown: 'The record does not say',
} as const;

export const REVIEW_STATES = {
  live: 'On the commit that landed, before it landed',
  stale: 'On an earlier commit than the one that landed',
  dismissed: 'Taken back by somebody',
  late: 'Given after the change had landed',
  unknown: 'The record does not show which commit was seen',
} as const;

/** One verdict by one reviewer at one time on one commit. */
export const review = z.strictObject({
  reviewer: personRef,
  verdict: z.enum(termsOf(REVIEW_VERDICTS)),
  at: instant.nullable(),
  commit: commitSha.nullable().meta({ description: 'Commit that the reviewer saw; null when not recorded' }),
  commit_known: known,
  state: z.enum(termsOf(REVIEW_STATES)).meta({ description: 'What it was worth when the change landed' }),
  inline_comments: z.int().nonnegative().nullable(),
  self: z.boolean().meta({ description: 'By the author of the change' }),
});
export type Review = z.infer<typeof review>;

export const finding = z.strictObject({
  rule: z.string().meta({ description: 'Id of the rule' }),
  result: z.enum(['pass', 'fail', 'not_applicable', 'undetermined', 'exempt']),
  why: z.string().meta({ description: 'In words that a reader can check' }),
});
export type Finding = z.infer<typeof finding>;

/** The verdict of a policy on a change. */
export const policyVerdict = z.strictObject({
  policy: z
    .string()
    .nullable()
    .meta({ description: 'Id of the policy in force when the change landed; null when there was none' }),
  verdict: z.enum(termsOf(VERDICTS)),
  why: z.string(),
  findings: z.array(finding),
});
export type PolicyVerdict = z.infer<typeof policyVerdict>;

/** A unit of review and merge, in a record. */
export const recordedChange = z.strictObject({
  change: changeId,
  repository: repositoryId,
  number: z.int().positive(),
  kind: z.enum(['pull_request', 'merge_request', 'gerrit_change']),
  url: z.string().nullable(),
  title: z.string().nullable().meta({ description: 'Null in facts-only mode' }),
  author: personRef,
  created_at: instant.nullable(),
  ready_at: instant.nullable(),
  merged_at: instant.nullable(),
  merged_by: personRef.nullable(),
  landing: z.enum(['merge', 'squash', 'rebase', 'direct', 'unknown']),
  base: z.string().nullable(),
  head: commitSha.nullable().meta({ description: 'Last commit of the branch before it landed' }),
  merge_commit: commitSha.nullable(),
  commits: z.array(commitSha),
  size: z.strictObject({ files: z.int(), added: z.int(), deleted: z.int() }).nullable(),
  comments: z.strictObject({ issue: z.int().nullable(), inline: z.int().nullable() }),
  reviews_known: known.meta({ description: 'absent: no review record could be read, which is not "not reviewed"' }),
  reviews: z.array(review),
  complete: z.boolean().meta({ description: 'False when the export stopped early; nothing may pass on it' }),
  provenance,
  evidence_of_change: z
    .array(evidence)
    .meta({ description: 'Evidence from the change itself: branch, labels, body, author account' }),
  verdict: policyVerdict,
});
export type RecordedChange = z.infer<typeof recordedChange>;
