import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A link of a body, with its place in the file. */
export interface BodyLink {
  readonly address: string;
  readonly line: number;
  readonly column: number;
}

/** Every address that a body links to. */
export const linksOfBody = (tree: Root): BodyLink[] => {
  const links: BodyLink[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    links.push({ address: node.url, line, column });
  });
  return links;
};
