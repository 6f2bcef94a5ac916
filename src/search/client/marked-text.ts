import type { Snippet } from '#search/snippet.ts';
import { element } from './element.ts';

/** A text as nodes, with `mark` around what was found. */
export const markedText = ({ text, marks }: Snippet): Node[] => {
  const nodes: Node[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) nodes.push(document.createTextNode(text.slice(at, start)));
    nodes.push(element('mark', {}, text.slice(start, end)));
    at = end;
  }
  if (at < text.length) nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
};
