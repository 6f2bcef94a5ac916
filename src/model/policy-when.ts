import { z } from 'zod';
import { evidenceStrength, involvement } from './provenance.ts';
import { level, PERSON_KINDS } from './roster.ts';
import { termsOf } from './vocabulary.ts';

/** A glob. What would match nothing, or the opposite of what it seems to say, is refused. */
const glob = z
  .string()
  .min(1)
  .refine((text) => !text.startsWith('!'), 'write "not" around the condition instead of "!" before the pattern')
  .refine((text) => !text.startsWith('/'), 'paths begin at the root without a slash')
  .refine((text) => !text.endsWith('/'), 'name what is in the folder: src/**');
const globs = z.array(glob).min(1);

const FIELDS = {
  ai_assisted: z.boolean().optional().meta({ description: 'The change is AI-assisted by its evidence' }),
  involvement: z.array(involvement).min(1).optional().meta({ description: 'The change has one of these' }),
  minimum_evidence: evidenceStrength.optional().meta({ description: 'Evidence at least this strong' }),
  author_level: z
    .array(level)
    .min(1)
    .optional()
    .meta({ description: 'The author has one of these levels at the merge' }),
  author_kind: z
    .array(z.enum(termsOf(PERSON_KINDS)))
    .min(1)
    .optional()
    .meta({ description: 'The author is one of these' }),
  paths: globs.optional().meta({ description: 'A changed path, old or new, matches one of these globs' }),
  only_paths: globs.optional().meta({ description: 'Every changed path, old and new, matches one of these globs' }),
  branch: globs.optional().meta({ description: 'It lands on a branch whose name matches one of these globs' }),
  minimum_lines: z.int().positive().optional().meta({ description: 'At least so many lines added and deleted' }),
  minimum_files: z.int().positive().optional().meta({ description: 'At least so many files' }),
  service: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .meta({ description: 'It touches one of these services, as the policy lists them' }),
  service_tier: z
    .array(z.int().nonnegative())
    .min(1)
    .optional()
    .meta({ description: 'It touches a service of one of these tiers' }),
};

const leaf = z.strictObject(FIELDS);

/** When a rule applies. Everything stated must hold; values within one list are alternatives. */
export interface When extends z.infer<typeof leaf> {
  readonly all_of?: When[] | undefined;
  readonly any_of?: When[] | undefined;
  readonly not?: When | undefined;
}

const nested: z.ZodType<When> = z.lazy(() => when);

export const when = z.strictObject({
  ...FIELDS,
  all_of: z.array(nested).min(1).optional().meta({ description: 'All of these conditions hold' }),
  any_of: z.array(nested).min(1).optional().meta({ description: 'One of these conditions holds, or more' }),
  not: nested.optional().meta({ description: 'This condition does not hold' }),
});

/** How many conditions stand within each other; a policy that nests deeper than a reader can follow is refused. */
export const depthOf = ({ all_of: all = [], any_of: any = [], not }: When): number =>
  1 + Math.max(0, ...[...all, ...any, ...(not === undefined ? [] : [not])].map(depthOf));

/** A condition and all those within it. */
export const conditionsWithin = (condition: When): readonly When[] => [
  condition,
  ...[
    ...(condition.all_of ?? []),
    ...(condition.any_of ?? []),
    ...(condition.not === undefined ? [] : [condition.not]),
  ].flatMap(conditionsWithin),
];
