import { type MessageLines, messageLines } from '#model/message-lines.ts';
import type { Registry } from './registry.ts';

/** What is left of a text when it is read as prose: quoted lines emptied, and without the subject. */
export interface Prose extends MessageLines {
  readonly at: Date;
  readonly channel: 'message' | 'change';
  readonly registry: Registry;
}

const MAX_CHARACTERS = 64 * 1024;

/** Boxes to tick are read by their ticks: what stands beside an empty one is a template's sentence and nobody's claim. */
const BOX = /^[ \t]{0,3}[-*+] \[[ xX]\] .*$/gm;
/** Lines that are read by their key. */
const KEYED = /^(?:co-authored-by|signed-off-by|reviewed-by|assisted-by|claude-session):/i;

/**
 * The prose of a message, or `undefined` when no word of it has to do with AI. The subject says what a change is about,
 * and lines with a key or a box are read elsewhere. `text` keeps the paragraphs that hold such a word and empties the
 * others.
 */
export const findProse = (message: string, rest: Pick<Prose, 'at' | 'channel' | 'registry'>): Prose | undefined => {
  const start = rest.channel === 'change' ? 0 : message.indexOf('\n');
  if (start === -1) return undefined;
  const body = message.slice(start, start + MAX_CHARACTERS);
  const { hint } = rest.registry;
  const hints = hintsIn(body, hint);
  if (hints.length === 0) return undefined;
  const { lines, quoted, text } = messageLines(body);
  // Emptying quoted lines moves what follows, so hints are looked for once more.
  const near = paragraphsAt(text, quoted === undefined ? hints : hintsIn(text, hint));
  return { lines, quoted, text: near.replaceAll(BOX, '').replaceAll('**', ''), ...rest };
};

/** Where words of AI stand in a text, lines with a key left aside. */
const hintsIn = (text: string, hint: RegExp): readonly number[] => {
  const hints: number[] = [];
  hint.lastIndex = 0;
  for (let match = hint.exec(text); match !== null; match = hint.exec(text)) {
    const lineStart = text.lastIndexOf('\n', match.index - 1) + 1;
    const lineEnd = text.indexOf('\n', match.index);
    if (!KEYED.test(text.slice(lineStart, lineStart + 20))) hints.push(match.index);
    hint.lastIndex = lineEnd === -1 ? text.length : lineEnd;
  }
  return hints;
};

/** The text with every paragraph emptied that none of these places is in; line numbers stay. */
const paragraphsAt = (text: string, places: readonly number[]): string => {
  let kept = '';
  let done = 0;
  for (const place of places) {
    if (place < done) continue;
    const gap = text.lastIndexOf('\n\n', place);
    const start = Math.max(done, gap === -1 ? 0 : gap);
    const end = text.indexOf('\n\n', place);
    kept += text.slice(done, start).replaceAll(/[^\n]+/g, '');
    done = end === -1 ? text.length : end;
    kept += text.slice(start, done);
  }
  return kept;
};

/** The number of the line, counted from 1, at a place in the text of the prose. */
export const lineAt = ({ text }: Prose, index: number): number => {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line++;
  return line;
};
