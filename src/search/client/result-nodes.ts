import type { Description } from '#search/describe.ts';
import { pathOf } from '#search/document.ts';
import type { CatalogueEntry } from '#search/index-format.ts';
import { dateInWords } from './dates.ts';
import { element } from './element.ts';
import { markedText } from './marked-text.ts';
import { whyText } from './words.ts';

const MOST_HIGHLIGHTS = 8;

/** Address of a page or a part of it, with the words to mark there. */
export const addressOf = (
  root: string,
  entry: Pick<CatalogueEntry, 'kind' | 'id'>,
  { why = [], anchor = '' }: { readonly why?: Description['why']; readonly anchor?: string } = {},
): string => {
  const words = why.filter(({ how }) => how !== 'related').map(({ word }) => word);
  const parameters = new URLSearchParams(
    words.length > 0 ? { highlight: words.slice(0, MOST_HIGHLIGHTS).join(' ') } : {},
  );
  const query = parameters.size > 0 ? `?${parameters}` : '';
  return `${root}${pathOf(entry)}${query}${anchor === '' ? '' : `#${anchor}`}`;
};

/** Kind, severity and date of a result. */
export const factsOf = ({ kind, severity, date }: CatalogueEntry): HTMLElement => {
  const facts = element('span', { class: 'search-facts' }, element('span', { class: `search-kind is-${kind}` }, kind));
  if (severity !== undefined && severity !== 'unknown') {
    facts.append(element('span', { class: `search-severity is-${severity.toLowerCase()}` }, severity));
  }
  if (date !== undefined) facts.append(element('time', { datetime: date }, dateInWords(date)));
  return facts;
};

/** The title as it stands until more of the document is there. */
export const plainTitle = ({ title }: CatalogueEntry): HTMLElement => element('span', { class: 'search-title' }, title);

/** The title with its marks. */
export const markedTitle = ({ title }: Description): HTMLElement =>
  element('span', { class: 'search-title' }, ...markedText(title));

/** The piece of text that shows the match, and the line that says why. */
export const bodyOf = ({ snippet, why }: Description): HTMLElement[] => [
  element('span', { class: 'search-snippet' }, ...markedText(snippet)),
  element('span', { class: 'search-why' }, whyText(why)),
];
