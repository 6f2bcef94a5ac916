import type { Description } from '#search/describe.ts';
import type { CatalogueEntry } from '#search/index-format.ts';
import { element } from './element.ts';
import { markedText } from './marked-text.ts';
import { addressOf, bodyOf, factsOf, markedTitle, plainTitle } from './result-nodes.ts';

const heading = (href: string, title: HTMLElement): HTMLElement => element('h2', {}, element('a', { href }, title));

/** A result of the search page of which only the name is known. */
export const plainResult = (root: string, entry: CatalogueEntry): HTMLElement =>
  element('li', { class: 'search-result' }, heading(addressOf(root, entry), plainTitle(entry)), factsOf(entry));

/** A result of the search page: name, facts, the matching piece of text, why, and the parts of the page that match. */
export const fullResult = (root: string, entry: CatalogueEntry, description?: Description): HTMLElement => {
  if (description === undefined) return plainResult(root, entry);
  const { why, sections } = description;
  const parts = sections.map(({ heading: name, anchor, snippet }) =>
    element(
      'li',
      {},
      element('a', { class: 'search-heading', href: addressOf(root, entry, { why, anchor }) }, name),
      element('span', { class: 'search-snippet' }, ...markedText(snippet)),
    ),
  );
  return element(
    'li',
    { class: 'search-result' },
    heading(addressOf(root, entry, { why }), markedTitle(description)),
    factsOf(entry),
    ...bodyOf(description),
    ...(parts.length > 0 ? [element('ul', { role: 'list', class: 'search-parts' }, ...parts)] : []),
  );
};
