/** A message as lines, with those that quote something marked. */
export interface MessageLines {
  readonly lines: readonly string[];
  /** Numbers, from 0, of quoted lines; `undefined` when there are none, which is the usual case. */
  readonly quoted: ReadonlySet<number> | undefined;
  /** The text with quoted lines emptied, so that line numbers stay. */
  readonly text: string;
}

const FENCE = /^ {0,3}(```|~~~)/;
const CLOSING_FENCE = /^ {0,3}(?:(```)`*|(~~~)~*)\s*$/;

/**
 * Splits a message of a commit or change into lines. Lines inside a closed code fence or after `>` quote something: they
 * speak for others and are no claim of the message. An opening fence without an end hides nothing.
 */
export const messageLines = (message: string): MessageLines => {
  const lines = message.split('\n');
  if (!mayQuote(message)) return { lines, quoted: undefined, text: message };
  const quoted = new Set(fencedLines(lines));
  for (const [index, line] of lines.entries()) if (line.startsWith('>')) quoted.add(index);
  return { lines, quoted, text: lines.map((line, index) => (quoted.has(index) ? '' : line)).join('\n') };
};

/** The text alone, with quoted lines emptied. */
export const unquotedText = (message: string): string => (mayQuote(message) ? messageLines(message).text : message);

const mayQuote = (message: string): boolean =>
  message.startsWith('>') || message.includes('\n>') || message.includes('```') || message.includes('~~~');

function* fencedLines(lines: readonly string[]): Generator<number> {
  const lastClosing = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const closed = closedBy(line);
    if (closed !== undefined) lastClosing.set(closed, index);
  }
  let open: string | undefined;
  for (const [index, line] of lines.entries()) {
    if (open === undefined) {
      const [, marker] = FENCE.exec(line) ?? [];
      if (marker === undefined || (lastClosing.get(marker) ?? -1) <= index) continue;
      open = marker;
    } else if (closedBy(line) === open) open = undefined;
    yield index;
  }
}

const closedBy = (line: string): string | undefined => {
  const [, ticks, tildes] = CLOSING_FENCE.exec(line) ?? [];
  return ticks ?? tildes;
};
