import type { Prose } from './prose.ts';

/** What somebody answered to a question about AI. */
export interface Answer {
  readonly text: string;
  /** Line of the question, counted from 1. */
  readonly line: number;
}

const TOPIC = `(?:(?:description|statement|disclosure|declaration|note)s? (?:of|on|about) )?(?:use of )?(?:generative )?(?:AI|LLMs?|GenAI|artificial intelligence)(?:[ /-]+(?:usage|use|used|disclosures?|assistance|involvement|tooling|tools?|policy|declaration|statement|and|or|&|notice))*`;
/** A heading, a bold label, or a label with a colon. Words on AI without any of these are prose. */
const QUESTIONS: readonly RegExp[] = [
  new RegExp(String.raw`^\s{0,3}#{1,6}\s+\W{0,4}${TOPIC}\s*\W{0,6}$`, 'i'),
  new RegExp(String.raw`^\s{0,3}(?:\*\*|__)${TOPIC}\s*:?\s*(?:\*\*|__)\s*:?\s*(?<rest>.*)$`, 'i'),
  new RegExp(String.raw`^\s{0,3}(?:#{1,6}\s+)?${TOPIC}\s*:\s*(?<rest>.*)$`, 'i'),
  /^\s{0,3}(?:#{1,6}\s+|\*\*)?was this (?:patch|change|pull request|pr|commit|code) (?:authored|written|generated|created)[^?]{0,80}\b(?:AI|LLM|generative)\b[^?]{0,40}\?\W{0,3}(?<rest>.*)$/i,
  /^disclosure:\s*(?<rest>.*\b(?:AI|LLMs?)\b.*)$/i,
];
const HEADING = /^\s{0,3}#{1,6}\s/;
const TRAILER = /^[A-Za-z][A-Za-z-]*: /;
const MAX_LINES = 12;

/** Questions about AI in a text, with what was answered: the rest of the line, then lines up to a gap or heading. */
export const answersIn = ({ lines, quoted }: Prose): readonly Answer[] =>
  lines.flatMap((line, index) => {
    if (quoted?.has(index) === true || line.length > 400) return [];
    const match = QUESTIONS.map((question) => question.exec(line)).find((found) => found !== null);
    if (match === undefined || match === null) return [];
    const first = match.groups?.['rest'] ?? '';
    return [
      { line: index + 1, text: withoutComments([first, ...answerLines(lines, index + 1, first !== '')].join(' ')) },
    ];
  });

const answerLines = (lines: readonly string[], from: number, started: boolean): readonly string[] => {
  const answer: string[] = [];
  for (const line of lines.slice(from, from + MAX_LINES)) {
    const isBlank = line.trim() === '';
    if (HEADING.test(line) || TRAILER.test(line)) break;
    if (isBlank && (started || answer.length > 0)) break;
    if (!isBlank) answer.push(line.trim());
  }
  return answer;
};

const withoutComments = (text: string): string => text.replaceAll(/<!--.*?(?:-->|$)/g, ' ').trim();
