import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { type AstroInlineConfig, build, dev } from 'astro';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remarkGuard } from './mdx-guard.ts';
import { guardedMdx } from './mdx-integration.ts';

const root = mkdtempSync(join(tmpdir(), 'hindcast-mdx-'));

beforeAll(() => {
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const writePage = (body: string): void =>
  writeFileSync(join(root, 'src/pages/page.mdx'), `---\ntitle: Page\n---\n\n${body}\n`);

const configured = (wiring: AstroInlineConfig): AstroInlineConfig => ({
  root,
  configFile: false,
  logLevel: 'silent',
  cacheDir: join(root, 'cache'),
  devToolbar: { enabled: false },
  ...wiring,
  vite: { cacheDir: join(root, 'vite'), logLevel: 'silent', ...wiring.vite },
});

const outcome = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'built',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

const processor = unified({ remarkPlugins: [remarkGuard], smartypants: false });
const RIGHT = { markdown: { processor }, integrations: [mdx(), guardedMdx()] };

const nothing = () => () => undefined;

const SATTERI = /not the first plugin of the processor 'satteri'/;
const NOT_FIRST = /not the first plugin of the processor 'unified'/;

const MISWIRINGS: readonly { name: string; wiring: AstroInlineConfig; reason: RegExp }[] = [
  { name: 'the default processor', wiring: { ...RIGHT, markdown: {} }, reason: SATTERI },
  { name: 'no plugins', wiring: { ...RIGHT, markdown: { processor: unified({}) } }, reason: NOT_FIRST },
  {
    name: 'another plugin before the guard',
    wiring: { ...RIGHT, markdown: { processor: unified({ remarkPlugins: [nothing, remarkGuard] }) } },
    reason: NOT_FIRST,
  },
  {
    name: 'plugins for HTML alone',
    wiring: { ...RIGHT, markdown: { processor: unified({ rehypePlugins: [nothing] }) } },
    reason: NOT_FIRST,
  },
  {
    name: 'MDX that does not take the processor over',
    wiring: { ...RIGHT, integrations: [mdx({ extendMarkdownConfig: false }), guardedMdx()] },
    reason: /the canary 'import' became a page/,
  },
  {
    name: 'MDX with a processor of its own',
    wiring: { ...RIGHT, integrations: [mdx({ processor: unified({}) }), guardedMdx()] },
    reason: /the canary 'import' became a page/,
  },
  {
    name: 'MDX with plugins of its own',
    wiring: { ...RIGHT, integrations: [mdx({ remarkPlugins: [] }), guardedMdx()] },
    reason: /the canary 'import' became a page/,
  },
  { name: 'no MDX', wiring: { ...RIGHT, integrations: [guardedMdx()] }, reason: /the MDX integration is not there/ },
  {
    name: 'a plugin that fails before the guard is asked',
    wiring: {
      ...RIGHT,
      integrations: [
        mdx({
          processor: unified({
            remarkPlugins: [
              () => () => {
                throw new Error('broken');
              },
              remarkGuard,
            ],
          }),
        }),
        guardedMdx(),
      ],
    },
    reason: /the canary 'import' broke the compiler/,
  },
  {
    name: 'another compiler in front',
    wiring: {
      ...RIGHT,
      vite: {
        plugins: [
          {
            name: 'other-compiler',
            enforce: 'pre',
            resolveId: (id: string) =>
              id.endsWith('page.mdx') ? `${join(root, 'src/pages/page.mdx')}?other` : undefined,
            load: (id: string) => (id.endsWith('?other') ? 'export default () => "";' : undefined),
          },
        ],
      },
    },
    reason: /page\.mdx\?other did not go through it/,
  },
];

test('the right wiring builds a body that is in order', { tags: ['slow'] }, async () => {
  writePage('Text with <kbd>Esc</kbd>.');
  expect(await outcome(build(configured(RIGHT)))).toBe('built');
});

test('the right wiring stops at a body that is not, with its line', { tags: ['slow'] }, async () => {
  writePage('Text.\n\nText {process.env.HOME}');
  expect(await outcome(build(configured(RIGHT)))).toMatch(
    /page\.mdx:7:6 error mdx\/expression\n {2}Braces would run as code/,
  );
});

test.for(MISWIRINGS)('$name does not build', { tags: ['slow'] }, async ({ wiring, reason }) => {
  writePage('Text.');
  const message = await outcome(build(configured(wiring)));
  expect(message).toMatch(/The guard of MDX bodies is not in the pipeline that builds pages/);
  expect(message).toMatch(reason);
});

test('a development server does not start without the guard', { tags: ['slow'] }, async () => {
  writePage('Text.');
  const wiring = { ...RIGHT, integrations: [mdx({ remarkPlugins: [] }), guardedMdx()] };
  expect(await outcome(dev(configured(wiring)))).toMatch(/the canary 'import' became a page/);
});
