import type { LineRange } from '#model/patch.ts';

/** Heads of functions and the like in the languages that are written most. */
const HEAD =
  /^\s*(?:(?:export|default|public|private|protected|internal|static|async|abstract|override|virtual|final|inline|extern|unsafe|pub(?:\([a-z]+\))?|const)\s+)*(?:def|class|func|function|fn|sub|impl|trait|struct|interface|module|namespace|enum|type|macro)\b/;
const CALLABLE =
  /^\s*(?!(?:if|for|while|switch|return|else|case|do|catch|throw|elif|until|foreach|with)\b)[\w$<>[\],.:*&~\s]*[\w$>*&~]\s*\([^;]*$/;
const KEYWORD = /^\s*(?:if|for|while|switch|else|case|default|do|catch|try|return|throw|elif|except|finally|with)\b/;
/** A longer line is no head that a person wrote. */
const MAX_HEAD = 400;
const MAX_UP = 400;
const MAX_LINES = 250;

/**
 * The function or other block that holds a line (counted from 1), by indentation and the form of its head; `undefined`
 * when there is none within reach. Exact parsing would need a grammar for each language and gains little here.
 */
export const enclosingBlock = (lines: readonly string[], line: number): LineRange | undefined => {
  let limit = indentOf(lines, line);
  for (let at = Math.min(line, lines.length); at >= Math.max(1, line - MAX_UP); at--) {
    const text = lines[at - 1] ?? '';
    if (text.trim() === '') continue;
    const indent = indentWidth(text);
    if (indent > limit || (indent === limit && at !== line && indent > 0)) continue;
    limit = Math.min(limit, indent);
    if (isHead(text, lines[at])) return { from: at, to: endOf(lines, at, indent) };
  }
  return undefined;
};

const isHead = (text: string, next = ''): boolean =>
  text.length <= MAX_HEAD &&
  (HEAD.test(text) ||
    (CALLABLE.test(text) &&
      !KEYWORD.test(text) &&
      (/[{:,(]\s*$/.test(text) || /^\s{0,80}\{/.test(next.slice(0, 100)) || /\)\s*$/.test(text))));

const endOf = (lines: readonly string[], head: number, indent: number): number => {
  const last = Math.min(lines.length, head + MAX_LINES);
  let seen = head;
  for (let at = head + 1; at <= last; at++) {
    const text = lines[at - 1] ?? '';
    if (text.trim() === '') continue;
    if (indentWidth(text) <= indent && !/^\s*[{})\]]/.test(text)) break;
    seen = at;
    if (indentWidth(text) === indent && /^\s*[}\]]/.test(text)) break;
  }
  return seen;
};

const indentOf = (lines: readonly string[], line: number): number => {
  for (let at = line; at >= 1; at--) {
    const text = lines[at - 1] ?? '';
    if (text.trim() !== '') return indentWidth(text);
  }
  return 0;
};

const TAB = 8;

const indentWidth = (text: string): number => {
  let width = 0;
  for (const letter of text) {
    if (letter === ' ') width += 1;
    else if (letter === '\t') width += TAB;
    else break;
  }
  return width;
};
