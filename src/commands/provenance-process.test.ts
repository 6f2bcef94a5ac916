import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addCommits } from '#fixtures/git-history.ts';
import { CLAUDE, provenanceWorld } from '#fixtures/provenance-world.ts';

const MANY = 8000;

/** The command as a process over a long history, with a folder of its own for temporary files. */
const started = (argv: readonly string[]) => {
  const world = provenanceWorld();
  addCommits(
    world.repository,
    Array.from({ length: MANY }, (_, index) => ({ message: `Filler ${index}\n\n${CLAUDE}\n`, files: {} })),
  );
  const scratch = join(world.folder, 'tmp');
  mkdirSync(scratch);
  const args = ['scripts/provenance.ts', '--content', world.content, '--repo', world.repository, ...argv];
  const env = { ...process.env, TMPDIR: scratch };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  return { child, scratch };
};

test('a reader that has seen enough ends it without an error, and nothing is left behind', {
  tags: ['slow'],
}, async () => {
  const { child, scratch } = started(['--json']);
  let err = '';
  child.stderr.on('data', (text) => (err += String(text)));
  const [first] = await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code] = await once(child, 'close');
  expect(JSON.parse(String(first).split('\n')[0] ?? '')).toMatchObject({ tools: ['claude'] });
  expect({ code, err, left: readdirSync(scratch) }).toEqual({ code: 0, err: '', left: [] });
});

test('Ctrl-C ends it by that signal, in the middle of a line of results at most', { tags: ['slow'] }, async () => {
  const { child, scratch } = started([]);
  let err = '';
  child.stderr.on('data', (text) => (err += String(text)));
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  child.stdout.resume();
  const [code, signal] = await once(child, 'close');
  expect({ code, signal, left: readdirSync(scratch) }).toEqual({ code: null, signal: 'SIGINT', left: [] });
  expect(err).not.toContain('fault of the program');
});
