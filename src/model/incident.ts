import { z } from 'zod';
import { contentId } from './ids.ts';
import { incidentAi } from './incident-ai.ts';
import * as P from './incident-parts.ts';
import * as V from './incident-vocabulary.ts';
import { changeLink } from './link.ts';
import { timestamp } from './time.ts';
import { AUDIENCES, LINK_CONFIDENCE, RECORD_TYPES, SEVERITIES, STATUSES, termsOf } from './vocabulary.ts';

const names = z.array(z.string().min(1).max(80)).default([]);
const minutes = (description: string) => z.int().nonnegative().optional().meta({ description });

/** Front matter of an incident. The id is the file name and is not repeated here. */
export const incident = z
  .strictObject({
    schema_version: z.literal(1).meta({ description: 'Version of this schema' }),
    record_type: z.enum(termsOf(RECORD_TYPES)).meta({ description: 'What kind of record' }),
    status: z.enum(termsOf(STATUSES)).meta({ description: 'How far the text is' }),
    audience: z.enum(termsOf(AUDIENCES)).meta({ description: 'Who may read it; internal when in doubt' }),
    title: z.string().trim().min(8).max(140).meta({ description: 'What broke, without a name or a verdict' }),
    summary: z
      .string()
      .trim()
      .min(20)
      .max(300)
      .meta({ description: 'What happened and to whom, in at most 300 characters' }),
    aliases: names.meta({ description: 'Other names that people search for' }),
    related: z
      .array(
        z.strictObject({
          id: contentId,
          relation: z.enum(termsOf(V.RELATIONS)).meta({ description: 'How they are related' }),
        }),
      )
      .default([])
      .meta({ description: 'Other incidents' }),

    introduced_at: timestamp.optional().meta({ description: 'When the fault landed' }),
    impact_started_at: timestamp.optional().meta({ description: 'When it first hurt' }),
    detected_at: timestamp.optional().meta({ description: 'When somebody or something noticed' }),
    acknowledged_at: timestamp.optional().meta({ description: 'When somebody took it on' }),
    mitigated_at: timestamp.optional().meta({ description: 'When it stopped hurting' }),
    resolved_at: timestamp.optional().meta({ description: 'When the fault was gone' }),
    timeline: z.array(P.timelineEntry).default([]).meta({ description: 'What happened when, oldest first' }),

    severity: z.enum(termsOf(SEVERITIES)).meta({ description: 'How bad' }),
    impact: z
      .array(P.impact)
      .default([])
      .meta({ description: 'Who and what was hit, in numbers where there are some' }),

    services: names.meta({ description: 'Services that failed' }),
    components: names.meta({ description: 'Parts of them' }),
    environments: names.meta({ description: 'Where: production, staging, self-hosted' }),
    regions: names.meta({ description: 'Regions or zones' }),
    organisation: z.string().min(1).max(80).meta({ description: 'Whose incident' }),

    detected_by: z.enum(termsOf(V.DETECTED_BY)).meta({ description: 'Who or what noticed' }),
    trigger: z.enum(termsOf(V.TRIGGERS)).meta({ description: 'What set it off' }),
    contributing_factors: z
      .array(P.contributingFactor)
      .default([])
      .meta({ description: 'All that played a part; there is no single root cause' }),

    patterns: z
      .array(
        z.strictObject({
          id: contentId,
          confidence: z.enum(termsOf(LINK_CONFIDENCE)).meta({ description: 'How sure that is' }),
        }),
      )
      .default([])
      .meta({ description: 'Failure patterns that it is an example of' }),

    test_load: P.load.optional().meta({ description: 'Load at which it had been tested' }),
    production_load: P.load.optional().meta({ description: 'Load at which it failed, in the same unit' }),
    safeguards: z.array(P.safeguard).default([]).meta({ description: 'What stood between the change and production' }),

    changes: z.array(changeLink).default([]).meta({ description: 'Commits and changes that had to do with it' }),
    no_change_cause: P.noChangeCause.optional().meta({ description: 'Why no change is named' }),

    ai: incidentAi.meta({ description: 'What AI had to do with it' }),

    effort: z
      .strictObject({
        respond: minutes('Answering, mitigating, telling people'),
        debug: minutes('Finding the fault'),
        review: minutes('Reviewing the change and its fix'),
        rework: minutes('Mending the fault and what it did'),
        time_saved_claimed: minutes('What the tool is said to have saved'),
      })
      .optional()
      .meta({ description: 'Person-minutes spent on it, and minutes claimed as saved by the tool' }),
    actions: z.array(P.action).default([]).meta({ description: 'What follows from it' }),
    lessons: z
      .strictObject({
        went_well: z.array(P.sentence).default([]).meta({ description: 'What helped' }),
        went_wrong: z.array(P.sentence).default([]).meta({ description: 'What did not' }),
        lucky: z.array(P.sentence).default([]).meta({ description: 'What could have made it worse and did not' }),
        surprised_by: z.array(P.sentence).default([]).meta({ description: 'What nobody expected' }),
      })
      .optional()
      .meta({ description: 'What was learnt' }),
    sources: z.array(P.reference).default([]).meta({ description: 'Where the facts come from' }),
    verification: P.verification.optional().meta({ description: 'How the facts were checked' }),
  })
  .refine(
    (entry) =>
      entry.test_load === undefined ||
      entry.production_load === undefined ||
      entry.test_load.unit === entry.production_load.unit,
    {
      error: 'test_load and production_load need the same unit',
      path: ['production_load'],
    },
  )
  .refine((entry) => entry.no_change_cause === undefined || !entry.changes.some((link) => link.role === 'caused'), {
    error: 'an incident with a change that caused it has no no_change_cause',
    path: ['no_change_cause'],
  });
export type Incident = z.infer<typeof incident>;
