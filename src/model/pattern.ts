import { z } from 'zod';
import { webAddress } from './ids.ts';
import { AUDIENCES, STATUSES, termsOf } from './vocabulary.ts';

export const PATTERN_GROUPS = {
  load: 'Load and resources',
  state: 'State and data',
  delivery: 'Delivery and environments',
  review: 'Review and scope',
  knowledge: 'Knowledge',
  agency: 'Agents that act',
  security: 'Security',
} as const;

export const PATTERN_BASES = {
  measured: 'A study measured it; the references name it',
  observed: 'Seen in incidents of this base',
  reasoned: 'Follows from how the tools work; no incident shows it',
} as const;

export const PATTERN_MATURITY = {
  proposed: 'New; few or no incidents',
  established: 'Several incidents show it',
  retired: 'Kept for its links',
} as const;

export const SMELL_KINDS = {
  diff: 'Matched against added lines of a diff',
  path: 'Matched against changed paths',
  review: 'Seen in how the change was reviewed',
  metric: 'Seen in measurements',
} as const;

const line = z.string().trim().min(1).max(400);
const paragraph = z.string().trim().min(20).max(1200);

const isRegularExpression = (source: string): boolean => {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
};

const smell = z.strictObject({
  kind: z.enum(termsOf(SMELL_KINDS)).meta({ description: 'Where it shows' }),
  regex: z
    .string()
    .min(1)
    .max(400)
    .refine(isRegularExpression, 'not a regular expression of JavaScript (flag u)')
    .optional()
    .meta({ description: 'Regular expression of JavaScript, flag u' }),
  why: line.meta({ description: 'What it hints at' }),
});

const reference = z.strictObject({
  kind: z.enum(['cwe', 'book', 'paper', 'report', 'doc']).meta({ description: 'What kind of source' }),
  id: z.string().max(40).optional().meta({ description: 'Id in its catalogue, such as CWE-770' }),
  title: z.string().min(1).max(200).meta({ description: 'Title of the source' }),
  url: webAddress,
});

/** Front matter of a failure pattern: a way in which changes fail. The id is the file name. */
export const pattern = z.strictObject({
  schema_version: z.literal(1).meta({ description: 'Version of this schema' }),
  status: z.enum(termsOf(STATUSES)).meta({ description: 'How far the text is' }),
  audience: z.enum(termsOf(AUDIENCES)).meta({ description: 'Who may read it' }),
  title: z.string().trim().min(4).max(100).meta({ description: 'The name of the pattern' }),
  aliases: z.array(line).default([]).meta({ description: 'Words that people search for' }),
  group: z.enum(termsOf(PATTERN_GROUPS)).meta({ description: 'Where it belongs' }),
  maturity: z.enum(termsOf(PATTERN_MATURITY)).meta({ description: 'How well it is known' }),
  definition: paragraph.meta({ description: 'What it is' }),
  mechanism: paragraph.meta({ description: 'How it does harm' }),
  why_ai_prone: paragraph.meta({ description: 'Why AI-assisted changes are prone to it' }),
  why_basis: z.enum(termsOf(PATTERN_BASES)).meta({ description: 'What that claim rests on' }),
  signals: z.array(line).min(1).meta({ description: 'What it looks like in production' }),
  missed_by: z.array(line).default([]).meta({ description: 'Tests that pass all the same' }),
  caught_by: z.array(line).min(1).meta({ description: 'Tests that show it' }),
  questions: z.array(line).min(2).meta({ description: 'What to ask before designing' }),
  smells: z.array(smell).default([]).meta({ description: 'What it looks like in a change' }),
  guardrails: z.array(line).min(1).meta({ description: 'What keeps it away' }),
  references: z.array(reference).default([]).meta({ description: 'Where it is described' }),
});
export type Pattern = z.infer<typeof pattern>;
