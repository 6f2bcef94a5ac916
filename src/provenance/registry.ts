import type { AiTool } from '#model/ai-tool.ts';
import { AI_TOOLS } from '#model/ai-tools.ts';
import { type Signatures, signaturesOf } from './find-signature.ts';
import { mentionFinder } from './mentions.ts';
import { type Mark, type ToolKey, toolKeys, toolMarks } from './tool-lines.ts';
import { hintPattern, namesOf, type ToolName, toolNames } from './tool-names.ts';
import { wordsOf } from './words.ts';

/** A person who shares a name, an address or a login with a tool. */
export interface Namesake {
  readonly name: string;
  /** Other ways in which texts name this person. */
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly logins: readonly string[];
}

/** All that is known of tools, ready for looking up. */
export interface Registry extends Signatures {
  readonly tools: readonly AiTool[];
  /** The tool whose branches start like this one; the slash is part of the prefix, and case matters. */
  findBranchTool(branch: string): AiTool | undefined;
  /** The tool behind a web address. */
  findHostTool(address: string): AiTool | undefined;
  /** The tool that a text, such as a label, is the name or the id of; in lower case, and no name of a person. */
  findNamedTool(name: string): AiTool | undefined;
  /** A key of a message line that only one tool writes; lower case, with hyphens. */
  findKey(key: string): ToolKey | undefined;
  /** Does an AI review under this login? */
  isReviewer(login: string): boolean;
  /** Does the tool of this id only review? */
  onlyReviews(id: string): boolean;
  /** Do these words, in lower case, name a person of the organisation? */
  isPerson(words: string): boolean;
  /** Names of tools by their first word, longest first. */
  readonly names: ReadonlyMap<string, readonly ToolName[]>;
  readonly marks: readonly Mark[];
  /** Can this message say anything of AI? Cheap, and never wrong when it says no. */
  mayMention(message: string): boolean;
  /** Finds a word without which no text has to do with AI. It is global: set `lastIndex` before use. */
  readonly hint: RegExp;
}

interface Own {
  readonly agents: readonly AiTool[];
  readonly people: readonly Namesake[];
}

/**
 * The built-in tools and an organisation's own. An agent with the id of a built-in tool adds to that tool; what belongs
 * to a person is no agent's.
 */
export const makeRegistry = ({ agents, people }: Own): Registry => {
  const tools = merged([...AI_TOOLS, ...agents]);
  const accounts = lowered(people.flatMap(({ addresses, logins }) => [...addresses, ...logins]));
  const persons = new Set(people.flatMap(({ name, names }) => [name, ...names]).map((each) => wordsOf(each).join(' ')));
  const branches = new Map(tools.flatMap((tool) => tool.branches.map(({ prefix }) => [prefix, tool])));
  const hosts = new Map(tools.flatMap((tool) => tool.hosts.map(({ host }) => [host, tool])));
  const keys = toolKeys(tools);
  const named = new Map(
    tools.flatMap((tool) => [tool.id, ...namesOf(tool), ...tool.model_words].map((word) => [word, tool])),
  );
  const reviewers = lowered(tools.flatMap((tool) => tool.reviewers.map(({ login }) => login)));
  const reviewing = new Set(tools.flatMap(({ id, role }) => (role === 'review' ? [id] : [])));
  return {
    tools,
    ...signaturesOf(tools, accounts),
    findBranchTool: (branch) => branches.get(branch.slice(0, branch.indexOf('/') + 1)),
    findHostTool: (address) => (URL.canParse(address) ? hosts.get(new URL(address).host) : undefined),
    findNamedTool: (name) => (persons.has(name) ? undefined : named.get(name)),
    findKey: (key) => keys.get(key),
    isReviewer: (login) => reviewers.has(login.toLowerCase()) && !accounts.has(login.toLowerCase()),
    onlyReviews: (id) => reviewing.has(id),
    isPerson: (words) => persons.has(words),
    names: toolNames(tools),
    marks: toolMarks(tools),
    mayMention: mentionFinder(tools),
    hint: hintPattern(tools),
  };
};

/** One entry an id: a later one adds its lists to the first. */
const merged = (entries: readonly AiTool[]): readonly AiTool[] => {
  const byId = new Map<string, AiTool>();
  for (const entry of entries) {
    const known = byId.get(entry.id);
    byId.set(entry.id, known === undefined ? entry : added(known, entry));
  }
  return [...byId.values()];
};

const added = (known: AiTool, more: AiTool): AiTool => ({
  ...known,
  words: [...known.words, ...more.words],
  model_words: [...known.model_words, ...more.model_words],
  identities: [...known.identities, ...more.identities],
  reserved_names: [...known.reserved_names, ...more.reserved_names],
  author_suffixes: [...known.author_suffixes, ...more.author_suffixes],
  keys: [...known.keys, ...more.keys],
  footers: [...known.footers, ...more.footers],
  hosts: [...known.hosts, ...more.hosts],
  branches: [...known.branches, ...more.branches],
  marks: [...known.marks, ...more.marks],
  reviewers: [...known.reviewers, ...more.reviewers],
});

const lowered = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map((text) => text.toLowerCase()));

/** The built-in tools alone. */
export const REGISTRY: Registry = makeRegistry({ agents: [], people: [] });
