import { relative } from 'node:path';
import type { Nodes, Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { type Problem, ProblemsError } from '#errors/problem.ts';
import { refusalOfLink } from '#model/link-address.ts';
import { elementFindings, type Finding } from './mdx-elements.ts';
import { markPassed } from './mdx-seal.ts';

type Check = (node: Nodes) => readonly Finding[];

const nothing: Check = () => [];

const refuse =
  (finding: Finding): Check =>
  () => [finding];

const link: Check = (node) => {
  if (node.type !== 'link' && node.type !== 'definition') return [];
  const refusal = refusalOfLink(node.url);
  if (refusal === undefined) return [];
  const hint = 'Link to a web page, or write the address as `code`';
  return [{ rule: 'mdx/link', message: `The address '${node.url.slice(0, 80)}' ${refusal}`, hint }];
};

const element: Check = (node) =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? elementFindings(node) : [];

const listItem: Check = (node) =>
  node.type === 'listItem' && typeof node.checked === 'boolean'
    ? [{ rule: 'mdx/task-list', message: 'A check box has no label', hint: "Write what is to be done as 'actions'" }]
    : [];

const ESM = {
  rule: 'mdx/import',
  message: 'A body does not import or export',
  hint: 'The components are there without it; begin a line of prose with another word',
};
const EXPRESSION = {
  rule: 'mdx/expression',
  message: 'Braces would run as code',
  hint: 'Write \\{ for the sign itself, or put code between backticks',
};
const IMAGE = {
  rule: 'mdx/image',
  message: 'A body has no pictures',
  hint: 'Say in a sentence or a table what the picture shows, and link to it',
};
const HTML = { rule: 'mdx/html', message: 'HTML is not rendered', hint: 'Write Markdown, or one of the components' };

/** What may stand in a body. A kind of node that is not here is refused, whichever parser or plugin made it. */
const CHECKS: Readonly<Record<string, Check>> = {
  root: nothing,
  paragraph: nothing,
  heading: nothing,
  text: nothing,
  emphasis: nothing,
  strong: nothing,
  delete: nothing,
  inlineCode: nothing,
  code: nothing,
  blockquote: nothing,
  list: nothing,
  listItem,
  thematicBreak: nothing,
  break: nothing,
  link,
  linkReference: nothing,
  definition: link,
  footnoteReference: nothing,
  footnoteDefinition: nothing,
  table: nothing,
  tableRow: nothing,
  tableCell: nothing,
  mdxJsxFlowElement: element,
  mdxJsxTextElement: element,
  mdxjsEsm: refuse(ESM),
  mdxFlowExpression: refuse(EXPRESSION),
  mdxTextExpression: refuse(EXPRESSION),
  image: refuse(IMAGE),
  imageReference: refuse(IMAGE),
  html: refuse(HTML),
};

/** Every problem of a parsed body: bodies are data, and this is the list of what data may hold. */
export const guardBody = (tree: Root, file: string): Problem[] => {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    const check = Object.hasOwn(CHECKS, node.type) ? CHECKS[node.type] : undefined;
    const findings = check === undefined ? [unknownNode(node.type)] : check(node);
    const { line, column } = node.position?.start ?? {};
    const place = { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
    problems.push(...findings.map((finding): Problem => ({ ...place, severity: 'error', ...finding })));
  });
  return problems;
};

const unknownNode = (type: string): Finding => ({
  rule: 'mdx/unknown-syntax',
  message: `A body holds no '${type}'`,
  hint: 'Write Markdown, or one of the components',
});

/**
 * The guard as a plugin of the parser that builds pages: the first of the Markdown plugins. Throws `ProblemsError`.
 * Lines are those of the file, because the site keeps the lines of the front matter as blanks.
 */
export const remarkGuard: Plugin<[], Root> = () => (tree, file) => {
  const problems = guardBody(tree, relative('', file.path ?? 'document'));
  if (problems.length > 0) throw new ProblemsError(problems);
  markPassed(file.path ?? '');
};
