import type { AiRole } from '#model/provenance.ts';
import type { KindName } from './kinds.ts';

/** What a sentence says that a tool did. */
export interface SaidWork {
  readonly kind: KindName;
  readonly role: AiRole;
}

/** Clauses, so that what the person did is not taken for what the tool did. */
const CLAUSE =
  /[,;]\s+|\s+(?:--|—|–)\s+|\.\s+|\s+(?:but|while|whereas|though|although|then|so)\s+|\s+and\s+(?=(?:I|we|everything|all|the rest|had|asked|used|let|told)\b)/i;
const OWN_START = /^\W*(?:(?:and|but|so|then|also|after|once|while|where|which|though|although|as)\s+)*(?:I|we)\b/i;
const OWN_MARK =
  /\bby (?:me|myself|us|hand|humans?|a human)\b|\b(?:manual(?:ly)?|hand-?(?:written|made|typed|rolled|coded|reviewed)|hand (?:written|made|coded)|human[- ](?:written|made)|organic|myself|ourselves|my own)\b/i;
/** With one of these in it, a clause of the person still tells what a tool was given to do. */
const DELEGATED =
  /\b(?:us(?:ed?|ing)|ask\w*|told|tell|had|got|let|made|prompt\w*|instruct\w*|with|via|through|fed|gave|by)\b/i;

/** What a tool was not used for, or did not do. */
const DENIED =
  /^\W*(?:(?:and|but)\s+)?(?:not|never|rather than|instead of)\b|\b(?:didn['’]t|did not|never|wasn['’]t|was not|not)\s+(?:(?:used|to|for|any|really|actually)\s+){0,2}(?:writ\w+|wrote|generat\w+|author\w*|implement\w*|creat\w+|cod(?:e|ed|ing))\b/i;

const FIND =
  /\b(?:find\w*|found|hunt\w*|figur\w+ out|discover\w*|spot(?:s|ted)|notic\w+|identif\w+|diagnos\w+|report(?:ed|s)|pointed|flagged|caught|locat\w+|surfaced)\b/i;
const REVIEW = /\b(?:review\w*|proof-?read\w*|audit\w*|judg\w+)\b/i;
const ADVISE =
  /\b(?:debug\w*|investigat\w+|analy[sz]\w+|analysis|understand\w*|understood|explain(?:s|ed|ing)?|explor\w+|research\w*|inspect\w*|trac(?:e|ed|ing)|navigat\w+|reproduc\w+|verif\w+|validat\w+|check(?:ed|ing)?|search\w*|learn\w*|read(?:ing)?|brainstorm\w*|discuss\w*|chat\w*|consult\w*|advi[cs]\w+|reason(?:ing)?|bisect\w*|summari[sz]\w+|monitor\w*|(?<=\bto )test|test(?:ed|ing)|question\w*|brush\w* up|dig(?:ging)? through|double[- ]check\w*|cross-check\w*|root cause)\b/i;
const LOOKING = new RegExp(`${FIND.source}|${REVIEW.source}|${ADVISE.source}`, 'i');
/** What was looked at is no work: the object goes with its verb. */
const LOOKED_AT = new RegExp(
  String.raw`(?:\bcode(?:base)?[ -]+(?:path\s+)?)?(?:${LOOKING.source})(?:\s+(?:out|of|in|through|me|us|up|why|how|what|where|whether)\b)*(?:\s+(?!and\b|or\b|then\b|to\b|but\b)[^\s,;.]+){0,12}`,
  'gi',
);

const WRITE =
  /\b(?:wrote|written|writ(?:es?|ing)|did(?! (?:not|help)\b)|does|done|implement\w*|author\w*|generat\w*|produc\w+|creat\w+|made|mak(?:e|ing)\s+(?:\w+\s+)?(?:code )?changes?|cod(?:ed|ing)|draft\w*|port(?:s|ed|ing)|built|build|vibe\w*|develop\w*|came up with|cooked)\b/i;
const OTHER_WORK =
  /\b(?:fix\w*|refactor\w*|edit\w*|convert\w*|conversion|translat\w*|add(?:s|ed|ing)|mov(?:e|ed|ing)|chang(?:ed|ing)|clean\w*|migrat\w+|rewr\w+|updat\w+|tweak\w*|optimi[sz]\w+|prototyp\w+|script\w*|patch\w*|fill\w*|set ?up|driven|drove|work)\b/i;
const PART =
  /\b(?:tests?|test[- ]cases?|docs?|documentation|comments?|boilerplate|fuzzers?|scripts?|rote|(?<!\b(?:claude|open|roo|amp|posthog)[ -])code(?![ -]+(?:path|review|search|navigat|explor|discover|analy|read|flow|base|&))|everything else|the rest)\b/i;
const MAIN =
  /\b(?:fix(?:es)?|implement\w*|patch|(?<!\b(?:claude|open|roo|amp|posthog)[ -])code|this|it|these|changes?|commits?|pr|pull request|all|everything|whole|entire|feature|migration|removal|bulk|most|majority)\b/i;
const HELP =
  /\b(?:assist\w*|help\w*|aid(?:ed)?|(?<!\bmy\b[^,;.]{0,30})guid\w+|suggest\w*|propos\w+|in concert|alongside|partly|partial\w*|in part|some|places|mentor|pair\w*|rubber[- ]?duck\w*)\b/i;
