import { z } from 'zod';
import { level } from './roster.ts';
import { termsOf } from './vocabulary.ts';

/** On what an approval has to have been given, strictest first. Each accepts what stands before it. */
export const GIVEN_ON = {
  final_commit: 'On the commit that lands',
  final_tree: 'On a commit with the same files as the one that lands',
  unchanged_patch: 'On a commit that makes the same change: only what it is based on moved, or the host says so',
  any_commit: 'On any commit of the change',
} as const satisfies Readonly<Record<string, string>>;
export type GivenOn = keyof typeof GIVEN_ON;

/** Who does not count as a second pair of eyes. */
export const INVOLVED_AS = {
  author: 'Who opened the change',
  contributor: 'Who wrote a commit of it, or is named as co-author',
  requester: 'Who asked an agent for the change',
  last_pusher: 'Who pushed the commit that lands',
} as const;

const depth = z.strictObject({
  inline_comments: z.int().positive().optional().meta({ description: 'At least so many comments on lines' }),
  commented_share: z
    .number()
    .positive()
    .max(1)
    .optional()
    .meta({ description: 'Comments on at least this share of the changed files, 0 to 1' }),
  seconds_per_line: z
    .number()
    .positive()
    .optional()
    .meta({ description: 'At least so many seconds from the last push to the approval for each changed line' }),
});

const FIELDS = {
  approvals: z.int().positive().max(20).optional().meta({ description: 'Approvals by so many people' }),
  code_owners: z
    .literal(true)
    .optional()
    .meta({ description: 'Of every changed path that has owners in CODEOWNERS, one of them approved' }),
  level: level.optional().meta({ description: 'Each by a person of at least this level at that time' }),
  given_on: z
    .enum(termsOf(GIVEN_ON))
    .optional()
    .meta({ description: 'On what each was given; on the final commit when left out' }),
  on_final_commit: z.boolean().optional().meta({ description: 'Older form of given_on: false says any_commit' }),
  not_by: z
    .array(z.enum(termsOf(INVOLVED_AS)))
    .default(['author', 'contributor', 'requester'])
    .meta({ description: 'Whose approval does not count' }),
  depth: depth.optional().meta({ description: 'Signs that the change was looked at, for each approval' }),
};

const leaf = z.strictObject(FIELDS);

/** What a change needs. Everything stated must be met. */
export interface Require extends z.infer<typeof leaf> {
  readonly all_of?: Require[] | undefined;
  readonly any_of?: Require[] | undefined;
}

// `unknown` on the side of the input: fields with a default may be left out there.
const nested: z.ZodType<Require, unknown> = z.lazy(() => require);

const isStated = (...values: readonly unknown[]): boolean => values.some((value) => value !== undefined);

const MODIFIERS = ['level', 'given_on', 'not_by', 'depth'] as const;

export const require = z
  .strictObject({
    ...FIELDS,
    all_of: z.array(nested).min(1).optional().meta({ description: 'All of these are met' }),
    any_of: z.array(nested).min(1).optional().meta({ description: 'One of these is met, or more' }),
  })
  .refine(({ approvals, code_owners: owners, all_of: all, any_of: any }) => isStated(approvals, owners, all, any), {
    message: 'say what is required: approvals, code_owners, all_of or any_of',
  })
  .refine(({ given_on: given, on_final_commit: older }) => given === undefined || older === undefined, {
    path: ['on_final_commit'],
    message: 'given_on says the same: keep that one',
  })
  .refine(
    ({ approvals, code_owners: owners, level, depth }) => isStated(approvals, owners) || !isStated(level, depth),
    {
      message: `${MODIFIERS.join(', ')} say more of approvals or code_owners, which are missing here`,
    },
  );

/** On what an approval has to have been given, whichever way the policy says it. */
export const givenOn = ({ given_on: given, on_final_commit: final = true }: Require): GivenOn =>
  given ?? (final ? 'final_commit' : 'any_commit');

/** A requirement and all those within it. */
export const requirementsWithin = (requirement: Require): readonly Require[] => [
  requirement,
  ...[...(requirement.all_of ?? []), ...(requirement.any_of ?? [])].flatMap(requirementsWithin),
];
