import { globSync, readFileSync } from 'node:fs';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { sectionsOf } from '#search/sections.ts';
import { tokensOf } from '#search/tokens.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const bodyOf = (file: string): string => readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');

const wordsOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => tokensOf(text).map(({ word }) => word)).toSorted();

const seenByParser = (body: string): { headings: string[]; words: string[] } => {
  const [headings, texts]: [string[], string[]] = [[], []];
  visit(parser.parse(body), (node) => {
    if (node.type === 'heading') headings.push(textOf(node));
    if (['heading', 'paragraph', 'tableCell'].includes(node.type)) texts.push(textOf(node));
    if (node.type === 'code') texts.push(textOf(node));
  });
  return { headings, words: wordsOf(texts) };
};

const files = globSync('content/{incidents,patterns}/*.mdx').toSorted();

test('there is content to compare', () => expect(files.length).toBeGreaterThan(30));

test.for(files)('%s: the words and headings that a Markdown parser sees', (file) => {
  const body = bodyOf(file);
  const own = sectionsOf(body, { heading: 'Lead', anchor: 'lead' });
  const parsed = seenByParser(body);
  expect(own.map(({ heading }) => heading).filter((heading) => heading !== 'Lead')).toEqual(parsed.headings);
  // Attributes of components are read beside the text; nothing else may differ.
  const words = wordsOf(own.map(({ text }) => text));
  const attributes = wordsOf(
    [...body.matchAll(/\b(?:title|label|value|note|source|file)="([^"]*)"/g)].map(([, t]) => t ?? ''),
  );
  expect(words).toEqual([...parsed.words, ...attributes].toSorted());
});
