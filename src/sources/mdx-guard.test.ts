import { expect, test } from 'vitest';
import { readBody } from './mdx-body.ts';
import { CANARIES, CONTROL } from './mdx-canaries.ts';

const read = (body: string) => readBody({ file: 'a.mdx', body, bodyLine: 5 });
const problemsOf = (body: string) => {
  const result = read(body);
  return result.ok ? [] : result.problems;
};
const summaries = (body: string): string[] =>
  problemsOf(body).map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);

test.for(Object.entries(CANARIES))('the canary %s is refused by %o', ([, { body, rule }]) => {
  expect(problemsOf(body).map((problem) => problem.rule)).toContain(rule);
});

test.for([
  { name: 'the control', body: CONTROL },
  { name: 'an empty body', body: '' },
  { name: 'code with braces', body: '`{ a }`\n\n```ts\nimport x from "y"; <script>\n```' },
  { name: 'escaped signs', body: 'a \\{ b } \\< c &lt;d&gt;' },
  {
    name: 'every component',
    body: '<Timeline title="t">\n\n- 10:00 x\n\n</Timeline>\n\n<Metric label="a" value="1" />',
  },
  {
    name: 'a commit in a sentence',
    body: `See <Commit repository="github.com/a/b" sha="${'0'.repeat(40)}" /> and <kbd>Esc</kbd>.`,
  },
  { name: 'a diff', body: '<Diff file="a.ts">\n\n```diff\n- a\n+ b\n```\n\n</Diff>' },
  { name: 'an address that links itself', body: 'See https://example.org/a_b(c).' },
])('$name is in order', ({ body }) => expect(problemsOf(body)).toEqual([]));

test.for([
  {
    name: 'a misspelt component',
    body: 'a\n\n<Calout>b</Calout>',
    found: ['7:1 mdx/unknown-component There is no component <Calout>'],
  },
  {
    name: 'a name of every object',
    body: '<constructor />',
    found: ['5:1 mdx/unknown-component There is no component <constructor>'],
  },
  { name: 'a fragment', body: '<>a</>', found: ['5:1 mdx/unknown-component A fragment <> is not allowed'] },
  { name: 'a member', body: '<a.b />', found: ['5:1 mdx/unknown-component There is no component <a.b>'] },
  {
    name: 'an attribute that is not there',
    body: '<Callout kynd="note">a</Callout>',
    found: ["5:1 mdx/attribute <Callout> has no attribute 'kynd'"],
  },
  {
    name: 'a value that is not in the list',
    body: '<Callout kind="nota">a</Callout>',
    found: ["5:1 mdx/attribute kind cannot be 'nota'"],
  },
  {
    name: 'an attribute without a value',
    body: '<kbd hidden>a</kbd>',
    found: ["5:1 mdx/attribute <kbd> has no attribute 'hidden'"],
  },
  {
    name: 'an attribute that stands twice',
    body: '<Callout title="a" title="b">c</Callout>',
    found: ['5:1 mdx/attribute <Callout> has an attribute twice'],
  },
  { name: 'a missing attribute', body: '<Metric label="a" />', found: ['5:1 mdx/attribute <Metric> has no value'] },
  {
    name: 'a short commit id',
    body: '<Commit repository="github.com/a/b" sha="0123456" />',
    found: ["5:1 mdx/attribute sha cannot be '0123456'"],
  },
  {
    name: 'text in a component that has none',
    body: '<Metric label="a" value="1">b</Metric>',
    found: ['5:1 mdx/children <Metric> has text in it'],
  },
  { name: 'a check box', body: '- [ ] a', found: ['5:1 mdx/task-list A check box has no label'] },
  { name: 'a comment', body: '{/* a */}', found: ['5:1 mdx/expression Braces would run as code'] },
  {
    name: 'an open brace',
    body: 'a\n\nb { c',
    found: [
      '7:6 mdx/syntax Not readable as MDX: Unexpected end of file in expression, expected a corresponding closing brace for `{`',
    ],
  },
  {
    name: 'everything at once',
    body: "import a from 'b'\n\n{c} [d](javascript:e)\n\n![f](g.png)",
    found: [
      '5:1 mdx/import A body does not import or export',
      '7:1 mdx/expression Braces would run as code',
      "7:5 mdx/link The address 'javascript:e' is neither http, https, mailto nor an address within the site that begins with / ./ ../ ? or #",
      '9:1 mdx/image A body has no pictures',
    ],
  },
])('$name is a problem at its place', ({ body, found }) => expect(summaries(body)).toEqual(found));

test('hints name what was meant', () => {
  const [component] = problemsOf('<Calout>b</Calout>');
  const [value] = problemsOf('<Callout kind="nota">a</Callout>');
  expect(component?.hint).toMatch(/^Did you mean 'Callout'\? Allowed are Timeline, /);
  expect(value?.hint).toBe("Did you mean 'note'? One of: note, warning, lesson, dispute");
});
