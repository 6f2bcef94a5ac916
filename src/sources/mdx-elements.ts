import type { Root } from 'mdast';
import type { z } from 'zod';
import { didYouMean } from '#errors/nearest.ts';
import { MDX_COMPONENTS, MDX_ELEMENTS, type MdxAttribute, type MdxComponent } from '#model/mdx-components.ts';
import 'remark-mdx';

type Content = Root['children'][number];
export type MdxElement = Extract<Content, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Attribute = MdxElement['attributes'][number];

/** What is wrong at a node, without its place. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

type Known = Pick<MdxComponent, 'attributes'> & Partial<Pick<MdxComponent, 'children' | 'example'>>;

const KNOWN: Readonly<Record<string, Known>> = { ...MDX_COMPONENTS, ...MDX_ELEMENTS };

/** What is wrong with a tag: its name, its attributes, what stands in it. */
export const elementFindings = (element: MdxElement): Finding[] => {
  const name = element.name ?? '';
  const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  if (known === undefined) return [unknownElement(name)];
  const written = new Map(element.attributes.map((attribute) => [nameOf(attribute), attribute]));
  const missing = Object.entries(known.attributes).flatMap(([attribute, { required, description }]) =>
    required && !written.has(attribute)
      ? [attributeFinding(`<${name}> has no ${attribute}`, `Add ${attribute}="…": ${description}`)]
      : [],
  );
  const repeated = written.size < element.attributes.length;
  return [
    ...element.attributes.flatMap((attribute) => attributeFindings({ name, known, attribute })),
    ...missing,
    ...(repeated ? [attributeFinding(`<${name}> has an attribute twice`, 'Keep one of the two')] : []),
    ...(known.children === 'nothing' && element.children.length > 0 ? [notEmpty(name, known)] : []),
  ];
};

const unknownElement = (name: string): Finding => ({
  rule: 'mdx/unknown-component',
  message: name === '' ? 'A fragment <> is not allowed' : `There is no component <${name}>`,
  hint: `${didYouMean(name, Object.keys(KNOWN))}Allowed are ${Object.keys(KNOWN).join(', ')}; write \\< for the sign itself`,
});

const notEmpty = (name: string, { example }: Known): Finding => ({
  rule: 'mdx/children',
  message: `<${name}> has text in it`,
  hint: `Close it at once: ${example ?? `<${name} />`}`,
});

interface OnElement {
  readonly name: string;
  readonly known: Known;
  readonly attribute: Attribute;
}

const attributeFindings = ({ name, known, attribute }: OnElement): Finding[] => {
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    return [{ rule: 'mdx/spread', message: 'Attributes cannot be spread', hint: 'Write each one as name="text"' }];
  }
  const spec: MdxAttribute | undefined = Object.hasOwn(known.attributes, attribute.name)
    ? known.attributes[attribute.name]
    : undefined;
  if (spec === undefined) {
    const allowed = Object.keys(known.attributes);
    const list = allowed.length === 0 ? 'It has none' : `Its attributes: ${allowed.join(', ')}`;
    return [
      attributeFinding(`<${name}> has no attribute '${attribute.name}'`, didYouMean(attribute.name, allowed) + list),
    ];
  }
  if (typeof attribute.value !== 'string') {
    const hint = `Write ${attribute.name}="text"`;
    return [attributeFinding(`The value of ${attribute.name} is not text in quotes`, hint)];
  }
  return valueFindings({ attribute: attribute.name, value: attribute.value, spec });
};

const valueFindings = ({
  attribute,
  value,
  spec,
}: {
  attribute: string;
  value: string;
  spec: MdxAttribute;
}): Finding[] =>
  (spec.schema.safeParse(value).error?.issues ?? []).map((issue) =>
    attributeFinding(`${attribute} cannot be '${value.slice(0, 80)}'`, hintFor(issue, value)),
  );

const hintFor = (issue: z.core.$ZodIssue, value: string): string => {
  if (issue.code !== 'invalid_value') return issue.message;
  const values = issue.values.map(String);
  return `${didYouMean(value, values)}One of: ${values.join(', ')}`;
};

const attributeFinding = (message: string, hint: string): Finding => ({ rule: 'mdx/attribute', message, hint });

const nameOf = (attribute: Attribute): string => (attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}');
