/** One line of Markdown from text that may hold line ends. Marks that would start a block or an HTML tag are escaped. */
export const markdownLine = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[sign] ?? sign)
    .replace(/^([#>*+-]|\d+\.)(?=\s)/, '\\$1');

export const markdownList = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** A heading with what stands under it; nothing at all when there is nothing to say. */
export const markdownSection = (heading: string, content: string): string[] =>
  content.trim() === '' ? [] : [`## ${heading}`, content.trim()];

/** A body with its headings one level down; fenced blocks stay as they are. */
export const demotedBody = (body: string): string => {
  let fence: string | undefined;
  const lines = body.split('\n').map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) {
      if (fence === undefined) fence = mark;
      else if (mark.startsWith(fence)) fence = undefined;
      return line;
    }
    return fence === undefined && /^#{1,5}\s/.test(line) ? `#${line}` : line;
  });
  return lines.join('\n');
};

/** Blocks with one empty line between them and a line end at the end. */
export const markdownDocument = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;
