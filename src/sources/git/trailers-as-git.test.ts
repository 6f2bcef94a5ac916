import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { makeRepo } from '#fixtures/repo.ts';
import { parseMessage } from './parse-message.ts';

const LINES = [
  '',
  '',
  '',
  'prose',
  'more prose: here',
  'Key: value',
  'Other-Key: v: w',
  'Key : spaced',
  'Key:',
  ': none',
  ' continued',
  '\ttab',
  'Signed-off-by: A <a@x>',
  '(cherry picked from commit abc)',
  '# comment',
  '# Conflicts:',
  'Conflicts:',
  '\tpath',
  'két: no',
  'Reviewed By: A',
  'Ke_y: v',
  '-: dash',
  '9: digit',
  '---',
  'https://x',
  'Signed-off-by:',
];

/** Git itself is the referee: what it prints for %(trailers) is what is not loose here. */
test('the block is the one that git takes', { timeout: 60_000 }, () => {
  const repo = makeRepo({ bare: true });
  onTestFinished(() => repo.remove());
  const message = fc
    .array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 9 })
    .map((lines) => `Subject\n${lines.join('\n')}`);
  const messages = fc.sample(message, { numRuns: 1500, seed: 7 });
  const commits = messages.map((text, index) => commitOf(index, text));
  repo.git(['fast-import', '--quiet', '--force'], commits.join(''));
  const output = repo.git([
    'log',
    '--all',
    '--no-walk=unsorted',
    '-z',
    '--format=%at%n%(trailers:only,unfold,key_value_separator=%x1f,separator=%x1e)',
  ]);
  const byGit = new Map(
    output
      .split('\0')
      .map((record) => record.split('\n', 2))
      .map(([at = '', trailers = '']) => [Number(at), trailers]),
  );
  for (const [index, text] of messages.entries()) {
    const ours = parseMessage(text.trimEnd()).trailers.filter(({ loose }) => !loose);
    const wanted = byGit.get(index + 1);
    expect({ text, trailers: ours.map(({ key, value }) => `${key}\u001f${value}`).join('\u001e') }).toEqual({
      text,
      trailers: wanted,
    });
  }
});

const commitOf = (index: number, text: string): string =>
  `commit refs/heads/m${index}\nauthor A <a@x> ${index + 1} +0000\ncommitter A <a@x> ${index + 1} +0000\ndata ${Buffer.byteLength(text) + 1}\n${text}\n\n`;
