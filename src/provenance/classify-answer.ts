import type { AiRole } from '#model/provenance.ts';
import type { KindName } from './kinds.ts';
import { type NamingContext, nameTools } from './name-tools.ts';
import { type SaidWork, saidWork } from './said-work.ts';

/** What an answer about AI comes to. */
export type AnswerClass =
  | { readonly kind: KindName; readonly role: AiRole; readonly tools: readonly string[] }
  | { readonly refused: string };

const NO =
  /^\W*(?:no(?:pe|ne|thing)?(?: used| at all| whatsoever)?|nada|nil|never|zero|n\/?a|not applicable)\W*$|^\W*(?:no|none)[,.;:]|^\W*(?:there (?:was|is) )?(?:no|zero) (?:generative )?(?:ai|llms?)\b|^\W*(?:(?:ai|llms?|it) (?:was|were|is) )?not? (?:used|applicable|involved)\b|^\W*(?:i|we) (?:did not|didn't|have not|haven't) use\b|^\W*without\b|^\W*(?:(?:fully|entirely|completely|all|100 ?%|the|code|is|was|it|this|everything)\s+)*(?:hand|human)[- ]?(?:written|made|coded)\W*$/i;
const TEMPLATE = /^\W*(?:please|if (?:you|any|ai)|describe|e\.g\.|for example)\b/i;
const YES = /^\W*(?:yes|yep|yeah)\b/i;
const EXCEPT = /\b(?:except|but|only|other than|besides|apart from)\b/i;
/** Where the question is about AI, these mean AI without a name. */
const UNNAMED =
  /\b(?:it|they|its)\s+(?:also\s+|just\s+|did\s+)?(?:wr[io]t\w+|did|generat\w+|help\w*|made|found|implement\w+|draft\w+|suggest\w+|creat\w+)\b|\b(?:us(?:ed|ing)|ask(?:ed|ing)|told|had|let)\s+(?:it|them)\b|\bassisted by\b|\bvibe-?\s?cod\w+|\b(?:ai|llm)[- ](?:assisted|generated|written)\b/i;

/** From the most far-reaching to the least. */
const ORDER: readonly KindName[] = [
  'disclosed_agent',
  'disclosed_assisted',
  'disclosed_completion',
  'found_by',
  'advised',
  'reviewed_by',
  'message_by',
];
const ASSISTED: SaidWork = { kind: 'disclosed_assisted', role: 'author' };

/**
 * Decides what an answer to a question about AI declares: what the sentences that name a tool say, the most far-reaching
 * one first. An answer that neither denies nor names anything declares nothing.
 */
export const classifyAnswer = (answer: string, context: Omit<NamingContext, 'place'>): AnswerClass => {
  const text = answer.replaceAll(/\*\*|__/g, '');
  if (text === '') return { refused: 'the question was left without an answer' };
  if (TEMPLATE.test(text)) return { refused: "the answer is the template's own text" };
  const denied = NO.test(text);
  if (denied && !EXCEPT.test(text)) return { kind: 'denial', role: 'author', tools: [] };
  const isNamed = (part: string): boolean => namesIn(part, context) !== undefined;
  const classes = text.split(/(?<=[.!?])\s+/).flatMap((sentence) => {
    const tools = namesIn(sentence, context);
    return tools === undefined ? [] : [{ ...(saidWork({ text: sentence, around: text, isNamed }) ?? ASSISTED), tools }];
  });
  const strongest = ORDER.flatMap((kind) => classes.find((each) => each.kind === kind) ?? []).at(0);
  if (strongest === undefined && YES.test(text)) return { ...ASSISTED, tools: [] };
  if (strongest === undefined) return { refused: 'the answer neither denies nor names a tool' };
  if (denied) return { refused: 'the answer denies and names a tool at once' };
  return { ...strongest, tools: [...new Set(classes.flatMap(({ tools }) => tools))] };
};

/**
 * Tools named anywhere in a sentence; `undefined` when none is. The question is about AI, so a bare name will do; an
 * everyday word has to be written with a capital, or to follow a word that says what was done the work with.
 */
const namesIn = (sentence: string, { at, registry }: Omit<NamingContext, 'place'>): readonly string[] | undefined => {
  const parts = sentence
    .slice(0, 1000)
    .replaceAll(/([A-Za-z]{3,})(?=\d)/g, '$1 ')
    .split(/[\s,;:()[\]*_"/-]+/);
  const named = parts.flatMap((part, index) => {
    const isMeant = /^\p{Lu}/u.test(part) || /^(?:using|via)$/i.test(parts[index - 1] ?? '');
    const windows = [3, 2, 1].map((length) => parts.slice(index, index + length).join(' '));
    const place = isMeant ? 'declared' : 'prose';
    return windows.map((window) => nameTools(window, { at, registry, place })).find(({ ai }) => ai) ?? [];
  });
  if (named.length === 0) return UNNAMED.test(sentence) ? [] : undefined;
  return [...new Set(named.flatMap((result) => (result.ai ? result.tools : [])))];
};
