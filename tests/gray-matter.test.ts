import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sourceFiles = (): string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\0')
    .filter((file) => /\.(?:[cm]?[jt]s|astro)$/.test(file));

const importers = (pattern: RegExp): string[] => sourceFiles().filter((file) => pattern.test(contentsOf(file)));

const contentsOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

test('front matter has one reader', () => {
  expect(importers(/(?:from|import|require)\s*\(?\s*['"]gray-matter['"]/)).toEqual(['src/sources/front-matter.ts']);
});

test('gray-matter is never called without options', () => {
  const calls = [...contentsOf('src/sources/front-matter.ts').matchAll(/\bmatter(?:\.\w+)?\(([^;]*)\)/g)];
  expect(calls.map(([, given]) => given)).toEqual(["text, { language: 'yaml', engines: ENGINES }"]);
});
