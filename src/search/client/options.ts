import type { Description } from '#search/describe.ts';
import type { CatalogueEntry } from '#search/index-format.ts';
import type { SectionHit } from '#search/snippet.ts';
import { element } from './element.ts';
import { markedText } from './marked-text.ts';
import { addressOf, bodyOf, factsOf, markedTitle, plainTitle } from './result-nodes.ts';

const option = (href: string, name: string, ...children: Node[]): HTMLAnchorElement =>
  element('a', { role: 'option', class: name, href, tabindex: '-1', 'aria-selected': 'false' }, ...children);

/** A page by its name alone. */
export const nameOption = (root: string, entry: CatalogueEntry): HTMLAnchorElement =>
  option(addressOf(root, entry), 'search-option', plainTitle(entry), factsOf(entry));

/** A result before its document is there: title and facts, with room for the rest. */
export const waitingOption = (root: string, entry: CatalogueEntry): HTMLAnchorElement =>
  option(addressOf(root, entry), 'search-option is-waiting', plainTitle(entry), factsOf(entry));

const sectionOption = (href: string, { heading, snippet }: SectionHit): HTMLAnchorElement =>
  option(
    href,
    'search-option is-section',
    element('span', { class: 'search-heading' }, heading),
    element('span', { class: 'search-snippet' }, ...markedText(snippet)),
  );

/** A result with what was found in it, and the sections of its page that meet the query. */
export const fullOptions = (
  root: string,
  entry: CatalogueEntry,
  { description, sections }: { readonly description: Description; readonly sections: number },
): HTMLAnchorElement[] => {
  const { why } = description;
  return [
    option(
      addressOf(root, entry, { why }),
      'search-option',
      markedTitle(description),
      factsOf(entry),
      ...bodyOf(description),
    ),
    ...description.sections
      .slice(0, sections)
      .map((section) => sectionOption(addressOf(root, entry, { why, anchor: section.anchor }), section)),
  ];
};

/** The way to every result, on a page of its own. */
export const allOption = (
  root: string,
  { text, count }: { readonly text: string; readonly count: number },
): HTMLAnchorElement =>
  option(
    `${root}search/?${new URLSearchParams({ q: text })}`,
    'search-option is-all',
    element('span', { class: 'search-title' }, `All ${count} results on one page`),
  );
