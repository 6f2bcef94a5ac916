import { isDecisive } from '#model/evidence-kinds.ts';
import type { Evidence, Provenance } from '#model/provenance.ts';
import { pluralText } from '#stats/number-text.ts';

const MEANS = {
  none: 'AI wrote none of it',
  unknown: 'it is not known whether AI took part',
  completion: 'inline completion was used, and no more is declared',
  assisted: 'AI helped with part of it',
  agent: 'an agent wrote it and a person committed it',
  autonomous: 'an agent is its author',
} as const;

/** What is known of AI in a commit and why, in one sentence. */
export const verdictOf = ({ ai_assisted, involvement, strength, evidence, contradictions }: Provenance): string => {
  const verdict = `${involvement}: ${MEANS[involvement]}`;
  const but = contradictions.length === 0 ? '' : ', though its claims contradict each other';
  const behind = ai_assisted ? evidence.filter(isDecisive) : evidence;
  const best = behind.find((each) => each.strength === strength) ?? evidence[0];
  if (best === undefined)
    return `${verdict}, because nothing in it or beside it speaks; silence is not a denial${but}.`;
  if (involvement === 'unknown') return `${verdict}, because there are only hints (${placeOf(best)})${but}.`;
  const others = evidence.length - 1;
  const more = others === 0 ? '' : ` and ${pluralText(others, 'more piece')} of evidence`;
  return `${verdict}, by ${NAMES[strength]} (${placeOf(best)})${more}${but}.`;
};

const NAMES = {
  attested: "the tool's own record",
  identity: 'an account',
  trailer: 'a trailer',
  session: 'a link to a session',
  text: 'what the text says',
  reported: 'a report',
  inferred: 'a hint',
  none: 'no evidence',
} as const;

/** Where a piece of evidence stands: `line 7`, `change #12, line 3`. */
export const placeOf = ({ line, path, channel, kind }: Evidence): string => {
  const own = line === null ? (channel === 'identity' ? ownerOf(kind) : channel) : `line ${line}`;
  if (path === null) return own;
  return path.startsWith(`${own} `) ? path : `${path}, ${own}`;
};

const ownerOf = (kind: string): string => (kind.startsWith('committer') ? 'committer' : 'author');
