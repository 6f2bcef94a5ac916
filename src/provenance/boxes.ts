/** A box to tick that declares whether AI was used. */
export interface DeclaringBox {
  readonly isTicked: boolean;
  /** Ticked, it says that no AI was used. */
  readonly denies: boolean;
}

const BOX = /^\s{0,3}[-*+] \[( |x|X)\] (.{1,400})$/;
const TOPIC = /\b(?:generative|artificial intelligence|AI|LLMs?|copilot|chatgpt|claude)\b/i;
/** A declaration has a subject; a task that somebody ticked off starts with what was to be done. */
const START =
  /^\W*(?:this|the|these|i|we|ai|llm|no|yes|some|parts?|partially|code|changes?|patch|pr|generated|authored|written|was|used|includes?|contains?|generative|claude|copilot|chatgpt)\b/i;
const NEGATED = /\b(?:not|no|without|free of|n't)\b/i;
const USE = /\b(?:author\w*|co-author\w*|writ\w+|generat\w+|creat\w+|assist\w*|us(?:e|ed|ing)|help\w*)\b/i;

/** Reads a line as such a box; `undefined` for every other line. */
export const declaringBox = (line: string): DeclaringBox | undefined => {
  const [, tick, label = ''] = BOX.exec(line) ?? [];
  if (tick === undefined || !START.test(label) || !TOPIC.test(label) || !USE.test(label)) return undefined;
  return { isTicked: tick !== ' ', denies: NEGATED.test(label) };
};
