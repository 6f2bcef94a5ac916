import type { AiTool } from '#model/ai-tool.ts';
import type { Commit, Trailer } from '#model/commit.ts';
import { evidenceFound, type Finding, NOTHING, refused } from './finding.ts';
import { type NamedTools, nameTools, type Place } from './name-tools.ts';
import type { Registry } from './registry.ts';
import type { ToolKey } from './tool-lines.ts';
import { findTrailerKey, type TrailerKey } from './trailer-keys.ts';

const PERSON = /^([^<]*?)\s*<\s*([^<>\s@]+@[^<>\s]+)\s*>/;
/** What a tool does when it only fills in what somebody types. */
const COMPLETION = /\b(?:tab|inline|code|auto)?[- ]?completions?\b|\bautocomplet\w*/i;
const NAME_OF_A_MACHINE = /\b(?:ai|llm|bot|agent|assistant|autofix|app)\b|\[bot\]|_apk$/i;
const NO = /^(?:no|none|false|never|nope|nothing|n\/?a)[.!]?$/i;
const YES = /^(?:yes|true|y|partly|partially|some)\b[\s,.:-]*/i;

type Source = Pick<Commit, 'trailers'> & {
  readonly at: Date;
  readonly channel: 'message' | 'change';
  readonly registry: Registry;
};

interface Line extends Omit<Source, 'trailers'> {
  readonly trailer: Trailer;
  readonly rule: TrailerKey;
}

/** Evidence from lines `Key: value` anywhere in a message or in the text of a change. */
export const trailerClues = ({ trailers, ...source }: Source): readonly Finding[] =>
  trailers.length === 0
    ? NOTHING
    : trailers.flatMap((trailer) => {
        const key = trailer.key.toLowerCase().replaceAll(' ', '-');
        const rule = findTrailerKey(key);
        if (rule !== undefined) return readLine({ trailer, rule, ...source });
        const own = source.registry.findKey(key);
        return own === undefined ? NOTHING : readOwn({ trailer, rule: own, ...source });
      });

/** A line that only one tool writes; a value that does not look like the tool's says nothing. */
const readOwn = (line: Omit<Line, 'rule'> & { readonly rule: ToolKey }): readonly Finding[] =>
  line.rule.fits(line.trailer.value) ? [evidence(line, { tool: line.rule.tool })] : NOTHING;

const readLine = (line: Line): readonly Finding[] => {
  const { value } = line.rule;
  const text = line.trailer.value;
  if (value.is === 'person') return readPerson(line);
  if (NO.test(text)) return line.rule.role === 'author' ? [evidence(line, { kind: 'denial', tool: null })] : NOTHING;
  if (value.is === 'tools') return withCompletion(line, readTools(line, value.place));
  const rest = text.replace(YES, '');
  const named = nameTools(rest === '' ? 'AI' : rest, { ...line, place: 'declared' });
  if (!named.ai && (rest !== text || value.default === 'yes')) {
    return withCompletion(line, [evidence(line, { tool: null })]);
  }
  return withCompletion(line, all(line, named));
};

/** A line that declares completion and nothing more declares less than help. */
const withCompletion = ({ trailer }: Line, findings: readonly Finding[]): readonly Finding[] =>
  COMPLETION.test(trailer.value)
    ? findings.map((each) =>
        each.found === 'evidence' && each.evidence.role === 'author' && each.evidence.kind !== 'denial'
          ? { ...each, evidence: { ...each.evidence, kind: 'disclosed_completion' } }
          : each,
      )
    : findings;

const evidence = (
  { trailer, rule, channel }: Pick<Line, 'trailer' | 'channel'> & { readonly rule: TrailerKey | ToolKey },
  rest: Partial<Parameters<typeof evidenceFound>[0]> & { readonly tool: string | null },
): Finding =>
  evidenceFound({
    kind: rule.kind,
    strength: rule.strength,
    role: rule.role,
    channel,
    line: trailer.line,
    loose: trailer.loose,
    ...rest,
  });

const all = (line: Line, named: NamedTools): readonly Finding[] =>
  named.ai
    ? (named.tools.length === 0 ? [null] : named.tools).map((tool) => evidence(line, { tool }))
    : named.near || line.rule.role === 'author'
      ? [refused(line.rule.kind, named.why, line.trailer.line)]
      : NOTHING;

