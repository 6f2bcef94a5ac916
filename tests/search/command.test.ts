import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';
import { searchAnswer } from '#model/search-answer.ts';

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (args: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['scripts/search.ts', ...args],
      { encoding: 'utf8' },
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });

test.for([
  { name: 'found', args: ['cache', 'eviction'], code: 0 },
  { name: 'nothing found', args: ['xyzzyqwv'], code: 1 },
  { name: 'no words', args: [], code: 2 },
  { name: 'a kind that does not exist', args: ['--kind', 'commit', 'cache'], code: 2 },
  { name: 'no number', args: ['--limit', 'many', 'cache'], code: 2 },
  { name: 'a flag that does not exist', args: ['--knid', 'pattern', 'cache'], code: 2 },
  { name: 'no content folder', args: ['--content', 'nowhere', 'cache'], code: 3 },
])('$name: exit code $code', async ({ args, code }) => {
  const { code: actual, stdout, stderr } = await run(args);
  expect(actual).toBe(code);
  expect(code < 2 ? stdout : stderr).not.toBe('');
  if (code >= 2) expect(stdout).toBe('');
});

test('--json prints one document of the published schema and nothing else', async () => {
  const { stdout, stderr } = await run(['--json', '--limit', '3', 'evicton']);
  const answer = searchAnswer.parse(JSON.parse(stdout));
  expect(stderr).toBe('');
  expect(answer).toMatchObject({
    query: 'evicton',
    words: [{ typed: 'evicton', how: 'corrected', words: ['eviction'] }],
  });
  expect(answer.results).toHaveLength(3);
  expect(answer.results).toContainEqual(expect.objectContaining({ kind: 'pattern', id: 'unbounded-growth' }));
});

test('--kind keeps one kind', async () => {
  const { stdout } = await run(['--json', '--kind', 'incident', 'cache', 'eviction']);
  const kinds = searchAnswer.parse(JSON.parse(stdout)).results.map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['incident']));
});

test('a person is told how a word was read and why each result is there', async () => {
  const { stdout } = await run(['--limit', '1', 'evicton']);
  expect(stdout).toContain("'evicton' read as 'eviction'");
  expect(stdout).toMatch(/why: evict\w* \(typed: evicton\) in /);
});
