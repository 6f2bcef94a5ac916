import { unified } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Problem, ProblemsError } from '#errors/problem.ts';
import { testRows } from '#fixtures/test-data.ts';
import { readBody } from './mdx-body.ts';
import { CANARIES, CONTROL } from './mdx-canaries.ts';
import { remarkGuard } from './mdx-guard.ts';

const hostile = testRows('hostile/mdx/documents.jsonl')
  .map((row) => z.object({ name: z.string(), text: z.string() }).parse(row))
  .map(({ name, text }) => ({ name, body: text.replace(/^---\n[\s\S]*?\n---\n/, '') }));

const BODIES = [
  ...Object.entries(CANARIES).map(([name, { body }]) => ({ name, body })),
  { name: 'control', body: CONTROL },
  { name: 'text around a component', body: 'a <Metric label="b" value="c" /> d\n\n<Callout>\n\n- [ ] e\n\n</Callout>' },
  ...hostile,
];

const placed = (problems: readonly Problem[]) => problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`);

/** The problems that the compiler of the site finds, its own syntax errors among them. */
const compiled = async (body: string): Promise<string[]> => {
  const processor = unified({ remarkPlugins: [remarkGuard], smartypants: false });
  const shared = { syntaxHighlight: 'prism', gfm: true, smartypants: false } as const;
  const options = { optimize: false, srcDir: new URL(import.meta.url) };
  const renderer = await processor.createMdxRenderer?.(shared, options);
  try {
    await renderer?.process(`\n\n\n\n${body}`, 'a.mdx', {});
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return placed(error.problems);
    const { line, column } = z.object({ line: z.number(), column: z.number() }).parse(error);
    return [`${line}:${column} mdx/syntax`];
  }
};

test.for(BODIES)('check and build find the same in: $name', async ({ body }) => {
  const read = readBody({ file: 'a.mdx', body, bodyLine: 5 });
  expect(read.ok ? [] : placed(read.problems)).toEqual(await compiled(body));
});
