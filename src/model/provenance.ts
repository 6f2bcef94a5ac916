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
});
export type Provenance = z.infer<typeof provenance>;
