const OPEN = '<!--';
const CLOSE = '-->';

const WRAPPED_LINK = /\[([^\]\n]{1,60})\n([^\]\n]{1,60})\]\(([^)\n]{1,300})\)/g;

const INDENTED = /^(?: {4}|\t)/;

/** A text with its indented paragraphs blanked: code, logs and messages of others are pasted so. */
const withoutPasted = (text: string): string => {
  if (!text.includes('\n    ') && !text.includes('\n\t')) return text;
  let pasted = true;
  const lines = text.split('\n').map((line) => {
    pasted = line.trim() === '' || (pasted && INDENTED.test(line));
    return pasted ? '' : line;
  });
  return lines.join('\n');
};

/** A text in which no link is broken by the end of a line; what follows a mended link moves to the next line. */
export const withWholeLinks = (text: string): string => text.replaceAll(WRAPPED_LINK, '[$1 $2]($3)\n');

/** A text with its HTML comments blanked: a template speaks in them, not the author. Line numbers stay. */
export const withoutComments = (text: string): string => {
  if (!text.includes(OPEN)) return text;
  let kept = '';
  let from = 0;
  for (let open = text.indexOf(OPEN); open !== -1; open = text.indexOf(OPEN, from)) {
    const close = text.indexOf(CLOSE, open + OPEN.length);
    if (close === -1) break;
    kept += text.slice(from, open) + text.slice(open, close + CLOSE.length).replaceAll(/[^\n]+/g, ' ');
    from = close + CLOSE.length;
  }
  return kept + text.slice(from);
};

/** What the author of a text says in it, ready to be read line by line and sentence by sentence. */
export const spokenText = (text: string): string => withWholeLinks(withoutPasted(withoutComments(text)));
