import { z } from 'zod';
import * as V from './ai-vocabulary.ts';
import { sentence } from './incident-parts.ts';
import { involvement } from './provenance.ts';
import { termsOf } from './vocabulary.ts';

export const aiTool = z.strictObject({
  name: z.string().min(1).max(80).meta({ description: 'Name of the tool' }),
  version: z.string().min(1).max(40).optional().meta({ description: 'Version, as the source names it' }),
  model: z.string().min(1).max(80).optional().meta({ description: 'Model, as the source names it' }),
});

export const aiDispute = z.strictObject({
  claim: sentence.meta({ description: 'What is claimed' }),
  claimed_by: z.string().min(1).max(120).meta({ description: 'Who claims it' }),
  denial: sentence.meta({ description: 'What is said against it' }),
  denied_by: z.string().min(1).max(120).meta({ description: 'Who says so' }),
  state: z.enum(termsOf(V.DISPUTE_STATES)).meta({ description: 'Where it stands' }),
});

/** What AI had to do with an incident, as its author knows it. Evidence from commits is added by ingest, beside it. */
export const incidentAi = z
  .strictObject({
    involvement: involvement.meta({
      description: 'The most that is declared of the change behind it; unknown when nobody said',
    }),
    activities: z
      .array(z.enum(termsOf(V.AI_ACTIVITIES)))
      .default([])
      .meta({ description: 'What AI did; it may also have found or fixed the fault' }),
    tools: z.array(aiTool).default([]).meta({ description: 'Tools that took part' }),
    autonomy: z
      .enum(termsOf(V.AUTONOMY))
      .default('unknown')
      .meta({ description: 'How much of it a person approved beforehand' }),
    causal_role: z.enum(termsOf(V.CAUSAL_ROLES)).meta({ description: 'What that had to do with the incident' }),
    claimed_by: z.enum(termsOf(V.CLAIMANTS)).meta({ description: 'Whose claim this is' }),
    disputed: z.boolean().default(false).meta({ description: 'Somebody denies it' }),
    dispute: aiDispute.optional().meta({ description: 'Claim and denial, side by side' }),
    missed: z.array(sentence).default([]).meta({ description: 'What the tool could not know or was not given' }),
  })
  .refine((ai) => ai.disputed === (ai.dispute !== undefined), {
    error: 'disputed: true and a dispute with claim and denial go together',
    path: ['dispute'],
  });
