import type { Prose } from './prose.ts';

/** A sentence of a text, its lines joined. */
export interface Sentence {
  readonly text: string;
  /** Line on which it starts, counted from 1. */
  readonly line: number;
}

const STARTS_ANEW = /^\s*(?:[-*+]|\d+[.)]|#{1,6})\s+/;
const MARKUP = /^(?:\s|[*_]{1,3}(?=\w)|\()+/;
const MAX_LENGTH = 600;
/** Text is wrapped near 72; after a shorter line a capital letter starts a sentence, even where no stop was set. */
const SHORT = 50;
const STARTS_SENTENCE = /^[*_]{0,3}\p{Lu}/u;
const GOES_ON = /[,;:(-]$|\b(?:a|an|and|by|for|in|of|or|the|to|with)$/i;

/** The sentences of the paragraphs that a prose keeps. Items of a list and headings start anew. */
export const sentencesOf = ({ text }: Pick<Prose, 'text'>): readonly Sentence[] => {
  const found: Sentence[] = [];
  let open: { line: number; text: string } | undefined;
  const close = (): void => {
    if (open !== undefined) found.push(...cut(open));
    open = undefined;
  };
  let before = '';
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || STARTS_ANEW.test(line) || endsAt(before, line)) close();
    before = line;
    if (line.trim() === '') continue;
    if (open === undefined) open = { line: index + 1, text: line.replace(STARTS_ANEW, '') };
    else open.text += `\n${line}`;
  }
  close();
  return found;
};

const endsAt = (before: string, line: string): boolean =>
  before.length < SHORT && STARTS_SENTENCE.test(line) && !GOES_ON.test(before);

const cut = ({ line, text }: Sentence): readonly Sentence[] => {
  const found: Sentence[] = [];
  let at = line;
  for (const part of text.split(/(?<=[.!?])(?=\s)/)) {
    const start = part.search(/\S/);
    const skipped = start === -1 ? part : part.slice(0, start);
    const words = part.slice(skipped.length).replaceAll('\n', ' ').replace(MARKUP, '');
    if (words !== '' && words.length <= MAX_LENGTH) found.push({ line: at + breaksIn(skipped), text: words });
    at += breaksIn(part);
  }
  return found;
};

const breaksIn = (text: string): number => text.split('\n').length - 1;
