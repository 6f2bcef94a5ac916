import type { AiRole } from '#model/provenance.ts';
import type { KindName } from './kinds.ts';
import { type NamingContext, nameTools } from './name-tools.ts';

/** What an answer about AI comes to. */
export type AnswerClass =
  | { readonly kind: KindName; readonly role: AiRole; readonly tools: readonly string[] }
  | { readonly refused: string };

const NO =
  /^\W*(?:no(?:pe|ne|thing)?|nada|nil|never|zero|n\/?a|not applicable|-+|—)\W*$|^\W*(?:no|none)[,.;:]|^\W*(?:there (?:was|is) )?no (?:generative )?(?:ai|llms?)\b|^\W*(?:(?:ai|llms?|it) (?:was|were|is) )?not? (?:used|applicable|involved)\b|^\W*(?:i|we) (?:did not|didn't|have not|haven't) use\b|^\W*without\b|^\W*(?:fully |entirely |completely |all )?(?:hand|human)[- ]?(?:written|made|coded)\W*$/i;
const TEMPLATE = /^\W*(?:please|if (?:you|any|ai)|describe|e\.g\.|for example)\b/i;
const FIND = /\b(?:found|finds|discovered|spotted|noticed|identified|diagnosed|reported|pointed)\b/i;
const WRITE =
  /\b(?:wrote|written|writes|did|does|implement\w*|author\w*|generat\w*|produced?|creat\w+|made|cod(?:ed|ing)|draft\w*|port\w*|built|vibe\w*)\b/i;
const BY_HAND = /\b(?:I|we|me|myself)\b[^.]{0,40}\b(?:patched|fixed|applied|wrote|implemented|did)\b/i;
const ALL =
  /\b(?:full(?:y)?|entire(?:ly)?|complete(?:ly)?|100 ?%)[ -]+(?:by[ -]+)?(?:ai|llm|vibe\w*|generated|written|coded|implemented|authored)\b|\b(?:all of it|all of this|everything|the whole)\b[^.]{0,40}\b(?:written|generated|done|coded|implemented) by\b/i;
const PART =
  /\b(?:assist\w*|help\w*|partly|partial\w*|some|parts?|tests?|docs?|documentation|comments?|boilerplate|validat\w*|brainstorm\w*|rubber[- ]duck\w*|suggest\w*|places|everything else|the rest)\b/i;
const COMPLETION = /\b(?:auto-?complet\w*|tab complet\w*|inline complet\w*|completions?)\b/i;
/** The person wrote it, and the tool did something else. */
const OWN_WORK = /\b(?:I|we)\b[^.,;]{0,30}\b(?:wrote|write|implemented|coded|made the code changes)\b/i;
const REVIEW = /\breview\w*\b/i;

/** Classes in the order in which they are tried; the first whose test holds is taken. */
const CLASSES: readonly { readonly is: (text: string) => boolean; readonly kind: KindName; readonly role: AiRole }[] = [
  {
    is: (text) => FIND.test(text) && (BY_HAND.test(text) || !WRITE.test(text)) && !PART.test(text),
    kind: 'found_by',
    role: 'discovery',
  },
  { is: (text) => REVIEW.test(text) && !WRITE.test(text) && !PART.test(text), kind: 'reviewed_by', role: 'review' },
  { is: (text) => COMPLETION.test(text) && !WRITE.test(text), kind: 'disclosed_completion', role: 'author' },
  {
    is: (text) => ALL.test(text) || (WRITE.test(text) && !PART.test(text) && !OWN_WORK.test(text)),
    kind: 'disclosed_agent',
    role: 'author',
  },
];

/**
 * Decides what an answer to a question about AI declares: what the sentences that name a tool say, the most far-reaching
 * one first. An answer that neither denies nor names anything declares nothing.
 */
export const classifyAnswer = (text: string, context: Omit<NamingContext, 'place'>): AnswerClass => {
  if (text === '') return { refused: 'the question was left without an answer' };
  if (TEMPLATE.test(text)) return { refused: "the answer is the template's own text" };
  const denied = NO.test(text);
  if (denied && !EXCEPT.test(text)) return { kind: 'denial', role: 'author', tools: [] };
  const sentences = text.split(/(?<=[.!?])\s+/).map((sentence) => ({ sentence, tools: namesIn(sentence, context) }));
  const classes = sentences.flatMap(({ sentence, tools }) =>
    tools === undefined ? [] : [{ ...classOf(sentence), tools }],
  );
  const strongest = ORDER.flatMap((kind) => classes.find((each) => each.kind === kind) ?? []).at(0);
  if (strongest === undefined) return { refused: 'the answer neither denies nor names a tool' };
  if (denied) return { refused: 'the answer denies and names a tool at once' };
  return { ...strongest, tools: [...new Set(classes.flatMap(({ tools }) => tools))] };
};

const EXCEPT = /\b(?:except|but|only|other than|besides|apart from)\b/i;
const ORDER: readonly KindName[] = [
  'disclosed_agent',
  'disclosed_assisted',
  'disclosed_completion',
  'found_by',
  'reviewed_by',
];
const ASSISTED = { kind: 'disclosed_assisted', role: 'author' } as const;

const classOf = (sentence: string): { readonly kind: KindName; readonly role: AiRole } => {
  const { kind, role } = CLASSES.find(({ is }) => is(sentence)) ?? ASSISTED;
  return { kind, role };
};

/**
 * Tools named anywhere in a sentence; `undefined` when none is. The question is about AI, so a bare name will do; an
 * everyday word has to be written with a capital.
 */
const namesIn = (sentence: string, { at, registry }: Omit<NamingContext, 'place'>): readonly string[] | undefined => {
  const parts = sentence.slice(0, 1000).split(/[\s,;:()[\]*_"-]+/);
  const named = parts.flatMap((part, index) => {
    const place = /^\p{Lu}/u.test(part) ? 'declared' : 'prose';
    const windows = [3, 2, 1].map((length) => parts.slice(index, index + length).join(' '));
    return windows.map((window) => nameTools(window, { at, registry, place })).find(({ ai }) => ai) ?? [];
  });
  return named.length === 0 ? undefined : [...new Set(named.flatMap((result) => (result.ai ? result.tools : [])))];
};
