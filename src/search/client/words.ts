import { FIELDS } from '#search/document.ts';
import type { Query } from '#search/query.ts';
import type { Reason } from '#search/why.ts';

const quoted = (words: readonly string[], between: string): string => words.map((word) => `‘${word}’`).join(between);

/** What has to be said of words that were not found as they were typed. */
const readingsOf = ({ words }: Query): string[] =>
  words.flatMap(({ typed, how, words: meant }) => {
    if (how === 'corrected') return [`‘${typed}’ read as ${quoted(meant, ' or ')}`];
    if (how === 'split') return [`‘${typed}’ read as ${quoted([meant.join(' ')], '')}`];
    return how === 'unknown' ? [`‘${typed}’ is in no text`] : [];
  });

const SHOWN = 3;

/** Why a result is there, in one line: words and where they stand. */
export const whyText = (why: readonly Reason[]): string =>
  why
    .slice(0, SHOWN)
    .map(({ word, how, fields }) => {
      const places = fields.slice(0, SHOWN).map((field) => FIELDS[field].label);
      return `${word}${how === 'related' ? ' (related)' : ''} in ${places.join(', ')}`;
    })
    .join(' · ');

const countText = (count: number): string =>
  count === 0 ? 'No results' : count === 1 ? '1 result' : `${count} results`;

/** How a search went, as it is shown and read out. */
export const outcomeText = (count: number, query: Query): string =>
  [`${countText(count)} for ‘${query.text}’`, ...(count > 0 ? readingsOf(query) : [])].join(' · ');

/** What is said when no text holds any of the words. */
export const nothingText = (query: Query, near: number): string =>
  `${outcomeText(0, query)} · ${near > 0 ? 'these pages are near in name' : 'try other words, or fewer of them'}`;
