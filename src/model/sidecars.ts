import { z } from 'zod';

/** The agent of a session as git-ai writes it. One that is not written so is an agent without a name. */
const agentId = z
  .object({ tool: z.string().max(200) })
  .nullish()
  .catch(null);
const agentRecords = z.record(z.string(), z.object({ agent_id: agentId }).catch({ agent_id: null }));

/** The part after the line `---` of a git-ai note, in versions 3.x of its format. */
export const gitAiMetadata = z.object({
  schema_version: z.string().regex(/^authorship\/3\.\d+\.\d+$/),
  prompts: agentRecords.nullish(),
  sessions: agentRecords.nullish(),
  humans: z.record(z.string(), z.unknown()).nullish(),
});

const line = z.int().positive();

/** A blob under `refs/ai/authorship`, from the time before git-ai kept notes: who wrote which lines, by name. */
export const oldAuthorship = z.object({
  files: z.record(
    z.string(),
    z.object({
      authors: z.array(
        z.object({ author: z.string().max(200), lines: z.array(z.union([line, z.tuple([line, line])])) }),
      ),
    }),
  ),
});

const contributor = z.object({
  type: z.enum(['human', 'ai', 'mixed', 'unknown']),
  model_id: z.string().max(250).optional(),
});

/** A record of Agent Trace 0.1.0. Of fields that its schema does not ask for, only those that are used here. */
export const agentTraceRecord = z.object({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  vcs: z.object({ type: z.string(), revision: z.string() }).optional(),
  tool: z.object({ name: z.string().max(200).optional() }).optional(),
  files: z.array(
    z.object({
      path: z.string(),
      conversations: z.array(
        z.object({
          contributor: contributor.optional(),
          ranges: z.array(z.object({ start_line: line, end_line: line, contributor: contributor.optional() })),
        }),
      ),
    }),
  ),
});
export type AgentTraceRecord = z.infer<typeof agentTraceRecord>;

const count = z.int().nonnegative();

/** `metadata.json` of a session of Entire, on the branch of its checkpoints. */
export const checkpointMetadata = z.object({
  checkpoint_id: z.string().regex(/^[0-9a-f]{12}$/),
  agent: z.string().max(200).nullish().catch(null),
  initial_attribution: z
    .object({
      calculated_at: z.string().catch(''),
      agent_lines: count,
      human_added: count.catch(0),
      human_modified: count.catch(0),
      total_committed: count,
    })
    .nullish()
    .catch(null),
});
