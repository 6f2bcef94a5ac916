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

/** The answer of `audit --json` and `gate --json`. Fields may be added, never changed. */
export const auditAnswer = z.strictObject({
  policy: z
    .string()
    .nullable()
    .meta({ description: 'The policy by which all were judged; null when there were several, or none' }),
  policies: z.array(z.string()).meta({ description: 'Every policy by which some were judged' }),
  changes: z.array(judged).meta({ description: 'By repository and number' }),
  totals: z.strictObject({ compliant: count, violation: count, exempt: count, undetermined: count }),
});
export type AuditAnswer = z.infer<typeof auditAnswer>;
