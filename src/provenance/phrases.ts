import { type Phrase, pattern } from './phrase.ts';

/** A name after a verb, up to the end of the sentence or to a word that goes on with something else. */
const TOOL = String.raw`(?<tool>(?:[^\n.;:!?,]|\.(?=\w)){1,80}?)(?=\s+(?:for|to|in|through|during|while|when|but|then|as|from|at|because|after|before|under|which|that|who)\b|\.(?!\w)|[;:!?,\n]|$)`;
/** A name at the start of a sentence, before the verb. */
const SUBJECT = String.raw`(?:^|[.!?:]\s+)[*_]*(?<tool>[A-Za-z][\w.-]*(?:[ ][\w.-]+){0,3}?)[*_]*\s+(?:just\s+|also\s+|basically\s+)?`;
const THIS = String.raw`\b(?:this|these|all of this|most of this|the heavy lifting (?:of|in|for) this)\s+(?:whole\s+|entire\s+)?(?:patch|commit|changes?|pr|pull request|code|series|fix|implementation|feature|work)`;
const IS = String.raw`\s+(?:was|were|is|has been)\s+`;
const FULLY = String.raw`(?:(?:mostly|largely|entirely|fully|completely|almost entirely|co-?)\s*)?`;
const WROTE = '(?:written|authored|coded|generated|implemented|produced|created|developed|prepared|made|done)';
const PARTS = '(?:unit |integration )?(?:tests?|test cases|docs|documentation|comments|boilerplate)';

const writes = { role: 'author', place: 'prose' } as const;
const finds = { kind: 'found_by', role: 'discovery', place: 'prose' } as const;

