import { z } from 'zod';
import { finding } from './change.ts';
import { changeId, commitSha, repositoryId } from './ids.ts';
import { instant } from './time.ts';
import { termsOf, VERDICTS } from './vocabulary.ts';

const verdict = z.enum(termsOf(VERDICTS));
const count = z.int().nonnegative();

const judged = z.strictObject({
  change: changeId.nullable().meta({ description: 'Null for a commit that no change brought' }),
  commit: commitSha.nullable().meta({ description: 'Commit that landed it; null where it is not recorded' }),
  repository: repositoryId,
  merged_at: instant.nullable(),
  policy: z
    .string()
    .nullable()
    .meta({ description: 'Id of the policy in force when it landed; null when there was none' }),
  verdict,
  why: z.string(),
  findings: z.array(finding),
  observations: z
    .array(z.strictObject({ kind: z.string(), why: z.string() }))
    .meta({ description: 'What the record shows, whatever the policy says of it' }),
  missing: z
    .array(
      z.strictObject({
        rule: z.string(),
        approvals: z.int().positive(),
        level: z.string().nullable().meta({ description: 'Of this level or above; null for any' }),
        owners: z.array(z.string()).meta({ description: 'One of these owners; any person when empty' }),
      }),
    )
    .meta({ description: 'What it would take, by rule' }),
});
export type JudgedAnswer = z.infer<typeof judged>;

const signal = z.strictObject({
  shown: count.meta({ description: 'Approvals that show it' }),
  known: count.meta({ description: 'Approvals of which it can be told' }),
});

const depth = z.strictObject({
  policy: z.string().nullable().meta({ description: 'Policy by which the changes were judged' }),
  changes: count,
  approvals: count.meta({ description: 'Approvals by people that stood when the change landed' }),
  signals: z.strictObject({ fast: signal, silent: signal, batch: signal, loaded: signal }),
});

/** The answer of `audit --json`. Fields may be added, never changed. */
export const auditAnswer = z.strictObject({
  policy: z
    .string()
    .nullable()
    .meta({ description: 'The policy by which all were judged; null when there were several, or none' }),
  policies: z.array(z.string()).meta({ description: 'Every policy by which some were judged' }),
  changes: z.array(judged).meta({ description: 'By repository and number' }),
  depth: z.array(depth).meta({ description: 'How closely approvals looked, by policy: signals, not verdicts' }),
  totals: z.strictObject({ compliant: count, violation: count, exempt: count, undetermined: count }),
});
export type AuditAnswer = z.infer<typeof auditAnswer>;

/** The answer of `gate --json`: that of an audit of one change, with what happened to its files before. */
export const gateAnswer = auditAnswer.extend({
  precedents: z
    .array(
      z.strictObject({
        incident: z.string().meta({ description: 'Id of the incident' }),
        paths: z.array(z.string()).meta({ description: 'Changed paths that it touched' }),
      }),
    )
    .meta({ description: 'Incidents whose changes touched the same files, those with most files first' }),
});
