import type { Registry } from './registry.ts';
import type { ToolName } from './tool-names.ts';
import { wordsOf } from './words.ts';

/** The tools that a text names; `tools` may be empty where it says only that AI was used. */
export type NamedTools =
  | {
      readonly ai: true;
      readonly tools: readonly string[];
      /** More than a bare word was said: a product of two words, or a tool with its model. Nobody has such a name. */
      readonly specific: boolean;
    }
  | {
      readonly ai: false;
      readonly why: string;
      /** The text does hold the name of a tool, and something speaks against taking it for one. */
      readonly near: boolean;
    };

/**
 * Where a name stands, from the place where only a tool is expected to the place where a person is: the value of a
 * declaring line, a line at the foot, a sentence, the display name of a signature.
 */
export type Place = 'declared' | 'footer' | 'prose' | 'name';

export interface NamingContext {
  /** When the text was written: nobody can have used a tool before there was one. */
  readonly at: Date;
  readonly place: Place;
  readonly registry: Registry;
}

const MAX_LENGTH = 240;

/** Words that may follow the name of a tool: parts of products and models. */
const PRODUCT_WORDS = new Set(
  'agent agents ai app assistant auto bot chat cli code coding composer context desktop flash haiku high ide large latest llm low max medium mini model nano opus plus preview pro security sonnet fable tab thinking turbo ultra web'.split(
    ' ',
  ),
);
const ARTICLES = new Set('a an the some various several multiple different other local my'.split(' '));
const AI_WORDS =
  /^(?:ai|a\.i|llms?|genai|gen ai|generative ai|ai llms?|large language models?)(?: (?:agents?|assistants?|coding|code|tools?|tooling|models?|editors?))*$/;
/** `Anthropic's Claude`: whose it is adds nothing. */
const VENDORS = /^(?:anthropic|openai|google|github|microsoft)['’]s\s+/i;
const AI_ANCHOR = /#(?:llms?|ai)$/i;

/**
 * Reads a value in which somebody names tools, such as that of an `Assisted-by` line: several tools, a tool with its
 * model, `AGENT:MODEL`, a web address, or only "AI". What reads as the name of a person is no tool.
 */
export const nameTools = (value: string, context: NamingContext): NamedTools => {
  const text = value.slice(0, MAX_LENGTH).replaceAll(/[*_`]/g, '').replace(VENDORS, '').trim();
  if (/^https?:\/\//i.test(text)) return nameOfAddress(text, context);
  const segments = segmentsOf(text);
  const first = segments.map((segment) => nameOfSegment(segment, context));
  if (!first.some(({ ai }) => ai)) return first.find((result) => !result.ai && result.near) ?? NOT_NAMED;
  // Beside a name that is surely a tool, one that might be something else is a tool as well.
  const all = first.map((result, index) =>
    result.ai ? result : nameOfSegment(segments[index] ?? '', { ...context, place: 'footer' }),
  );
  const tools = [...new Set(all.flatMap((result) => (result.ai ? result.tools : [])))];
  const specific = first.some((result) => result.ai && result.specific);
  return { ai: true, specific, tools: tools.length > 0 ? tools : toolsInBrackets(text, context) };
};

/** `AI (ampcode.com)`: only the brackets say which. */
const toolsInBrackets = (text: string, context: NamingContext): readonly string[] => {
  const [, inside] = /\(([^()]+)\)/.exec(text) ?? [];
  const named = inside === undefined ? NOT_NAMED : nameTools(inside, { ...context, place: 'footer' });
  return named.ai ? named.tools : [];
};

const NOT_NAMED: NamedTools = { ai: false, why: 'it names no tool', near: false };

const nameOfAddress = (text: string, { registry }: NamingContext): NamedTools => {
  const tool = registry.findHostTool(text);
  if (tool !== undefined) return { ai: true, tools: [tool.id], specific: true };
  return AI_ANCHOR.test(text) ? { ai: true, tools: [], specific: true } : NOT_NAMED;
};

/** `Claude Opus 5, Codex` is two; what a tool runs `with` or `via`, and what stands in brackets, describes it. */
const segmentsOf = (text: string): readonly string[] => {
  const linked = text.replaceAll(/\[([^\]]*)\]\([^)]*\)?/g, '$1');
  const bare = linked.replaceAll(/\([^()]*(?:\)|$)|\[[^[\]]*(?:\]|$)/g, ' ').trim();
  return (bare === '' ? linked.replaceAll(/[()[\]]/g, ' ') : bare)
    .split(/\s*[,;+&]\s*|\s+(?:and|plus)\s+/)
    .map((segment) => segment.split(/\s+(?:with|via|using|on|powered by|[—–-])(?:\s+|$)/)[0]?.trim() ?? '')
    .filter((segment) => segment !== '');
};

const nameOfSegment = (segment: string, context: NamingContext): NamedTools => {
  const [agent = '', model] = segment.split(/:(?=\S)/);
  const parts = wordsOf(agent);
  const start = parts.findIndex((part) => !ARTICLES.has(part));
  const meant = parts.slice(Math.max(0, start));
  if (AI_WORDS.test(meant.join(' '))) return { ai: true, tools: [], specific: false };
  if (context.registry.isPerson(meant.join(' '))) return near(`"${meant.join(' ')}" is a person of the organisation`);
  const named = context.registry.names.get(meant[0] ?? '');
  const match = named?.find(({ name }) => name.every((part, index) => part === meant[index]));
  if (match === undefined) return nameOfHost(meant, context);
  return judge({ match, rest: meant.slice(match.name.length), hasModel: model !== undefined }, context);
};

/** `OpenCode.ai`: the host of a tool stands for the tool. */
const nameOfHost = ([host = '']: readonly string[], { registry }: NamingContext): NamedTools => {
  const tool = host.includes('.') ? registry.findHostTool(`https://${host}`) : undefined;
  return tool === undefined ? NOT_NAMED : { ai: true, tools: [tool.id], specific: true };
};

interface Match {
  readonly match: ToolName;
  readonly rest: readonly string[];
  readonly hasModel: boolean;
}

/** May a word that is also a given name or an everyday word stand alone for the tool? */
const mayStandAlone = ({ everyday, onlyDeclared }: ToolName, place: Place): boolean =>
  !everyday || (place === 'prose' ? !onlyDeclared : place !== 'name');

const judge = ({ match, rest, hasModel }: Match, { at, place, registry }: NamingContext): NamedTools => {
  const { tool, name, everyday } = match;
  if (tool.since !== undefined && at < new Date(tool.since)) return near(`${tool.name} did not exist at that time`);
  const isProduct = (word: string): boolean => PRODUCT_WORDS.has(word) || /\d/.test(word);
  // Behind a version stands the name of the model, which may be any word.
  const said = everyday ? rest : rest.slice(0, rest.findIndex((word) => /\d/.test(word)) + 1 || undefined);
  const isModel = (word: string): boolean => isProduct(word) || (rest.some(hasDigit) && registry.names.has(word));
  const fits = said.every(isModel) || (place === 'declared' && !everyday);
  const isAlone = rest.length === 0 && !hasModel && name.length === 1;
  if (!fits || (isAlone && !mayStandAlone(match, place))) {
    return near(`"${[...name, ...rest.slice(0, 2)].join(' ')}" need not be ${tool.name}`);
  }
  return {
    ai: true,
    tools: [tool.id],
    specific: name.length > 1 || rest.some((word) => word !== 'bot' && isProduct(word)),
  };
};

const hasDigit = (word: string): boolean => /\d/.test(word);

const near = (why: string): NamedTools => ({ ai: false, why, near: true });
