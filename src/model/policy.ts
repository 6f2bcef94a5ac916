import { z } from 'zod';
import { contentId } from './ids.ts';
import { evidenceStrength, involvement } from './provenance.ts';
import { level } from './roster.ts';
import { timestamp } from './time.ts';

/** When a rule applies: every condition that is given must hold (AND); values within one list are alternatives (OR). */
const when = z.strictObject({
  ai_assisted: z.boolean().optional().meta({ description: 'The change is AI-assisted by its evidence' }),
  involvement: z.array(involvement).optional().meta({ description: 'The change has one of these' }),
  minimum_evidence: evidenceStrength.optional().meta({ description: 'Evidence at least this strong' }),
  author_level: z.array(level).optional().meta({ description: 'The author has one of these levels at the merge' }),
  paths: z
    .array(z.string().min(1))
    .optional()
    .meta({ description: 'A changed path, old or new, matches one of these globs' }),
  minimum_lines: z.int().positive().optional().meta({ description: 'At least so many lines added and deleted' }),
});

const require = z.strictObject({
  approvals: z.int().positive().meta({ description: 'Approvals by people other than the author' }),
  level: level.optional().meta({ description: 'Each by a person of at least this level at that time' }),
  on_final_commit: z.boolean().default(true).meta({ description: 'Each on the commit that landed' }),
});

const rule = z.strictObject({
  id: contentId,
  name: z.string().min(8).max(160).meta({ description: 'A sentence that begins "This change may ship if"' }),
  when: when.meta({ description: 'When it applies; without a condition, to every change' }),
  require: require.meta({ description: 'What such a change needs' }),
});

const exemption = z.strictObject({
  repository: z.string().meta({ description: 'Repository as host/owner/name' }),
  change: z.int().positive().meta({ description: 'Number of the change' }),
  reason: z.string().min(8).max(300).meta({ description: 'Why it may ship without' }),
  approved_by: z.string().meta({ description: 'Who allowed it: a role, or user:default/name' }),
  expires_at: timestamp.meta({ description: 'When it ends' }),
});

/** A review policy. Of several, the one with the latest `in_force_from` before the merge applies. */
export const policy = z.strictObject({
  schema_version: z.literal(1).meta({ description: 'Version of this schema' }),
  title: z.string().min(4).max(120).meta({ description: 'The name of the policy' }),
  in_force_from: timestamp.meta({ description: 'Changes that landed from then on are judged by it' }),
  repositories: z.array(z.string()).min(1).meta({ description: 'host/owner/name, or a prefix that ends in /*' }),
  rules: z.array(rule).min(1).meta({ description: 'A change has to meet each that applies to it' }),
  exemptions: z.array(exemption).default([]).meta({ description: 'Changes that may ship all the same' }),
});
export type Policy = z.infer<typeof policy>;
export type PolicyRule = z.infer<typeof rule>;
