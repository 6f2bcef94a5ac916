import { z } from 'zod';
import { textPattern } from './text-pattern.ts';
import { termsOf } from './vocabulary.ts';

export const words = z.string().trim().min(1).max(300);

/** A name of a tool in a text. It is looked for between words, so it begins and ends as one. */
export const toolWords = words
  .max(80)
  .regex(/^[A-Za-z0-9](?:.*[A-Za-z0-9])?$/, 'begin and end with a letter from a to z or a digit');

export const address = z
  .string()
  .max(200)
  .toLowerCase()
  .regex(
    /^[A-Za-z0-9][^\s<>@]*@[A-Za-z0-9.-]*[A-Za-z0-9]$/,
    'write a whole address, such as agent@example.com; a domain alone is never enough',
  );

const login = z
  .string()
  .regex(/^[A-Za-z0-9][\w.-]{0,99}(?:\[bot\])?$/, 'write the login of one account, such as harbor-agent[bot]');

/** An account by which a tool signs. A whole address decides, never a domain, a number or a display name alone. */
export const IDENTITY = {
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
};

/** A display name that no person has. It counts under any address. */
export const RESERVED_NAME = {
  name: textPattern
    .regex(/^[A-Za-z0-9]{3}/, 'begin with three letters or digits')
    .meta({ description: 'The whole display name' }),
};

export const AUTHOR_SUFFIX = {
  suffix: words.meta({ description: 'End of the display name of the author, such as (aider)' }),
};

/** What a line says that a tool writes into messages or into the text of a change. */
export const LINE_MEANINGS = {
  session: 'It links to a session of the tool',
  generated: 'The tool wrote it',
  share: 'It says how much of the change the tool wrote',
  recorded: 'A session was recorded; how much it wrote is not said',
  reviewed: 'The tool reviewed it',
} as const;
export type LineMeaning = keyof typeof LINE_MEANINGS;

/** What a tool is for. */
export const TOOL_ROLES = {
  author: 'It writes code',
  review: 'It only reviews: its name in a footer is no authorship',
  record: 'It keeps records of the sessions of other tools, and wrote nothing itself',
} as const;

/** Keys that many tools and people share. What they mean is decided by their value, so no tool can have one of them. */
const SHARED_KEYS =
  /^(?:(?:co-?)?author\w*|co-author|(?:signed-off|reviewed|acked|tested|reported|suggested|found|created|written|authored|generated|assisted|co-developed)-by|made-with|built-with|generated-with|fixes|closes|link|cc|ai-.*)$/;

export const MESSAGE_KEY = {
  key: z
    .string()
    .toLowerCase()
    .regex(/^[A-Za-z][A-Za-z-]{2,60}$/, 'write the key without its colon, such as Harbor-Session')
    .refine((key) => !SHARED_KEYS.test(key), 'people and other tools write this key too; it is read by its value')
    .meta({ description: 'Key of a line that only this tool writes' }),
  forms: z.array(textPattern).max(20).default([]).meta({ description: 'Forms of the value; none for any value' }),
  says: z.enum(termsOf(LINE_MEANINGS)).meta({ description: 'What the line says' }),
};

export const MARK = {
  line: textPattern
    .refine(
      (line) => !/^.{0,4}(?:$|\*|\{|\.\.\.)/.test(line),
      'begin with at least five characters that mean themselves',
    )
    .meta({ description: 'How a line begins that the tool writes into the text of a change' }),
  says: z.enum(termsOf(LINE_MEANINGS)).meta({ description: 'What the line says' }),
};

export const BRANCH = {
  prefix: z
    .string()
    .max(60)
    .regex(/^[A-Za-z0-9][\w.-]*\/$/, 'write the prefix with its slash, such as harbor-agent/')
    .meta({ description: 'How its branches begin, with the slash; case counts' }),
};

export const HOST = {
  host: z.hostname('write a host, such as agents.example.com').meta({ description: 'Host of links to its sessions' }),
};
export const FOOTER = {
  name: toolWords.meta({ description: 'Its name in a line such as Generated with [name](address)' }),
};
export const REVIEWER = { login: login.meta({ description: 'Login under which it reviews' }) };
