import { z } from 'zod';
import { blindSpot } from './commit.ts';
import { commitSha, repositoryId } from './ids.ts';
import { aiRole, evidence, evidenceStrength, involvement, provenance } from './provenance.ts';
import { instant } from './time.ts';

const count = z.int().nonnegative();

/** One line of `provenance --json`. Fields may be added, never changed. */
export const provenanceLine = z.strictObject({
  sha: commitSha,
  committed_at: instant,
  ...provenance.shape,
});
export type ProvenanceLine = z.infer<typeof provenanceLine>;

const part = z.number().min(0).max(1);

const share = z.strictObject({ share: part, low: part, high: part }).nullable().meta({
  description:
    'Commits in which AI is declared, as a part of all commits read, with the 95 % Wilson interval; a lower bound, since silence is unknown. Null where there are too few commits to say',
});

const month = z.string().regex(/^\d{4}-\d{2}$/);

/** What the commits of a group say. */
const said = {
  commits: count.meta({ description: 'Commits read' }),
  with_evidence: count.meta({ description: 'Commits that say anything of AI, a denial included' }),
  ai_assisted: count.meta({ description: 'Commits of which AI wrote part, or had a suggestion applied' }),
};

/** The answer of `provenance --summary --json`. */
export const provenanceSummary = z.strictObject({
  repository: repositoryId,
  range: z.strictObject({
    tip: commitSha.meta({ description: 'Commit whose history was read' }),
    not: commitSha.nullable().meta({ description: 'Commit whose history was left out' }),
    since: instant.nullable().meta({ description: 'First committer date that counts' }),
    before: instant.nullable().meta({ description: 'Committer date from which on nothing counts' }),
  }),
  totals: z.strictObject({ ...said, share }),
  by_month: z
    .array(z.strictObject({ month, ...said, share }))
    .meta({ description: 'By month (UTC) of the committer date, oldest first; months without commits are left out' }),
  by_level: z
    .array(z.strictObject({ involvement, commits: count, share }))
    .meta({ description: 'By the most that is declared; each commit counts once' }),
  by_tool: z
    .array(
      z.strictObject({
        tool: z.string().nullable().meta({ description: 'Id in the registry; null where none is named' }),
        commits: count,
        roles: z.partialRecord(aiRole, count).meta({ description: 'Commits by what the tool did' }),
      }),
    )
    .meta({ description: 'A commit counts once for each tool that it names; most commits first' }),
  by_channel: z
    .array(z.strictObject({ channel: z.string(), strength: evidenceStrength, commits: count, evidence: count }))
    .meta({ description: 'Where evidence was read and how it is known, strongest first' }),
  joined: count.meta({ description: 'Commits with evidence that came from other commits or from their change' }),
  contradictions: z.array(z.strictObject({ sha: commitSha, contradictions: z.array(z.string()) })),
  not_seen: z.array(blindSpot),
});
export type ProvenanceSummary = z.infer<typeof provenanceSummary>;

/** The answer of `provenance --explain SHA --json`. */
export const provenanceExplanation = z.strictObject({
  repository: repositoryId,
  ...provenanceLine.shape,
  verdict: z.string().meta({ description: 'What is known and why, in one sentence' }),
  evidence: z.array(
    evidence.extend({
      means: z.string().meta({ description: 'What this kind of evidence declares' }),
      text: z
        .string()
        .nullable()
        .meta({ description: 'The line or signature that spoke; null when it stands elsewhere' }),
    }),
  ),
  refused: z
    .array(
      z.strictObject({
        rule: z.string().meta({ description: 'The rule that looked at it' }),
        line: z.int().positive().nullable().meta({ description: 'Line of the message, counted from 1' }),
        text: z.string().nullable(),
        why: z.string(),
      }),
    )
    .meta({ description: 'What looked like evidence and is none' }),
  not_seen: z.array(blindSpot),
});
export type ProvenanceExplanation = z.infer<typeof provenanceExplanation>;
