import { z } from 'zod';
import { textPattern } from './text-pattern.ts';
import { termsOf } from './vocabulary.ts';

/** How a fact about a tool is known. */
export const KNOWN = {
  measured: 'Counted in commits of public repositories',
  read: 'Read in a primary source, and not counted',
  second_hand: 'Told by others',
} as const;
export type Known = keyof typeof KNOWN;

const words = z.string().trim().min(1).max(300);
const FACT = {
  known: z.enum(termsOf(KNOWN)).default('read').meta({ description: 'How the fact is known' }),
  source: words.default("the organisation's own list").meta({ description: 'Where the fact comes from' }),
  date: z.iso.date('write a day, such as "2026-03-05"').optional().meta({ description: 'When it was last looked at' }),
  seen: z
    .strictObject({
      commits: z.int().nonnegative().meta({ description: 'Commits that show it' }),
      repositories: z.int().nonnegative().optional().meta({ description: 'Repositories that these are in' }),
    })
    .optional()
    .meta({ description: 'How often it was counted' }),
  note: words.optional().meta({ description: 'What else to know of it' }),
};

const address = z
  .string()
  .max(200)
  .toLowerCase()
  .regex(/^[^\s<>@]+@[^\s<>@]+$/, 'write a whole address, such as agent@example.com; a domain alone is never enough');

const login = z
  .string()
  .regex(/^[A-Za-z0-9][\w.-]{0,99}(?:\[bot\])?$/, 'write the login of one account, such as harbor-agent[bot]');

/** An account by which a tool signs. A whole address decides, never a domain, a number or a display name alone. */
const identity = z
  .strictObject({
    address: address.optional().meta({ description: 'Whole address; case does not count' }),
    user_id: z.int().positive().optional().meta({ description: 'Number of the account at GitHub, with login' }),
    login: login.optional().meta({ description: 'Login of the account at the forge' }),
    name: words.optional().meta({
      description: 'The display name has to begin like this as well; for accounts that also do other work',
    }),
    role: z
      .enum(['author', 'suggestion'])
      .default('author')
      .meta({ description: 'What the account does when it is a co-author' }),
    weak: z
      .boolean()
      .optional()
      .meta({ description: 'The line is stamped without anybody asking, so alone it only hints' }),
    ...FACT,
  })
  .refine(({ address: whole, login: account }) => whole !== undefined || account !== undefined, {
    error: 'give an address, a login, or a login with its user_id; a number alone says nothing',
  })
  .meta({ description: 'An account by which it signs' });
export type Identity = z.output<typeof identity>;

/** A display name that no person has. It counts under any address. */
const reservedName = z.strictObject({
  name: textPattern.meta({ description: 'The whole display name' }),
  ...FACT,
});

const authorSuffix = z.strictObject({
  suffix: words.meta({ description: 'End of the display name of the author, such as (aider)' }),
  ...FACT,
});

/** What a line says that a tool writes into messages or into the text of a change. */
export const LINE_MEANINGS = {
  session: 'It links to a session of the tool',
  generated: 'The tool wrote it',
  share: 'It says how much of the change the tool wrote',
  recorded: 'A session was recorded; how much it wrote is not said',
  reviewed: 'The tool reviewed it',
} as const;
export type LineMeaning = keyof typeof LINE_MEANINGS;

/** Keys that many tools and people share. What they mean is decided by their value, so no tool can have one of them. */
const SHARED_KEYS =
  /^(?:(?:co-?)?author\w*|co-author|(?:signed-off|reviewed|acked|tested|reported|suggested|found|created|written|authored|generated|assisted|co-developed)-by|made-with|built-with|generated-with|fixes|closes|link|cc|ai-.*)$/;

const messageKey = z.strictObject({
  key: z
    .string()
    .toLowerCase()
    .regex(/^[a-z][a-z-]{2,60}$/, 'write the key without its colon, such as Harbor-Session')
    .refine((key) => !SHARED_KEYS.test(key), 'people and other tools write this key too; it is read by its value')
    .meta({ description: 'Key of a line that only this tool writes' }),
  forms: z.array(textPattern).max(20).default([]).meta({ description: 'Forms of the value; none for any value' }),
  says: z.enum(termsOf(LINE_MEANINGS)).meta({ description: 'What the line says' }),
  ...FACT,
});

const mark = z.strictObject({
  line: textPattern.min(8).meta({ description: 'How a line begins that the tool writes into the text of a change' }),
  says: z.enum(termsOf(LINE_MEANINGS)).meta({ description: 'What the line says' }),
  ...FACT,
});

const branch = z.strictObject({
  prefix: z
    .string()
    .max(60)
    .regex(/^[A-Za-z0-9][\w.-]*\/$/, 'write the prefix with its slash, such as harbor-agent/')
    .meta({ description: 'How its branches begin, with the slash; case counts' }),
  ...FACT,
});

const host = z.strictObject({
  host: z.hostname('write a host, such as agents.example.com').meta({ description: 'Host of links to its sessions' }),
  ...FACT,
});
const footer = z.strictObject({
  name: words.meta({ description: 'Its name in a line such as Generated with [name](address)' }),
  ...FACT,
});
const reviewer = z.strictObject({ login: login.meta({ description: 'Login under which it reviews' }), ...FACT });

const names = z.array(words.max(80).toLowerCase()).max(50).default([]);

/** What is known of one tool: everything by which it may be told in a commit or change. */
export const aiTool = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens')
    .meta({ description: 'Permanent id, as records name it' }),
  name: words.max(80).meta({ description: 'Name as it is shown' }),
  role: z
    .enum(['author', 'review', 'record'])
    .default('author')
    .meta({ description: 'author writes code; review only reviews; record keeps records of the sessions of others' }),
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
  identities: z.array(identity).max(200).default([]).meta({ description: 'Accounts by which it signs' }),
  reserved_names: z.array(reservedName).max(50).default([]).meta({ description: 'Display names that no person has' }),
  author_suffixes: z.array(authorSuffix).max(20).default([]).meta({ description: 'Ends of names of authors' }),
  keys: z.array(messageKey).max(50).default([]).meta({ description: 'Keys of message lines that only it writes' }),
  footers: z.array(footer).max(50).default([]).meta({ description: 'Its names in footers' }),
  hosts: z.array(host).max(50).default([]).meta({ description: 'Hosts of links to its sessions' }),
  branches: z.array(branch).max(20).default([]).meta({ description: 'Prefixes of its branches' }),
  marks: z.array(mark).max(20).default([]).meta({ description: 'Lines that it writes into the text of a change' }),
  reviewers: z.array(reviewer).max(50).default([]).meta({ description: 'Accounts under which it reviews' }),
  ...FACT,
});
export type AiTool = z.output<typeof aiTool>;