/** The value of a line that names tools decides: an agent's address, or a name that reads as a tool and not as a person. */
const readTools = (line: Line, place: Place): readonly Finding[] => {
  const [, name, address] = PERSON.exec(line.trailer.value) ?? [];
  if (name === undefined || address === undefined) {
    // `Claude (Anthropic) <https://claude.ai>`: no address, so it is said like what stands in brackets.
    return all(line, nameTools(line.trailer.value.replaceAll('<', '(').replaceAll('>', ')'), { ...line, place }));
  }
  const known = line.registry.findIdentity(address, name);
  if (known !== undefined) return [evidence(line, { tool: known.tool.id })];
  return all(line, nameTools(name, { ...line, place: 'name' }));
};

/** A line that names a person is evidence when the whole address is an agent's. */
const readPerson = (line: Line): readonly Finding[] => {
  const [, name = line.trailer.value, address] = PERSON.exec(line.trailer.value) ?? [];
  const known = address === undefined ? undefined : line.registry.findIdentity(address, name);
  if (known === undefined) return readName(line, name, address ?? '');
  const { tool, identity } = known;
  const clash = contradictionOf(line, { tool, name });
  if (identity.weak === true && !namesModel(line, name)) {
    return [evidence(line, { kind: 'editor_stamp', strength: 'inferred', tool: tool.id }), ...clash];
  }
  if (identity.weak === true) return [evidence(line, { strength: 'text', tool: tool.id }), ...clash];
  return [evidence(line, { role: identity.role, tool: tool.id }), ...clash];
};

/**
 * The display name alone decides only where no person can have it: names that a tool reserves, and a tool named
 * together with its product or model. The address is then not the tool's own, so the claim counts as text.
 */
const readName = (line: Line, name: string, address: string): readonly Finding[] => {
  const reserved = line.registry.findReservedName(name);
  if (reserved !== undefined) return [evidence(line, { tool: reserved.id })];
  const serving = findServed(line, { name, address });
  if (serving !== undefined) return [evidence(line, { strength: 'text', tool: serving })];
  const named = nameTools(name, { ...line, place: isDescribed(line, name) ? 'footer' : 'name' });
  if (!named.ai) return named.near ? [refused(line.rule.kind, named.why, line.trailer.line)] : NOTHING;
  if (named.specific || isDescribed(line, name))
    return named.tools.map((tool) => evidence(line, { strength: 'text', tool }));
  return [
    refused(line.rule.kind, 'a display name alone does not decide; the address is no known agent', line.trailer.line),
  ];
};

/** An editor stamps the name of the tool alone; who writes which model it was writes the line on purpose. */
const namesModel = (line: Line, name: string): boolean => {
  const named = nameTools(name, { ...line, place: 'name' });
  return named.ai && /\d/.test(name);
};

const VENDOR = /^(?:anthropic|openai|google|github|microsoft)$/i;

/** `Claude (Anthropic)`, `Claude (claude-opus-4)`: brackets that tell the vendor or the model; nobody's name has them. */
const isDescribed = (line: Line, name: string): boolean => {
  const [, inside] = /\(([^()]+)\)/.exec(name) ?? [];
  if (inside === undefined) return false;
  const named = nameTools(inside, { ...line, place: 'name' });
  return VENDOR.test(inside.trim()) || (named.ai && named.specific);
};

const SERVICE = /^(?:svc|service|bot|agent|robot|automation|noreply)$/;

/** An account of a company that serves a tool: both the name and the address name it, and the address is no person's. */
const findServed = (line: Line, { name, address }: { name: string; address: string }): string | undefined => {
  const parts = (address.toLowerCase().split('@')[0] ?? '').split(/[-._+]/);
  const tool = line.registry.findNamedTool(name.toLowerCase());
  if (tool === undefined || !parts.includes(tool.id) || !parts.some((part) => SERVICE.test(part))) return undefined;
  return tool.id;
};

const contradictionOf = (
  { trailer, at, registry }: Line,
  { tool, name }: { tool: AiTool; name: string },
): readonly Finding[] => {
  const { models } = tool;
  const said = name.toLowerCase();
  if (said.startsWith(tool.id)) return NOTHING;
  const named = nameTools(name, { at, registry, place: 'footer' });
  if (!named.ai && !NAME_OF_A_MACHINE.test(name) && !tool.words.some((word) => said.includes(word))) {
    return [{ found: 'contradiction', why: `Line ${trailer.line}: the name is not ${tool.name}'s, the address is` }];
  }
  if (models === undefined) return NOTHING;
  const others = named.ai ? named.tools.filter((id) => id !== tool.id && !models.includes(id)) : [];
  if (others.length === 0) return NOTHING;
  return [
    {
      found: 'contradiction',
      why: `Line ${trailer.line}: the name says ${others.join(' and ')}, the address says ${tool.id}`,
    },
  ];
};
