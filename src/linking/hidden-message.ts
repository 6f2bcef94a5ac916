const FIXES_LINE =
  /^[ \t>*-]*(?:fixes|fixed|fixup|regression|regressed|introduced|broken|caused|bisected|root cause|backports?|follow-?up)[\w -]{0,24}:.*$/gim;
/** Lines `Key-of-several-words: value`, and the footers of tools: who or what took part is no evidence. */
const TRAILER =
  /^[ \t]*(?:[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+){1,9}|assistant|agent|model|prompt|session|tool)[ \t]*:.*$/gim;
const FOOTER = /^[^\p{L}\n]*(?:generated|created|co-authored|written|made) (?:with|by|using)\b.*$/gimu;
/** An id of a commit with the subject that is quoted after it, in quotes or brackets, up to the end of the quotation. */
const ID_AND_SUBJECT =
  /\b(?=[0-9a-f]*\d)[0-9a-f]{7,64}\b(?:\s{0,3}[,:]?\s{0,3}(?:\(\s{0,3}(?:["'“‘`][^\n]*?["'”’`]|[^()\n]*(?:\n[^()\n]*)?)\s{0,3}\)|["“‘`][^"”’`]*["”’`]))?/gi;
const ID_THEN_TEXT = /\bcommit\s+(?=[0-9a-f]*\d)[0-9a-f]{7,64}\b[^\n]*/gi;
const NUMBER = /(?:\b[\w.-]{1,100}\/[\w.-]{1,100})?[#!]\d{1,12}\b|\b(?:GH|PR|MR|CL)[-\s]?#?\d+\b/gi;
const ADDRESS = /\bhttps?:\/\/\S+/gi;
const QUOTED_SUBJECT = /\brevert(?:s|ed|ing)?\s+["“'`][^\n]*["”'`]/gi;

/** A message of this length tells enough. */
const MAX_CHARACTERS = 20_000;

/**
 * A message without what names another commit or change: ids with the subjects quoted after them, `Fixes:` lines, numbers
 * and addresses of issues and changes, and lines that tell who or what took part. What is left is about the fault
 * itself, and is all that ranking by inference may see.
 */
export const hiddenMessage = (message: string): string =>
  message
    .slice(0, MAX_CHARACTERS)
    .replaceAll(ADDRESS, ' ')
    .replaceAll(TRAILER, '')
    .replaceAll(FOOTER, '')
    .replaceAll(FIXES_LINE, '')
    .replaceAll(ID_THEN_TEXT, ' ')
    .replaceAll(ID_AND_SUBJECT, ' ')
    .replaceAll(QUOTED_SUBJECT, ' ')
    .replaceAll(NUMBER, ' ');
