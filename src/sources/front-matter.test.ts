import { expect, test } from 'vitest';
import { readFrontMatter } from './front-matter.ts';
import { ENGINES } from './front-matter-engines.ts';

const read = (text: string) => readFrontMatter({ file: 'a.mdx', bytes: new TextEncoder().encode(text) });

test.for([
  { name: 'fields and a body', text: '---\ntitle: x\n---\nbody\n', data: { title: 'x' }, body: 'body\n', bodyLine: 4 },
  {
    name: 'CRLF line ends',
    text: '---\r\ntitle: x\r\n---\r\nbody\r\n',
    data: { title: 'x' },
    body: 'body\n',
    bodyLine: 4,
  },
  { name: 'a byte order mark', text: '\uFEFF---\ntitle: x\n---\n', data: { title: 'x' }, body: '', bodyLine: 4 },
  { name: 'no line end after the last fence', text: '---\ntitle: x\n---', data: { title: 'x' }, body: '', bodyLine: 4 },
  {
    name: 'a rule in the body',
    text: '---\na: b\n---\nx\n\n---\n\ny\n',
    data: { a: 'b' },
    body: 'x\n\n---\n\ny\n',
    bodyLine: 4,
  },
  {
    name: 'a second block',
    text: '---\na: b\n---\n---js\n1\n---\n',
    data: { a: 'b' },
    body: '---js\n1\n---\n',
    bodyLine: 4,
  },
  { name: 'comments', text: '---\n# c\na: "b: c" # d\n---\n', data: { a: 'b: c' }, body: '', bodyLine: 5 },
  { name: 'nothing', text: '---\n---\nbody', data: {}, body: 'body', bodyLine: 3 },
  { name: 'a comment alone', text: '---\n# c\n---\n', data: {}, body: '', bodyLine: 4 },
])('$name is read', ({ text, data, body, bodyLine }) => {
  expect(read(text)).toMatchObject({ ok: true, data, body, bodyLine });
});

const EVIL = '{title: (globalThis.executed = true)}';

test.for([
  { name: '---js', text: `---js\n${EVIL}\n---\n`, line: 1, rule: 'front-matter/language' },
  { name: '---JavaScript', text: `---JavaScript\n${EVIL}\n---\n`, line: 1, rule: 'front-matter/language' },
  {
    name: '--- js behind a byte order mark',
    text: `\uFEFF---\tjs \r\n${EVIL}\r\n---\r\n`,
    line: 1,
    rule: 'front-matter/language',
  },
  { name: '---json', text: '---json\n{"title": "x"}\n---\n', line: 1, rule: 'front-matter/language' },
  { name: '---yaml', text: '---yaml\ntitle: x\n---\n', line: 1, rule: 'front-matter/language' },
  { name: '---toString', text: '---toString\ntitle: x\n---\n', line: 1, rule: 'front-matter/language' },
  { name: 'TOML', text: '+++\ntitle = "x"\n+++\n', line: 1, rule: 'front-matter/missing' },
  { name: 'a blank line first', text: '\n---\ntitle: x\n---\n', line: 1, rule: 'front-matter/missing' },
  { name: 'four hyphens', text: '----\ntitle: x\n----\n', line: 1, rule: 'front-matter/missing' },
  { name: 'an empty file', text: '', line: 1, rule: 'front-matter/missing' },
  { name: 'no last fence', text: '---\ntitle: x\n\nbody\n', line: 1, rule: 'front-matter/unclosed' },
  { name: 'text after the last fence', text: '---\ntitle: x\n---more\n', line: 3, rule: 'front-matter/fence' },
  {
    name: 'a layout',
    text: '---\ntitle: x\nlayout: "data:text/javascript,1"\n---\n',
    line: 3,
    rule: 'front-matter/reserved-field',
  },
  { name: 'a slug', text: '---\nslug: ../../x\n---\n', line: 2, rule: 'front-matter/reserved-field' },
  { name: 'a text', text: '---\njust text\n---\n', line: 2, rule: 'yaml/not-a-mapping' },
  { name: 'an end of document within', text: '---\na: 1\n...\nb: 2\n---\n', line: 4, rule: 'yaml/documents' },
  { name: 'more than 64 KiB', text: `---\na: ${'x'.repeat(65_536)}\n---\n`, line: 1, rule: 'front-matter/too-large' },
  {
    name: 'a run of blank lines',
    text: `---\n${'\n'.repeat(60_000)}a: 1\n---\n`,
    line: 1,
    rule: 'front-matter/blank-lines',
  },
])('$name is refused on its line', ({ text, line, rule }) => {
  const result = read(text);
  expect(result.ok ? [] : result.problems).toEqual([expect.objectContaining({ file: 'a.mdx', line, rule })]);
  expect(Reflect.has(globalThis, 'executed')).toBe(false);
});

test('a file that was refused once is refused again', () => {
  const text = '---\ntitle: [x\n---\nbody\n';
  expect([read(text).ok, read(text).ok]).toEqual([false, false]);
});

test.for(Object.entries(ENGINES).filter(([name]) => name !== 'yaml'))(
  'the engine %s evaluates nothing',
  ([, engine]) => {
    expect(() => engine(EVIL)).toThrow('front matter is written in YAML');
    expect(Reflect.has(globalThis, 'executed')).toBe(false);
  },
);