/** Sentences that people write of their own accord. Cautious: each names what was written and who wrote it. */
export const PHRASES: readonly Phrase[] = [
  {
    id: 'this-was-written-by',
    pattern: pattern(THIS, IS, FULLY, WROTE, String.raw`\s+(?:by|with|using)\s+`, TOOL),
    kind: 'disclosed_agent',
    ...writes,
  },
  {
    id: 'partly-written-by',
    pattern: pattern(
      THIS,
      IS,
      String.raw`(?:partly|partially|in part)\s+`,
      WROTE,
      String.raw`\s+(?:by|with|using)\s+`,
      TOOL,
    ),
    kind: 'disclosed_assisted',
    ...writes,
  },
  {
    id: 'with-assistance',
    pattern: pattern(
      THIS,
      IS,
      FULLY,
      WROTE,
      String.raw`\s+(?:with|using)\s+(?<tool>[\w .-]{2,40}?)\s+(?:assistance|help)\b`,
    ),
    kind: 'disclosed_assisted',
    ...writes,
  },
  {
    id: 'with-the-help-of',
    pattern: pattern(
      '(?:^|',
      THIS,
      IS,
      ')',
      WROTE,
      String.raw`\s+(?:by|with)\s+(?:the\s+)?(?:help|assistance|aid)\s+(?:of|from)\s+`,
      TOOL,
    ),
    kind: 'disclosed_assisted',
    ...writes,
  },
  {
    id: 'parts-written-by',
    pattern: pattern(
      '^',
      PARTS,
      String.raw`(?:\s+(?:were|was|are|is))?\s+`,
      FULLY,
      WROTE,
      String.raw`\s+(?:by|with|using)\s+`,
      TOOL,
    ),
    kind: 'disclosed_assisted',
    ...writes,
  },
  {
    id: 'heavy-lifting',
    pattern: pattern(String.raw`\bheavy[ -]lifting\b[^\n.]{0,60}?\b(?:done|made)\s+by\s+`, TOOL),
    kind: 'disclosed_agent',
    ...writes,
  },
  {
    id: 'tool-wrote-this',
    pattern: pattern(
      SUBJECT,
      String.raw`(?:wrote|authored|implemented|generated|coded)\s+(?:all of |most of )?(?:this|these changes|the (?:implementation|patch|fix|code))\b`,
    ),
    kind: 'disclosed_agent',
    ...writes,
  },
  {
    id: 'full-use',
    pattern: pattern('^full(?:y)? (?<tool>AI)[- ](?:use|usage|generated|written)\\b'),
    kind: 'disclosed_agent',
    ...writes,
  },
  {
    id: 'some-use',
    pattern: pattern(
      '^(?:very )?(?:heavy|heavily|mild|mildly|light|some|partial|partially|moderate|minor) (?<tool>AI)[- ](?:assist\\w*|guided|use|usage|help)\\b',
    ),
    kind: 'disclosed_assisted',
    ...writes,
  },
  {
    id: 'no-use',
    pattern: pattern(
      '(?:^|[.!?]\\s+)no (?:generative )?(?<tool>AI|LLMs?)(?: tools?| assistance)? (?:was|were|has been) (?:used|involved)\\b(?!\\s+(?:to|for|except|but|other)\\b)',
    ),
    kind: 'denial',
    ...writes,
  },
  {
    id: 'without',
    pattern: pattern('^', WROTE, ' (?:entirely |completely )?without (?:any |the use of |using )?(?<tool>AI|LLMs?)\\b'),
    kind: 'denial',
    ...writes,
  },
  {
    id: 'was-found-by',
    pattern: pattern(
      String.raw`(?:^|\b(?:bug|issue|problem|fault|flaw|leak|race|regression|instance|mistake|error|typo|this|it)\s+(?:was\s+|were\s+)?)(?:found|discovered|detected|spotted|noticed|identified|reported|diagnosed|caught|flagged|raised|pointed out)\s+(?:by|with|using)\s+`,
      TOOL,
    ),
    ...finds,
  },
  {
    id: 'tool-found-this',
    pattern: pattern(
      SUBJECT,
      String.raw`(?:pointed\s+(?:this|it|that)\s+out|(?:found|spotted|noticed|flagged|caught)\s+(?:this|it)\b)`,
    ),
    ...finds,
  },
  {
    id: 'that-tool-pointed-out',
    pattern: pattern(
      String.raw`\bthat\s+(?<tool>[\w.-]+(?: [\w.-]+){0,3}?)\s+(?:pointed\s+out|found|spotted|flagged)\b`,
    ),
    ...finds,
  },
  {
    id: 'prompts-of',
    pattern: pattern(
      String.raw`^(?:prompts?(?: history)?\s*\((?<tool>[^)\n]{2,40})\)|(?<tool>[A-Z][\w .-]{1,30}) prompts?(?: history)?)\s*:$`,
    ),
    kind: 'disclosed_assisted',
    ...writes,
  },
  {
    id: 'suggestion-applied',
    pattern: pattern(
      String.raw`^(?:[*-]\s+)?(?:\w+(?:\([\w-]+\))?!?:\s+)?(?:apply|applied|applies|applying|accept|accepted)\s+(?:the\s+)?(?<tool>[A-Za-z][\w.-]{2,30}(?: [A-Za-z][\w.-]+){0,2}?)(?:['’]s)?\s+(?:review\s+)?suggestions?\b`,
    ),
    kind: 'disclosed_assisted',
    role: 'suggestion',
    place: 'prose',
  },
  {
    id: 'message-by',
    pattern: pattern(
      String.raw`^\(?(?:commit )?message (?:was )?(?:written|generated|drafted) (?:by|with) (?<tool>[^)\n]{1,60})\)?$`,
    ),
    kind: 'message_by',
    role: 'message',
    place: 'prose',
  },
  {
    id: 'reviewed-by',
    pattern: pattern(String.raw`\b(?:and|patch|commit|change)\s+(?:was\s+)?reviewed\s+(?:by|with)\s+`, TOOL),
    kind: 'reviewed_by',
    role: 'review',
    place: 'prose',
  },
];
