import { z } from 'zod';
import { entityRef, webAddress } from './ids.ts';
import * as V from './incident-vocabulary.ts';
import { timestamp } from './time.ts';
import { termsOf } from './vocabulary.ts';

export const sentence = z.string().trim().min(1).max(600);
const count = z.int().nonnegative();

export const impact = z
  .strictObject({
    kind: z.enum(termsOf(V.IMPACT_KINDS)).meta({ description: 'What was hurt' }),
    users_affected: count.optional().meta({ description: 'People or accounts' }),
    requests_failed: count.optional().meta({ description: 'Requests that failed; always beside requests_total' }),
    requests_total: count.optional().meta({ description: 'All requests of the same time' }),
    records_affected: count.optional().meta({ description: 'Rows, files or objects' }),
    cost_minor: count.optional().meta({ description: 'Money in minor units (cents)' }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'write the ISO 4217 code, such as EUR')
      .optional()
      .meta({ description: 'ISO 4217 code of cost_minor' }),
    is_estimate: z.boolean().optional().meta({ description: 'True when the numbers are estimates' }),
    note: sentence.optional().meta({ description: 'What the numbers leave out' }),
  })
  .refine((part) => (part.requests_failed ?? 0) <= (part.requests_total ?? Number.POSITIVE_INFINITY), {
    error: 'requests_failed cannot be more than requests_total',
    path: ['requests_failed'],
  })
  .refine((part) => (part.cost_minor === undefined) === (part.currency === undefined), {
    error: 'cost_minor and currency go together',
    path: ['cost_minor'],
  });

export const contributingFactor = z.strictObject({
  factor: sentence.meta({ description: 'What it was, in one sentence without blame' }),
  layer: z.enum(termsOf(V.FACTOR_LAYERS)).meta({ description: 'Where it sits' }),
  effect: z.enum(termsOf(V.FACTOR_EFFECTS)).meta({ description: 'What it did' }),
});

export const noChangeCause = z.strictObject({
  kind: z.enum(termsOf(V.NO_CHANGE_KINDS)).meta({ description: 'What it was instead of a change' }),
  why: sentence.meta({ description: 'Why no change is named' }),
});

export const load = z.strictObject({
  value: z.number().positive().meta({ description: 'How much' }),
  unit: z.string().min(1).max(60).meta({ description: 'Of what, such as requests/s or keys' }),
});

export const safeguard = z.strictObject({
  kind: z.enum(termsOf(V.SAFEGUARD_KINDS)).meta({ description: 'Which safeguard' }),
  outcome: z.enum(termsOf(V.SAFEGUARD_OUTCOMES)).meta({ description: 'What it did' }),
  why: sentence.optional().meta({ description: 'Why it came out that way' }),
});

export const action = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens')
    .meta({ description: 'Id within the incident' }),
  kind: z.enum(termsOf(V.ACTION_KINDS)).meta({ description: 'What it is for' }),
  title: sentence.meta({ description: 'What is to be done' }),
  owner: z
    .union([entityRef, z.string().min(1).max(80)])
    .optional()
    .meta({ description: 'A role or a team, not a person' }),
  due: timestamp.optional().meta({ description: 'When it is due' }),
  status: z.enum(termsOf(V.ACTION_STATUSES)).meta({ description: 'How far it is' }),
  tracker_url: webAddress.optional().meta({ description: 'Where it is tracked' }),
  verified_by: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'What showed that it works: a test, a drill, a role' }),
});

export const timelineEntry = z.strictObject({
  at: timestamp.meta({ description: 'When' }),
  what: sentence.meta({ description: 'What happened, as seen then' }),
  source: z.string().max(120).optional().meta({ description: 'Where this is recorded: git, press, chat, dashboard' }),
});

export const reference = z.strictObject({
  title: z.string().min(1).max(200).meta({ description: 'Title of the source' }),
  publisher: z.string().min(1).max(120).meta({ description: 'Who published it' }),
  date: timestamp.optional().meta({ description: 'When it was published' }),
  url: webAddress,
  archive_url: webAddress.optional().meta({ description: 'A copy that stays' }),
  kind: z.enum(termsOf(V.SOURCE_KINDS)).meta({ description: 'How near to the facts' }),
});

export const verification = z.strictObject({
  level: z.enum(termsOf(V.VERIFICATION_LEVELS)).meta({ description: 'How the facts were checked' }),
  checked_at: timestamp.optional().meta({ description: 'When' }),
  note: sentence.optional().meta({ description: 'What was not checked' }),
});
