import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A copy of the project, so that builds for this test share no cache with others. */
const root = mkdtempSync(join(tmpdir(), 'hindcast-editions-'));
const content = join(root, 'content');
const PUBLIC_INCIDENT = join(content, 'incidents/cache-eviction.mdx');

beforeAll(() => {
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(name, join(root, name), { recursive: true });
  }
  cpSync('tests/fixtures/content', content, { recursive: true });
  // Links to each package, so that Astro's cache below node_modules belongs to the copy.
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((each) => each !== '.astro' && each !== '.vite')) {
    symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name));
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const build = (env: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return { status, output: stdout + stderr };
};

const filesWith = (text: string): string[] =>
  readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text));

test('the internal edition has all entries', { tags: ['slow'] }, () => {
  const { status, output } = build();
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(filesWith('canary-3f9d')).not.toEqual([]);
  expect(filesWith('cache-eviction')).not.toEqual([]);
});

test('every page states a policy that lets nothing in by default', { tags: ['slow'] }, () => {
  const pages = filesWith('').filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(4);
  const policies = pages.map(
    (file) => /http-equiv="content-security-policy" content="([^"]*)"/.exec(readFileSync(file, 'utf8'))?.[1],
  );
  for (const policy of policies) {
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toMatch(/script-src 'self' 'sha256-/);
    expect(policy).not.toContain('unsafe');
  }
});

test('the public edition, from a warm cache, has no byte of an internal one', { tags: ['slow'] }, () => {
  const { status, output } = build({ HINDCAST_EDITION: 'public' });
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(filesWith('cache-eviction')).not.toEqual([]);
  expect(filesWith('canary-3f9d')).toEqual([]);
  expect(filesWith('backup-drill')).toEqual([]);
  expect(filesWith('Restoring the session store')).toEqual([]);
});

test('an edition that does not exist stops the build', { tags: ['slow'] }, () => {
  const { status, output } = build({ HINDCAST_EDITION: 'pubic' });
  expect(status).not.toBe(0);
  expect(output).toContain("'HINDCAST_EDITION' cannot be 'pubic'");
});

const twoProblems = (): void => {
  const text = readFileSync(PUBLIC_INCIDENT, 'utf8');
  writeFileSync(
    PUBLIC_INCIDENT,
    text.replace('severity: SEV2', 'severity: SEV9').replace('id: backup-drill', 'id: no-drill'),
  );
  cpSync(PUBLIC_INCIDENT, join(content, 'incidents/Cache-Eviction.mdx'));
};

test.for([
  { name: 'warm', cold: false },
  { name: 'cold', cold: true },
])('a $name build stops at every problem at once', { tags: ['slow'] }, ({ cold }) => {
  twoProblems();
  if (cold) rmSync(join(root, 'node_modules/.astro'), { recursive: true, force: true });
  const { status, output } = build();
  expect(status).not.toBe(0);
  expect(output).toMatch(/cache-eviction\.mdx:20:1 error schema\/unknown-value/);
  expect(output).toMatch(/cache-eviction\.mdx:9:5 error reference\/unknown-incident/);
  expect(output).toMatch(/This file has the same id as 'content\/incidents\/Cache-Eviction\.mdx'/);
});