const COMPLETION =
  /\b(?:auto-?complet\w*|tab[- ]?complet\w*|inline (?:complet|suggest)\w*|completions?|next edit suggest\w*)\b/i;
const ALL =
  /\b(?:full(?:y)?|entire(?:ly)?|complete(?:ly)?|100 ?%)[ -]+(?:(?:by|with|one-shot)[ -]+)*(?:ai|llm|vibe\w*|generated|written|coded|implemented|authored)\b|\b(?:all of it|all of this|everything|the whole)\b[^.]{0,40}\b(?:written|generated|done|coded|implemented) by\b|\b(?:did|wrote|generated) everything\b/i;
/** It tried, and what it did was not taken, or not much of it. */
const NOT_TAKEN = /\b(?:failed|threw|thrown|discard\w*|by no means|not 100|bad at|didn't work|did not work)\b/i;
const MESSAGE =
  /\b(?:(?:help(?:ed|ing)? )?(?:(?:prepar\w+|writ\w+|wrote|draft\w*|generat\w+|summari[sz]\w+|translat\w*|edit\w*|polish\w*|format\w*)\s+(?:and\s+)?)+)?(?:\b(?:most of|up|the|a|this|these|my|our|its|and|for|of|in|initial|first|following|whole|entire)\s+)*(?:commit|pr|pull[- ]request|merge[- ]request|issue)s?(?:[ /]+(?:and|or)?[ /]*(?:commit|pr|pull[- ]request|issue)s?)*[ /]+(?:messages?|descriptions?|summar(?:y|ies)|titles?|bod(?:y|ies)|text)(?: text)?\b/gi;
const ASIDE = /\((?:I|we)\b[^()]*\)/gi;
/** The person wrote all of it, whatever else was asked of a tool. */
const OWN_ALL =
  /\ball (?:of )?(?:the )?(?:code|changes|implementation)\b[^.]{0,30}\b(?:written|done|typed|made|authored|implemented)\b[^.]{0,20}\bby (?:me|myself|hand)\b|\bwrote all (?:of )?(?:the )?code\b/i;
/** The person wrote the implementation; a tool may still have written something beside it. */
const OWN_MAIN =
  /\b(?:code|implementation|fix|patch|solution|changes)\b[^.]{0,30}\b(?:hand[- ]?written|(?:written|done|typed|made|authored|implemented)\b[^.]{0,30}\bby (?:me|myself|hand))\b|\b(?:I|we) (?:wrote|authored|implemented|made)\b[^.]{0,40}\b(?:code|implementation|fix|changes?)\b|(?:^|[.!?]\s+)(?:all )?hand-?written\b|\bauthored manually\b/i;

const ASSISTED: SaidWork = { kind: 'disclosed_assisted', role: 'author' };
const AGENT: SaidWork = { kind: 'disclosed_agent', role: 'author' };
const COMPLETED: SaidWork = { kind: 'disclosed_completion', role: 'author' };
const FOUND: SaidWork = { kind: 'found_by', role: 'discovery' };
const ADVISED: SaidWork = { kind: 'advised', role: 'discovery' };
const REVIEWED: SaidWork = { kind: 'reviewed_by', role: 'review' };
const WORDED: SaidWork = { kind: 'message_by', role: 'message' };

/** A sentence that names a tool, as it stands in its text. */
export interface NamingSentence {
  readonly text: string;
  /** What is said beside it, this sentence included. */
  readonly around: string;
  /** Does a part of the sentence name the tool? */
  readonly isNamed: (part: string) => boolean;
}

/**
 * What a sentence that names a tool says the tool did; `undefined` when it says neither work nor anything else that is
 * known. Finding, explaining, reviewing and wording are no work on the code.
 */
export const saidWork = ({ text, around, isNamed }: NamingSentence): SaidWork | undefined => {
  const told = text
    .replaceAll(ASIDE, ' ')
    .split(CLAUSE)
    .filter((clause) => !DENIED.test(clause) && (isNamed(clause) || !isOwn(clause)))
    .join(', ');
  const worded = told.replaceAll(MESSAGE, ' ');
  const worked = worded.replaceAll(LOOKED_AT, ' ');
  const wrote = WRITE.test(worked);
  if (COMPLETION.test(told) && !wrote && !ALL.test(told)) return COMPLETED;
  const isOwnWork = OWN_ALL.test(around) || (!wrote && OWN_MAIN.test(around));
  if (!isOwnWork && (wrote || OTHER_WORK.test(worked) || PART.test(worked))) return degreeOf(told, worked, wrote);
  if (FIND.test(worded)) return FOUND;
  if (REVIEW.test(worded) && !ADVISE.test(worded)) return REVIEWED;
  if (ADVISE.test(worded) || REVIEW.test(worded)) return ADVISED;
  if (worded !== told) return WORDED;
  return HELP.test(told) ? ASSISTED : undefined;
};

/** The person is said to have done it. */
const isOwn = (clause: string): boolean => (OWN_START.test(clause) && !DELEGATED.test(clause)) || OWN_MARK.test(clause);

const degreeOf = (told: string, worked: string, wrote: boolean): SaidWork => {
  if (NOT_TAKEN.test(told)) return ASSISTED;
  if (ALL.test(told)) return AGENT;
  if (HELP.test(worked) || !wrote) return ASSISTED;
  return PART.test(worked) && !MAIN.test(worked) ? ASSISTED : AGENT;
};
