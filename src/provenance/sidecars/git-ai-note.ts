import { gitAiMetadata } from '#model/sidecars.ts';
import { isTestAgent } from './agent-tool.ts';
import { type Lines, parseLines } from './count-lines.ts';
import { type Parsed, parseJson } from './parsed.ts';

/** Lines of a file that a key stands for. */
export interface KeyedLines {
  readonly path: string;
  readonly key: string;
  readonly lines: readonly Lines[];
}

/** A note of git-ai, as it stands. */
export interface GitAiNote {
  readonly keyed: readonly KeyedLines[];
  /** Agents of the sessions that it describes, by key, as git-ai calls them. */
  readonly agents: ReadonlyMap<string, string>;
  readonly humans: ReadonlySet<string>;
}

/** By whom the lines of a key are. `agent` is empty where an agent is not named. */
export type KeyHolder =
  | { readonly by: 'ai'; readonly agent: string }
  | { readonly by: 'human' }
  /** The key names nobody who is described; `isAgentKey` where only agents have keys of that form. */
  | { readonly by: 'nobody'; readonly isAgentKey: boolean };

const DIVIDER = /^---$/m;

/**
 * Reads a note in the format `authorship/3.x`: files with the lines of each key, a line `---`, and JSON that says whose
 * the keys are. An empty note is a note; whatever else does not have the form gives a reason.
 */
export const parseGitAiNote = (text: string): Parsed<GitAiNote> => {
  const divider = DIVIDER.exec(text);
  if (divider === null) return { ok: false, why: 'it has no line --- between lines and sessions' };
  const keyed = parseKeyed(copyOf(text.slice(0, divider.index)));
  if (!keyed.ok) return keyed;
  const metadata = parseJson(text.slice(divider.index + divider[0].length), gitAiMetadata);
  if (!metadata.ok) return metadata;
  const { prompts, sessions, humans } = metadata.value;
  const records = [...Object.entries(prompts ?? {}), ...Object.entries(sessions ?? {})];
  const agents = new Map(records.map(([key, { agent_id }]) => [key, agent_id?.tool ?? '']));
  return { ok: true, value: { keyed: keyed.value, agents, humans: new Set(Object.keys(humans ?? {})) } };
};

/** A piece of a string keeps the whole of it in memory, and notes can carry megabytes of transcripts behind the lines. */
const copyOf = (text: string): string => String(JSON.parse(JSON.stringify(text)));

const parseKeyed = (text: string): Parsed<readonly KeyedLines[]> => {
  const keyed: KeyedLines[] = [];
  let path: string | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    if (line === '') continue;
    if (!line.startsWith('  ')) path = line.startsWith('"') && line.endsWith('"') ? line.slice(1, -1) : line;
    else {
      const space = line.indexOf(' ', 2);
      const lines = space === -1 ? undefined : parseLines(line.slice(space + 1));
      const place = `line ${index + 1}`;
      if (path === undefined) return { ok: false, why: `${place} gives lines before any file` };
      if (lines === undefined) return { ok: false, why: `${place} gives no lines after its key` };
      keyed.push({ path, key: line.slice(2, space), lines });
    }
  }
  return { ok: true, value: keyed };
};

const SHORT_KEY = /^[0-9a-f]{7}$/;
/** Keys that git-ai gives to sessions of agents only: with its prefix, or bare in older versions. */
const AGENT_KEY = /^(?:s_[0-9a-f]+(?:::t_[0-9a-f]+)?|[0-9a-f]{7}|[0-9a-f]{16})$/;

/**
 * Whose a key is: by the note itself, else by `others`, the sessions that other notes describe; the same session has
 * the same key everywhere. The words `human` and `ai_agent` are keys as well.
 */
export const holderOf = (
  key: string,
  { agents, humans }: Pick<GitAiNote, 'agents' | 'humans'>,
  others: ReadonlyMap<string, string> = NO_OTHERS,
): KeyHolder => {
  if (key === 'human' || humans.has(key)) return { by: 'human' };
  if (key === 'ai_agent') return { by: 'ai', agent: '' };
  const session = sessionOf(key);
  const agent = agents.get(session) ?? startingWith(session, agents) ?? others.get(session);
  if (agent === undefined) return { by: 'nobody', isAgentKey: AGENT_KEY.test(key) };
  if (agent === 'human') return { by: 'human' };
  return isTestAgent(agent) ? { by: 'nobody', isAgentKey: false } : { by: 'ai', agent };
};

const NO_OTHERS: ReadonlyMap<string, string> = new Map();

/** `s_…::t_…` names a session and one of its edits. */
const sessionOf = (key: string): string => key.split('::', 1)[0] ?? key;

/** A key of seven digits may be the start of one longer key. */
const startingWith = (key: string, agents: ReadonlyMap<string, string>): string | undefined => {
  if (!SHORT_KEY.test(key)) return undefined;
  const found = [...agents].filter(([each]) => each.startsWith(key));
  return found.length === 1 ? found[0]?.[1] : undefined;
};
