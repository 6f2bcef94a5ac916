const FENCE = /^ {0,3}(```|~~~)/;
const CLOSING = /^ {0,3}(```+|~~~+)\s*$/;

/**
 * Which lines quote something: inside a closed code fence, or after `>`. Such lines speak for others and are no claim
 * of the message. An opening fence without an end hides nothing. `undefined` when no line does, which is the usual case.
 */
export const quotedLines = (message: string, lines: readonly string[]): ReadonlySet<number> | undefined => {
  const fenced = message.includes('```') || message.includes('~~~');
  if (!fenced && !message.includes('\n>')) return undefined;
  const quoted = new Set<number>();
  lines.forEach((line, index) => {
    if (line.startsWith('>')) quoted.add(index);
  });
  if (fenced) for (const index of fencedLines(lines)) quoted.add(index);
  return quoted;
};

function* fencedLines(lines: readonly string[]): Generator<number> {
  const lastClosing = new Map<string, number>();
  lines.forEach((line, index) => {
    const [, marker] = CLOSING.exec(line) ?? [];
    if (marker !== undefined) lastClosing.set(marker.slice(0, 3), index);
  });
  let open: string | undefined;
  for (const [index, line] of lines.entries()) {
    const [, marker] = FENCE.exec(line) ?? [];
    if (open === undefined) {
      if (marker === undefined || (lastClosing.get(marker) ?? -1) <= index) continue;
      open = marker;
    } else if (marker === open && CLOSING.test(line)) open = undefined;
    yield index;
  }
}

/** The text without the lines that quote something; the rest keeps its line numbers. */
export const withoutQuotes = (lines: readonly string[], quoted: ReadonlySet<number>): string =>
  lines.map((line, index) => (quoted.has(index) ? '' : line)).join('\n');
