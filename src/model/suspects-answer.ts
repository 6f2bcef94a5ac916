import { z } from 'zod';
import { commitSha } from './ids.ts';
import { instant } from './time.ts';

export const traceWay = z.enum(['replaced', 'beside', 'function', 'back']).meta({
  description:
    'replaced: the fix replaced the line; beside: it stands beside an insertion; function: it stands in the function around the fix; back: it later became a line that the fix replaced',
});
export type TraceWay = z.infer<typeof traceWay>;

const lineEvidence = z
  .strictObject({
    kind: z.literal('line'),
    way: traceWay,
    path: z.string().meta({ description: 'File before the fix; for `back`, before the commit in between' }),
    line: z.int().positive(),
    original_path: z.string().meta({ description: 'File as the candidate left it' }),
    original_line: z.int().positive(),
    text_then: z.string().nullable().meta({ description: 'The line as the candidate wrote it; null when not kept' }),
    text_now: z
      .string()
      .nullable()
      .meta({ description: 'The line before the fix; null when the fix did not replace it' }),
    through: commitSha.nullable().meta({ description: 'The commit that changed it in between' }),
  })
  .readonly();
/** A line that leads to a candidate: where it stood and what it said then and before the fix. */
export type LineEvidence = z.infer<typeof lineEvidence>;

const namedEvidence = z.strictObject({ kind: z.literal('named'), why: z.string() }).readonly();

const featureEvidence = z
  .strictObject({
    kind: z.literal('feature'),
    feature: z.string(),
    value: z.number(),
    adds: z.number().meta({ description: 'What it adds beside the average candidate, in log odds' }),
    means: z.string().meta({ description: 'The feature in words' }),
  })
  .readonly();
export type FeatureEvidence = z.infer<typeof featureEvidence>;

const suspect = z
  .strictObject({
    sha: commitSha,
    rank: z.int().positive(),
    score: z.number().min(0).max(1).meta({ description: 'How often a commit that stands like this one is right' }),
    role: z.literal('suspect').meta({ description: 'Only a person writes caused' }),
    method: z.enum(['revert_target', 'manual', 'fix_blame']),
    at: instant.meta({ description: 'When it was committed' }),
    subject: z.string(),
    evidence: z.array(z.discriminatedUnion('kind', [namedEvidence, lineEvidence, featureEvidence])).readonly(),
  })
  .readonly();
/** A commit that may have introduced what a fix mends. */
export type Suspect = z.infer<typeof suspect>;

const notSeen = z
  .strictObject({
    what: z.string(),
    detail: z.string(),
    limits: z.string().meta({ description: 'What that means for the answer' }),
  })
  .readonly();
/** Something that was not looked at, and what that means for the answer. */
export type NotSeen = z.infer<typeof notSeen>;

/** What `suspects --json` prints. */
export const suspectsAnswer = z
  .strictObject({
    fix: commitSha,
    answer: z.enum(['named', 'suspects', 'no_confident_link', 'nothing_to_trace']).meta({
      description:
        'named: the message of the fix names a cause; no_confident_link: no candidate stands out; nothing_to_trace: the fix leads to no earlier commit',
    }),
    candidates: z.array(suspect).readonly(),
    seen: z
      .strictObject({
        files: z.array(z.string()).readonly().meta({ description: 'Files whose lines were traced' }),
        lines: z.int().nonnegative().meta({ description: 'Lines that lead to a commit' }),
        commits: z.int().nonnegative().meta({ description: 'Commits that were compared' }),
      })
      .readonly(),
    not_seen: z.array(notSeen).readonly(),
  })
  .readonly();
export type SuspectsAnswer = z.infer<typeof suspectsAnswer>;
