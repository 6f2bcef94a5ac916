import { declaringBox } from './boxes.ts';
import type { Prose } from './prose.ts';

/** What somebody answered to a question about AI. */
export interface Answer {
  readonly text: string;
  /** Boxes below the question declare something by themselves; their lines are no part of the text. */
  readonly isByBox: boolean;
  /** Line of the question, counted from 1. */
  readonly line: number;
}

const AI = '(?:generative )?(?:AI|LLMs?|GenAI|artificial intelligence)';
const PAPER = '(?:disclosures?|disclaimers?|declarations?|statements?)';
const TOPIC = `(?:(?:description|statement|disclosure|declaration|note)s? (?:of|on|about) )?(?:use of )?${AI}(?:[ /-]+(?:${PAPER}|usage|use|used|assistance|involvement|tooling|tools?|policy|notes?|notice|attribution|and|or|&))*`;
const NAMES = '(?:AI|LLMs?|Claude|Codex|Copilot|ChatGPT|Cursor|Gemini|GPT)';
/** A heading, a marked label, or a label with a colon. Words on AI without any of these are prose. */
const QUESTIONS: readonly RegExp[] = [
  new RegExp(String.raw`^\s{0,3}#{1,6}\s+\W{0,4}${TOPIC}\s*\W{0,6}$`, 'i'),
  new RegExp(String.raw`^\s{0,3}(?:\*\*|__)${TOPIC}\s*:?\s*(?:\*\*|__)\s*:?\s*(?<rest>.*)$`, 'i'),
  new RegExp(String.raw`^\s{0,3}(?:#{1,6}\s+)?[*_]{0,3}${TOPIC}(?: per [^:*]{1,40})?\s*:[*_]{0,3}\s*(?<rest>.*)$`, 'i'),
  new RegExp(
    String.raw`^\s{0,3}(?:<details>\s*)?<summary>(?:<\w+>)?\s*${TOPIC}\s*(?:</\w+>)?</summary>(?<rest>.*)$`,
    'i',
  ),
  new RegExp(String.raw`^\s{0,3}(?:description of ${AI}(?: usage| use)?|${AI}(?: usage)? ${PAPER})\s*$`, 'i'),
  /^\s{0,3}(?:#{1,6}\s+|\*\*)?was this (?:patch|change|pull request|pr|commit|code) (?:authored|written|generated|created)[^?]{0,80}\b(?:AI|LLM|generative)\b[^?]{0,40}\?\W{0,3}(?<rest>.*)$/i,
  /^\s{0,3}(?:#{1,6}\s|\*\*|__)[\W_]{0,4}(?:was|were|is|are|has|have|did|do) (?=[^?]{0,160}\b(?:AI|LLMs?|generative)\b)(?=[^?]{0,160}\b(?:co-?author\w*|author\w*|writ\w+|generat\w+|creat\w+|us(?:e|ed|ing)|assist\w*|help\w*)\b)[^?]{0,160}\?[\W_]{0,5}(?<rest>.*)$/i,
  new RegExp(String.raw`^[*_]{0,2}(?:full )?(?:disclosure|disclaimer):[*_]{0,2}\s*(?<rest>.*\b${NAMES}\b.*)$`, 'i'),
];
const HEADING = /^\s{0,3}#{1,6}\s/;
const TRAILER = /^[A-Za-z][A-Za-z-]*: /;
/** A prompt, a log or another's summary follows; none of it is the answer. */
const END_OF_ANSWER = /^\s{0,3}(?:```|~~~|>|-{3,}\s*$|<details|<!-- CURSOR_)/;
/** An answer may be a choice of boxes; only what was ticked is said. */
const UNTICKED = /^\s{0,3}[-*+] \[ \]/;
const TICKED = /^\s{0,3}[-*+] \[[xX]\]\s*/;
/** A line that goes on with the item above it. */
const GOES_ON = /^\s{2,}(?![-*+] )\S/;
const MAX_LINES = 12;

/** Questions about AI in a text, with what was answered: the rest of the line, then lines up to a gap or heading. */
export const answersIn = ({ lines, quoted }: Prose): readonly Answer[] =>
  lines.flatMap((line, index) => {
    if (quoted?.has(index) === true || line.length > 400) return [];
    const match = QUESTIONS.map((question) => question.exec(line)).find((found) => found !== null);
    if (match === undefined || match === null) return [];
    const rest = match.groups?.['rest'] ?? '';
    const first = /\w/.test(rest) ? rest : '';
    const { words, isByBox } = answerBelow(lines, index + 1, first !== '');
    return [{ line: index + 1, text: withoutComments([first, ...words].join(' ')), isByBox }];
  });

interface AnswerBelow extends Pick<Answer, 'isByBox'> {
  readonly words: readonly string[];
}

const answerBelow = (lines: readonly string[], from: number, started: boolean): AnswerBelow => {
  const words: string[] = [];
  let isByBox = false;
  let isLeftOut = false;
  for (const line of lines.slice(from, from + MAX_LINES)) {
    const isBlank = line.trim() === '';
    if (isLeftOut && !isBlank && GOES_ON.test(line)) continue;
    if (HEADING.test(line) || TRAILER.test(line) || END_OF_ANSWER.test(line)) break;
    if (isBlank && (started || isByBox || words.length > 0)) break;
    const declares = declaringBox(line) !== undefined;
    isByBox ||= declares;
    isLeftOut = declares || UNTICKED.test(line);
    if (!isBlank && !isLeftOut) words.push(line.replace(TICKED, '').trim());
  }
  return { words, isByBox };
};

const withoutComments = (text: string): string => text.replaceAll(/<!--.*?(?:-->|$)/g, ' ').trim();
