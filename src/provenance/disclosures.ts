/** A way to tell, at the start of a sentence, that a tool was used. The group `tool` still has to read as a tool's name. */
export interface Disclosure {
  readonly id: string;
  readonly pattern: RegExp;
  /** What it comes to when the sentence says no more: help, or nothing. */
  readonly bare: 'assisted' | 'nothing';
}

const ADVERBS = String.raw`(?:(?:just|also|basically|actually|mostly|mainly|primarily|largely|initially|originally|heavily|extensively|entirely|fully|completely|partly|partially|almost|nearly|shamelessly|only|first|then|autonomously|pretty much|predominantly|mainly)\s+){0,3}`;
const OPENING = String.raw`^(?:(?:and|so|then|note|notes|ps|full disclosure|for full transparency)[,:]?\s+)?`;
const NAME = String.raw`(?<tool>[\p{L}\d][^,;:!?]{0,60}?)`;
const END = String.raw`(?=\s+(?:to|for|in|as|on|with|throughout|while|when|during|and|but|mostly|quite|a lot|extensively|here|if|about|under|driving|from|the|through|help|review|write|find|fix|do|implement|generate|create|check|look|make)\b|[.,;:)]?$|[,;:]|\.\s)`;
const WRITTEN =
  '(?:written|authored|generated?|implemented|developed|coded|drafted|created|made|built|done|produced|driven|ported|translated|converted|assisted|prepared|fixed|refactored)';
const WORK =
  '(?:patch(?:set)?|commits?|change(?:s|set)?|pr|pull request|code|series|fix(?:es)?|implementation|feature|work|tests?|test cases?|scripts?|refactor(?:ing)?|migration|docs|documentation|specification|optimi[sz]ations?|port|conversion|translations?|branch|everything|it|this|that|part|parts|logic|bulk)';
const WITH = String.raw`(?:by|with|using|via|alongside)\s+(?:the\s+)?(?:(?:help|assistance|aid)\s+(?:of|from)\s+)?`;

const disclosure = (id: string, bare: Disclosure['bare'], ...parts: readonly string[]): Disclosure => ({
  id,
  bare,
  pattern: new RegExp(parts.join(''), 'iu'),
});

/** Sentences by which people tell of their own accord what they used. What the tool did is read from the whole sentence. */
export const DISCLOSURES: readonly Disclosure[] = [
  disclosure(
    'i-used',
    'assisted',
    OPENING,
    String.raw`(?:I|we)(?:'ve| have)?\s+`,
    ADVERBS,
    String.raw`(?:used|asked|told|tasked|prompted|instructed|consulted|leaned on|relied on|worked with|paired with|chatted with|had|got|let|made)\s+(?:some\s+|(?:my |our )(?:dear |good )?(?:friend )?)?`,
    NAME,
    END,
  ),
  disclosure('used', 'assisted', OPENING, String.raw`(?:used|asked|told|prompted|tasked|using)\s+`, NAME, END),
  disclosure(
    'was-used',
    'assisted',
    OPENING,
    NAME,
    String.raw`\s+(?:(?:was|were|has been)\s+`,
    ADVERBS,
    String.raw`used(?=\s+(?:to|for|in|as|throughout|here|on|while|when|extensively)\b|[.,;]|$)|assistance was used\b|used (?:to|for)\b)`,
  ),
  disclosure(
    'tool-did',
    'nothing',
    OPENING,
    NAME,
    String.raw`\s+`,
    ADVERBS,
    String.raw`(?:helped|assisted|wrote|authored|implemented|drafted|produced|came up with|did|found and fixed)\s+(?=(?:me|us|to|with|in|the|this|these|that|it|all|most|some|both|a|an|everything|throughout|[a-z]+ing|debug|find|write|fix|identify|implement|locate|investigate)\b)`,
  ),
  disclosure(
    'found-and-did',
    'nothing',
    OPENING,
    NAME,
    String.raw`\s+(?:found|spotted|noticed|caught|identified|flagged)\s+(?:this|that|it|the|both)\b[^.]{0,80}?\band\s+(?:also\s+)?(?:wrote|fixed|implemented|drafted|changed|patched)\b`,
  ),
  disclosure(
    'with-help',
    'assisted',
    String.raw`^with\s+(?:the\s+|some\s+|a lot of\s+|lots of\s+)?(?:help|assistance|aid)\s+(?:of|from)\s+`,
    NAME,
    END,
  ),
  disclosure(
    'is-generated',
    'assisted',
    String.raw`^(?:this|it|everything|(?:all|most|much) of (?:this|it)|(?:this|the) (?:pr|patch|commit|code|change))\s+(?:is|was|were)\s+`,
    ADVERBS,
    String.raw`(?<tool>AI|LLM|Claude|Codex|Copilot)[- ](?:generated|written|assisted|authored|coded)(?=[.,;]|$|\s+(?:with|but|and|by|from|then)\b)`,
  ),
  disclosure('made-with', 'assisted', OPENING, ADVERBS, WRITTEN, String.raw`\s+`, ADVERBS, WITH, NAME, END),
  disclosure(
    'work-was-made-with',
    'assisted',
    String.raw`^(?:(?:(?!\b(?:if|when|whether|unless|will|would|can|could|should|may|might|not)\b)[^,;:]){0,60}\b)?`,
    WORK,
    String.raw`(?:\s+(?:here|itself|above|below))?\s+(?:was|were|has been|have been)\s+`,
    ADVERBS,
    WRITTEN,
    String.raw`\s+`,
    ADVERBS,
    WITH,
    NAME,
    END,
  ),
  disclosure(
    'work-made-with',
    'assisted',
    String.raw`^(?:(?:the|this|all|most|some|whole|entire|unit|initial|first|regression|majority|of)\s+){0,3}`,
    WORK,
    String.raw`\s+`,
    ADVERBS,
    WRITTEN,
    String.raw`\s+`,
    ADVERBS,
    WITH,
    NAME,
    String.raw`(?=[.,;]?$|[,;]|\s+(?:with|under)\s+my\b)`,
  ),
];
