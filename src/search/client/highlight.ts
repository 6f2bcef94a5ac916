import { stem } from '#search/stem.ts';
import { tokensOf } from '#search/tokens.ts';
import { element } from './element.ts';

const LEFT_OUT = 'script, style, mark, svg, dialog, select, textarea';
const MOST = 400;

const textNodes = (root: Element): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.closest(LEFT_OUT) === null) nodes.push(node);
  }
  return nodes;
};

const markIn = (node: Text, stems: ReadonlySet<string>): number => {
  const text = node.data;
  const pieces: (Node | string)[] = [];
  let [at, count] = [0, 0];
  for (const { word, start, end } of tokensOf(text)) {
    if (start < at || !stems.has(stem(word))) continue;
    pieces.push(text.slice(at, start), element('mark', { class: 'search-mark' }, text.slice(start, end)));
    [at, count] = [end, count + 1];
  }
  if (count > 0) node.replaceWith(...pieces, text.slice(at));
  return count;
};

/** Marks the words of `?highlight=` in the text of the page, and takes them out of its address. */
export const highlightPage = (): void => {
  const address = new URL(location.href);
  const words = address.searchParams.get('highlight') ?? '';
  address.searchParams.delete('highlight');
  history.replaceState(history.state, '', address);
  const stems = new Set(tokensOf(words).map(({ word }) => stem(word)));
  const main = document.querySelector('main');
  if (main === null || stems.size === 0) return;
  let marked = 0;
  for (const node of textNodes(main)) {
    marked += markIn(node, stems);
    if (marked >= MOST) break;
  }
};
