import type { AiRole } from '#model/provenance.ts';

/** How a fact about a tool is known. */
export type Known = 'measured' | 'read' | 'second_hand';

/** An account by which a tool signs. A whole address decides, never a domain, a number or a display name alone. */
export interface Identity {
  /** Whole address, lower case. */
  readonly address: string;
  /** Login of the account at a forge, where there is one. */
  readonly login?: string;
  /** The display name must read like this as well; for accounts that also do other work. */
  readonly name?: RegExp;
  /** What the account does when it is a co-author. */
  readonly role: Extract<AiRole, 'author' | 'suggestion'>;
  /** The line is stamped without anybody asking, so alone it only hints. */
  readonly weak?: boolean;
  readonly known: Known;
  readonly note?: string;
}

/** What is known of one tool: everything by which it may be told in a commit or change. */
export interface Tool {
  /** Permanent id, as records name it. */
  readonly id: string;
  readonly name: string;
  /** Names by which people and tools write it, lower case; the longest that fits wins. */
  readonly words: readonly string[];
  /** It is also a given name or an everyday word: followed by another word that no model has, it is not this tool. */
  readonly everyday?: boolean;
  /** Too common a word to be looked for in prose; it counts in a declared value only. */
  readonly onlyDeclared?: boolean;
  /** Nobody can have used it before this day. */
  readonly since?: string;
  /** Tools whose models it runs, when it runs no others; a co-author line that says otherwise contradicts itself. */
  readonly models?: readonly string[];
  readonly hosts?: readonly string[];
  readonly identities?: readonly Identity[];
  /** Prefixes of branches, with the slash. */
  readonly branches?: readonly string[];
  /** It only reviews: its name in a footer is no authorship. */
  readonly reviews?: boolean;
  /** Where the facts come from, and when they were last looked at. */
  readonly source: string;
  readonly date: string;
}

/** An account of GitHub by number and login; the number alone is never enough. */
export const account = (id: number, login: string, rest: Omit<Identity, 'address' | 'login'>): Identity => ({
  address: `${id}+${login}@users.noreply.github.com`.toLowerCase(),
  login,
  ...rest,
});
