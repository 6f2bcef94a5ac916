import { z } from 'zod';
import { AI_ROLES, EVIDENCE, INVOLVEMENT, termsOf } from './vocabulary.ts';

/** The most that the evidence declares: a lower bound. */
export const involvement = z
  .enum(termsOf(INVOLVEMENT))
  .meta({ description: 'What AI had to do with it, a declared lower bound' });
export type Involvement = z.infer<typeof involvement>;

export const evidenceStrength = z
  .enum(termsOf(EVIDENCE))
  .meta({ description: 'How the claim is known, strongest first' });
export type EvidenceStrength = z.infer<typeof evidenceStrength>;

export const aiRole = z
  .enum(termsOf(AI_ROLES))
  .meta({ description: 'What the tool did; only author and suggestion make a change AI-assisted' });
export type AiRole = z.infer<typeof aiRole>;

/** One thing that says something of AI in a commit. */
export const evidence = z.strictObject({
  kind: z.string().meta({ description: 'What spoke, such as co_author, author, assisted_by, footer, session_link' }),
  channel: z.string().meta({ description: 'Where it was read: message, identity, notes, change, branch, review' }),
  strength: evidenceStrength,
  role: aiRole,
  tool: z.string().nullable().meta({ description: 'Id of the tool in the registry; null when none is named' }),
  line: z
    .int()
    .positive()
    .nullable()
    .meta({ description: 'Line of the message, counted from 1; null outside a message' }),
  path: z
    .string()
    .nullable()
    .meta({ description: 'How the evidence reached this commit when it was joined, such as change #12; else null' }),
  loose: z.boolean().meta({ description: 'A trailer-like line outside the last block of the message' }),
});
export type Evidence = z.infer<typeof evidence>;

/** Where lines were counted, from the closest record to the loosest. */
export const SHARE_SOURCES = {
  notes: 'Line ranges in a git note of the commit',
  agent_trace: 'Line ranges in Agent Trace records that name the commit',
  checkpoints: 'Counts in the record of the session that the commit names',
  trailer: 'Counts in a line of the message',
} as const;
export type ShareSource = keyof typeof SHARE_SOURCES;

const part = z.number().min(0).max(1);

/** Who wrote the lines that a commit added, as parts of 1. Nobody is a person by default: what no record covers is unknown. */
export const lineShare = z.strictObject({
  ai: part.meta({ description: 'Part of the lines that a record gives to AI' }),
  human: part.meta({ description: 'Part of the lines that a record gives to a person' }),
  unknown: part.meta({ description: 'The rest: lines of mixed hands, of nobody known, or without a record' }),
  lines: z.int().positive().meta({ description: 'Lines that the parts are of' }),
  source: z.enum(termsOf(SHARE_SOURCES)).meta({ description: 'Where the lines were counted' }),
});
export type LineShare = z.infer<typeof lineShare>;

/** What is known of AI in one commit. Silence is `unknown`, never `none`. */
export const provenance = z.strictObject({
  ai_assisted: z.boolean().meta({
    description:
      'Evidence shows that AI wrote part of it or that its suggestion was applied. False says nothing more: read involvement',
  }),
  involvement,
  strength: evidenceStrength.meta({ description: 'Strongest evidence behind the involvement' }),
  roles: z.array(aiRole),
  tools: z.array(z.string()),
  evidence: z.array(evidence),
  contradictions: z.array(z.string()).meta({ description: 'Claims that do not fit together, one sentence each' }),
  share: lineShare
    .nullable()
    .default(null)
    .meta({ description: 'Who wrote the lines; null where nothing that counts lines says so' }),
});
export type Provenance = z.infer<typeof provenance>;
