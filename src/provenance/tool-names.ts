import type { AiTool } from '#model/ai-tool.ts';
import { escaped } from '#model/text-pattern.ts';
import { wordsOf } from './words.ts';

/** A name of a tool, word by word. */
export interface ToolName {
  readonly name: readonly string[];
  readonly tool: AiTool;
  /** It is also a given name or an everyday word. */
  readonly everyday: boolean;
  /** It counts in a declared value only. */
  readonly onlyDeclared: boolean;
}

/** Names of a tool, lower case, those in its footers included. */
export const namesOf = ({ words, footers }: AiTool): readonly string[] => [
  ...new Set([...words, ...footers.map(({ name }) => name.toLowerCase())]),
];

/** Names of tools by their first word, longest first. */
export const toolNames = (tools: readonly AiTool[]): ReadonlyMap<string, readonly ToolName[]> => {
  const all = tools.flatMap((tool): ToolName[] => [
    ...namesOf(tool).map((word) => ({
      name: wordsOf(word),
      tool,
      everyday: tool.everyday === true,
      onlyDeclared: tool.only_declared === true,
    })),
    ...tool.model_words.map((word) => ({ name: wordsOf(word), tool, everyday: true, onlyDeclared: true })),
  ]);
  const longestFirst = all.toSorted((a, b) => b.name.length - a.name.length);
  return Map.groupBy(longestFirst, ({ name }) => name[0] ?? '');
};

/** Words that speak of AI without naming a tool. */
export const WORDS_FOR_AI: readonly string[] = ['ai', 'llm', 'llms', 'genai', 'generative', 'agent'];

/**
 * Finds a word without which there is nothing to read in a text: words for AI, names of tools, and the lines that tools
 * write. Sorted, so that the engine can share what alternatives begin with.
 */
export const hintPattern = (tools: readonly AiTool[]): RegExp => {
  const words = tools.flatMap((tool) => [...namesOf(tool), ...tool.model_words]);
  const hints = [...new Set([...WORDS_FOR_AI, ...words])].toSorted().map(escaped);
  const marks = tools.flatMap((tool) => tool.marks.map(({ line }) => escaped(line.split(/[*{]|\.\.\./)[0] ?? '')));
  return new RegExp([String.raw`\b(?:${hints.join('|')})\b`, ...marks].join('|'), 'gi');
};
