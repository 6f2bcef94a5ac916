import { z } from 'zod';

const person = z.object({ name: z.string(), email: z.string() });

/** A commit that somebody labelled by hand: one JSON object a line. Only the fields that are used. */
export const labelledCommit = z.object({
  repo: z.string(),
  sha: z.string(),
  date: z.string(),
  author: person,
  committer: person,
  message: z.string(),
  trailers: z.array(z.string()).meta({ description: 'What git itself takes for trailers' }),
  gitAiNote: z.string().optional().meta({ description: 'Text of the note of git-ai' }),
  label: z.object({
    ai: z.boolean(),
    tool: z.string().nullable().meta({ description: 'Id of the tool; unknown when none is named' }),
    level: z.string(),
    role: z.string(),
  }),
});
export type LabelledCommit = z.infer<typeof labelledCommit>;
