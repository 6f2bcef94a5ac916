import { z } from 'zod';
import { MDX_COMPONENTS, MDX_ELEMENTS, type MdxAttribute } from '#model/mdx-components.ts';
import { table } from './generate-reference.ts';

/** The reference of what a body may hold beside Markdown. */
export const componentReference = (): string => {
  const components = Object.entries(MDX_COMPONENTS).flatMap(([name, { description, attributes, example }]) => [
    `### \`<${name}>\``,
    description,
    ...attributeTable(attributes),
    `\`\`\`\`mdx\n${example}\n\`\`\`\``,
  ]);
  const elements = Object.entries(MDX_ELEMENTS).map(([name, { description, attributes }]) => [
    `\`<${name}>\``,
    Object.keys(attributes).join(', '),
    description,
  ]);
  return [
    '## Body',
    INTRO,
    ...components,
    '### HTML elements',
    table(['element', 'attributes', 'what it is'], elements),
  ].join('\n\n');
};

const INTRO = `The text after the front matter is Markdown with tables, footnotes and the components below. It is data: no
import, export or braces, no pictures, no other tags. Links lead to http, https, mailto, or to a page of the site with its
whole address, such as \`/patterns/unbounded-growth/\`. Attributes are texts in quotes. A tag with paragraphs in it stands
between empty lines.`;

const attributeTable = (attributes: Readonly<Record<string, MdxAttribute>>): string[] => {
  const rows = Object.entries(attributes).map(([name, { required, description, schema }]) => {
    const values = schema instanceof z.ZodEnum ? `: ${schema.options.map((value) => `\`${value}\``).join(', ')}` : '';
    return [`\`${name}\``, required ? 'yes' : 'no', description + values];
  });
  return rows.length === 0 ? [] : [table(['attribute', 'required', 'what it says'], rows)];
};
