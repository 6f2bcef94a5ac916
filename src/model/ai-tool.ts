import { z } from 'zod';
import { FACT } from './ai-fact.ts';
import {
  AUTHOR_SUFFIX,
  BRANCH,
  FOOTER,
  HOST,
  IDENTITY,
  MARK,
  MESSAGE_KEY,
  RESERVED_NAME,
  REVIEWER,
  TOOL_ROLES,
  toolWords,
  words,
} from './ai-tool-parts.ts';
import { termsOf } from './vocabulary.ts';

const names = z.array(toolWords.toLowerCase()).max(50).default([]);

/** The tool itself: its id, its names, and what its names may be mistaken for. */
const TOOL = {
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens')
    .meta({ description: 'Permanent id, as records name it' }),
  name: words.max(80).meta({ description: 'Name as it is shown' }),
  role: z.enum(termsOf(TOOL_ROLES)).default('author').meta({ description: 'What it is for' }),
  words: names.meta({ description: 'Names by which people and tools write it; the longest that fits wins' }),
  model_words: names.meta({ description: 'Names of its models, when they are everyday words' }),
  everyday: z.boolean().optional().meta({
    description: 'Its name is also a given name or an everyday word: before another word it is not this tool',
  }),
  only_declared: z.boolean().optional().meta({
    description: 'Too common a word to be looked for in sentences; it counts in a declared value only',
  }),
  since: z.iso
    .date('write a day, such as "2026-03-05"')
    .optional()
    .meta({ description: 'Nobody can have used it before this day' }),
  models: z
    .array(words)
    .optional()
    .meta({ description: 'Ids of the tools whose models it runs, when it runs no others' }),
};

const hasAccount = (identity: unknown): boolean =>
  typeof identity === 'object' && identity !== null && ('address' in identity || 'login' in identity);

/** The schema of a tool, each of whose facts has the given fields as well. */
export const toolSchema = <F extends z.ZodRawShape>(fact: F) =>
  z.strictObject({
    ...TOOL,
    identities: z
      .array(
        z.strictObject({ ...IDENTITY, ...fact }).refine(hasAccount, {
          error: 'give an address, a login, or a login with its user_id; a number alone says nothing',
        }),
      )
      .max(200)
      .default([])
      .meta({ description: 'Accounts by which it signs' }),
    reserved_names: factList({ ...RESERVED_NAME, ...fact }, 'Display names that no person has'),
    author_suffixes: factList({ ...AUTHOR_SUFFIX, ...fact }, 'Ends of the display names of authors'),
    keys: factList({ ...MESSAGE_KEY, ...fact }, 'Keys of message lines that only it writes'),
    footers: factList({ ...FOOTER, ...fact }, 'Its names in footers'),
    hosts: factList({ ...HOST, ...fact }, 'Hosts of links to its sessions'),
    branches: factList({ ...BRANCH, ...fact }, 'Prefixes of its branches'),
    marks: factList({ ...MARK, ...fact }, 'Lines that it writes into the text of a change'),
    reviewers: factList({ ...REVIEWER, ...fact }, 'Accounts under which it reviews'),
    ...fact,
  });

const factList = <S extends z.ZodRawShape>(shape: S, description: string) =>
  z.array(z.strictObject(shape)).max(50).default([]).meta({ description });

/** What is known of one tool: everything by which it may be told in a commit or change. */
export const aiTool = toolSchema(FACT);
export type AiTool = z.output<typeof aiTool>;
export type Identity = AiTool['identities'][number];
