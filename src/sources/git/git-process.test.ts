import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeRepo } from '#fixtures/repo.ts';
import { gitAnswer, gitChunks } from './git-process.ts';

const gitDir = (): string => {
  const repo = makeRepo({ bare: true });
  onTestFinished(() => repo.remove());
  for (const message of ['one', 'two', 'three']) repo.commit({ message: `${message}\n${'x'.repeat(100_000)}` });
  return repo.gitDir;
};

test('an answer is what git printed', async () => {
  const answer = await gitAnswer({ gitDir: gitDir(), args: ['rev-list', '--count', 'main'] });
  expect(answer.toString()).toBe('3\n');
});

test('more than the limit is an error that says so', async () => {
  const limits = { timeoutMs: 10_000, maxBytes: 70_000 };
  const answer = gitAnswer({ gitDir: gitDir(), args: ['log', 'main'], limits });
  await expect(answer).rejects.toMatchObject({ code: 'git/too-much' });
});

test('a process that keeps its reader waiting is stopped', async () => {
  const limits = { timeoutMs: 200, maxBytes: 1000 };
  const never = (async function* () {
    await new Promise((resolve) => setTimeout(resolve, 60_000).unref());
    yield '';
  })();
  const answer = gitAnswer({ gitDir: gitDir(), args: ['cat-file', '--batch-check'], input: never, limits });
  await expect(answer).rejects.toMatchObject({ code: 'git/too-slow', message: expect.stringContaining('0.2 s') });
});

test("the reader's own time does not count", async () => {
  const limits = { timeoutMs: 400, maxBytes: 10_000_000 };
  let bytes = 0;
  for await (const chunk of gitChunks({ gitDir: gitDir(), args: ['log', '-p', '--root', 'main'], limits })) {
    bytes += chunk.length;
    for (const until = performance.now() + 60; performance.now() < until; );
  }
  expect(bytes).toBeGreaterThan(300_000);
});

test('a failure carries the words of git', async () => {
  const answer = gitAnswer({ gitDir: gitDir(), args: ['rev-parse', '--verify', 'nowhere'] });
  await expect(answer).rejects.toMatchObject({ code: 'git/failed', message: expect.stringContaining('fatal') });
});

test('a configuration that git cannot read is a failure', async () => {
  const folder = gitDir();
  writeFileSync(join(folder, 'config'), '[broken\n');
  const answer = gitAnswer({ gitDir: folder, args: ['rev-list', 'main'] });
  await expect(answer).rejects.toMatchObject({ code: 'git/failed' });
});

test('without git the error says what to install', async () => {
  const path = process.env['PATH'];
  process.env['PATH'] = '/nowhere';
  onTestFinished(() => {
    process.env['PATH'] = path;
  });
  const answer = gitAnswer({ gitDir: '/', args: ['version'] });
  await expect(answer).rejects.toMatchObject({ code: 'git/missing' });
});
