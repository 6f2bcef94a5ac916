import { type MessageLines, messageLines } from '#model/message-lines.ts';
import { TOOLS } from './registry.ts';

/** What is left of a text when it is read as prose: quoted lines emptied, and without the subject. */
export interface Prose extends MessageLines {
  readonly at: Date;
  readonly channel: 'message' | 'change';
}

const MAX_CHARACTERS = 64 * 1024;

const NAMES = [...new Set(TOOLS.flatMap(({ words }) => words.map((word) => word.split(/[ -]/)[0] ?? '')))].filter(
  (word) => word.length > 2,
);
/** Without one of these words there is nothing to read. */
const HINT = new RegExp(
  String.raw`\b(?:ai|llms?|genai|generative|oz|v0|${NAMES.join('|').replaceAll('.', String.raw`\.`)})\b`,
  'i',
);

/** The prose of a message, or `undefined` when no word of it has to do with AI. The subject says what a change is about. */
export const findProse = (message: string, rest: Pick<Prose, 'at' | 'channel'>): Prose | undefined => {
  const start = rest.channel === 'change' ? 0 : message.indexOf('\n');
  if (start === -1) return undefined;
  const body = message.slice(start, start + MAX_CHARACTERS);
  if (!HINT.test(body)) return undefined;
  const { lines, quoted, text } = messageLines(body);
  return { lines, quoted, text, ...rest };
};

/** The number of the line, counted from 1, at a place in the text of the prose. */
export const lineAt = ({ text }: Prose, index: number): number => {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line++;
  return line;
};
