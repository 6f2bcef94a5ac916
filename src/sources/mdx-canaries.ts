/** Bodies that must not become pages, each with the rule that refuses it. */
export const CANARIES = {
  import: { body: "import fs from 'node:fs'", rule: 'mdx/import' },
  export: { body: 'export const audience = "public"', rule: 'mdx/import' },
  block: { body: '{process.env.HOME}', rule: 'mdx/expression' },
  inline: { body: 'Text {1 + 1} text', rule: 'mdx/expression' },
  cell: { body: '| a |\n| --- |\n| {1 + 1} |', rule: 'mdx/expression' },
  footnote: { body: 'Text[^1]\n\n[^1]: {1 + 1}', rule: 'mdx/expression' },
  child: { body: '<Callout>{1 + 1}</Callout>', rule: 'mdx/expression' },
  attribute: { body: '<Callout title={process.env.HOME}>Text</Callout>', rule: 'mdx/attribute' },
  spread: { body: '<Callout {...process.env}>Text</Callout>', rule: 'mdx/spread' },
  component: { body: '<Canary />', rule: 'mdx/unknown-component' },
  script: { body: '<script>Text</script>', rule: 'mdx/unknown-component' },
  handler: { body: '<kbd onclick="x">Text</kbd>', rule: 'mdx/attribute' },
  directive: { body: '<kbd set:html="x" />', rule: 'mdx/attribute' },
  link: { body: '[Text](javascript:x)', rule: 'mdx/link' },
  definition: { body: '[Text][a]\n\n[a]: data:text/html,x', rule: 'mdx/link' },
  image: { body: '![Text](https://host.example/x.png)', rule: 'mdx/image' },
} as const;

/** A body that must become a page, so that a guard which refuses everything is noticed too. */
export const CONTROL = `## Heading

Text with *emphasis*, \`{ code }\`, a [link](/patterns/) and a footnote.[^1]

| a | b |
| --- | --- |
| 1 | 2 |

<Callout kind="note">Text</Callout>

[^1]: Note
`;
