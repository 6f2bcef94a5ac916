import { z } from 'zod';
import { contentId } from './ids.ts';
import { require } from './policy-require.ts';
import { depthOf, when } from './policy-when.ts';
import { timestamp } from './time.ts';

const MAX_DEPTH = 5;

const rule = z
  .strictObject({
    id: contentId,
    name: z
      .string()
      .min(8)
      .max(160)
      .regex(/^This change may (?:not )?ship (?:if|unless) \S/, {
        error: 'write a sentence that begins "This change may ship if" or "This change may not ship if"',
      })
      .meta({
        description: 'A sentence that begins "This change may ship if", or "may not ship if" for what is forbidden',
      }),
    when: when
      .default({})
      .refine(
        (condition) => depthOf(condition) <= MAX_DEPTH,
        `conditions stand in each other ${MAX_DEPTH} deep at most`,
      )
      .meta({ description: 'When it applies; without a condition, to every change' }),
    require: require.optional().meta({ description: 'What such a change needs' }),
    forbid: z
      .string()
      .min(8)
      .max(300)
      .optional()
      .meta({ description: 'Instead of a requirement: such a change may not ship at all, and why' }),
  })
  .refine(({ require: required, forbid }) => (required === undefined) !== (forbid === undefined), {
    message: 'a rule either requires something or forbids the change: give one of "require" and "forbid"',
  })
  .refine(({ name, forbid }) => forbid === undefined || name.startsWith('This change may not ship'), {
    path: ['name'],
    message: 'the name of a rule that forbids begins "This change may not ship"',
  });

const exemption = z.strictObject({
  repository: z.string().meta({ description: 'Repository as host/owner/name' }),
  change: z.int().positive().meta({ description: 'Number of the change' }),
  rules: z.array(contentId).min(1).optional().meta({ description: 'Rules that it need not meet; all when left out' }),
  reason: z.string().min(8).max(300).meta({ description: 'Why it may ship without' }),
  approved_by: z.string().meta({ description: 'Who allowed it: a role, or user:default/name; never its author' }),
  expires_at: timestamp.meta({ description: 'When it ends' }),
});

const service = z.strictObject({
  name: z.string().min(1).meta({ description: 'Name of the service' }),
  tier: z.int().nonnegative().meta({ description: 'How much depends on it; 0 or 1 for the most' }),
  repositories: z.array(z.string()).min(1).meta({ description: 'host/owner/name, or a prefix that ends in /*' }),
  paths: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .meta({ description: 'Globs of its files where a repository holds several services; all when left out' }),
});

/** A review policy. Of several, the one with the latest `in_force_from` before the merge applies. */
export const policy = z.strictObject({
  schema_version: z.literal(1).meta({ description: 'Version of this schema' }),
  title: z.string().min(4).max(120).meta({ description: 'The name of the policy' }),
  in_force_from: timestamp.meta({ description: 'Changes that landed from then on are judged by it' }),
  repositories: z.array(z.string()).min(1).meta({ description: 'host/owner/name, or a prefix that ends in /*' }),
  services: z.array(service).default([]).meta({ description: 'Services that rules name, with their tiers' }),
  rules: z.array(rule).min(1).meta({ description: 'A change has to meet each that applies to it' }),
  exemptions: z.array(exemption).default([]).meta({ description: 'Changes that may ship all the same' }),
});
export type Policy = z.infer<typeof policy>;
export type PolicyRule = z.infer<typeof rule>;
export type PolicyService = z.infer<typeof service>;
