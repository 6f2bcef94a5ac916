/** Everything that can move a cursor, colour a terminal, turn the direction of text or hide in it. Joiners of emoji stay. */
const HIDDEN =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const escaped = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\t') return String.raw`\t`;
  if (code < 0x100) return String.raw`\x${code.toString(16).padStart(2, '0')}`;
  return code > 0xffff ? String.raw`\u{${code.toString(16)}}` : String.raw`\u${code.toString(16).padStart(4, '0')}`;
};

/** Text from outside as it may be shown on a terminal: what does not show or would act is spelt out, such as `\x1b`. */
export const visibleText = (text: string): string => text.replace(HIDDEN, escaped);

const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const SEGMENTS = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ASCII = /^[\x20-\x7e]*$/;

const columnsOf = (segment: string): number => (WIDE.test(segment) ? 2 : 1);

/** Visible text cut to a number of columns of a terminal, with an ellipsis where something is left out. */
export const cutText = (text: string, columns: number): string => {
  if (text.length <= columns && ASCII.test(text)) return text;
  let [kept, used, beforeLast] = ['', 0, ''];
  for (const { segment } of SEGMENTS.segment(text)) {
    used += columnsOf(segment);
    if (used > columns) return `${beforeLast.trimEnd()}…`;
    kept += segment;
    if (used < columns) beforeLast = kept;
  }
  return kept;
};

/** Text padded with blanks to a number of columns; longer text is cut. */
export const column = (text: string, columns: number): string => {
  if (text.length <= columns && ASCII.test(text)) return text.padEnd(columns);
  const shown = cutText(text, columns);
  let used = 0;
  for (const { segment } of SEGMENTS.segment(shown)) used += columnsOf(segment);
  return shown + ' '.repeat(columns - used);
};
