import { expect, test } from 'vitest';
import { hiddenMessage } from './hidden-message.ts';
import { namedCauses } from './named-causes.ts';

const BAD = 'bad0123456789bad0123456789bad0123456789b';

test.for([
  {
    name: 'an id with its subject in brackets and quotes',
    text: `broken by ${BAD} ("cache: keep all")`,
    gone: /bad0|keep all/,
  },
  {
    name: 'an id with its subject in brackets',
    text: 'regression of 1a2b3c4d (cache: keep all) here',
    gone: /1a2b|keep all/,
  },
  {
    name: 'what follows the word commit and an id',
    text: 'See commit 1a2b3c4d, cache: keep all',
    gone: /1a2b|keep all/,
  },
  { name: 'a Fixes line', text: 'x\n\nFixes: 1a2b3c4d ("cache: keep all")', gone: /Fixes|keep all/ },
  { name: 'numbers of changes', text: 'regression from #123, tidemark/harbor#7 and GH-9', gone: /123|#7|GH-9/ },
  { name: 'addresses', text: 'see https://example.test/pull/12 for more', gone: /example|12/ },
  { name: 'the subject of a revert', text: 'Revert "cache: keep all"', gone: /keep all/ },
  { name: 'who took part', text: 'x\n\nCo-authored-by: Bot <bot@example.test>\nReviewed-by: Ana', gone: /Bot|Ana/ },
  {
    name: 'the footer of a tool',
    text: 'x\n\n🤖 Generated with [Quill](https://example.test)',
    gone: /Quill|Generated/,
  },
])('ranking does not see $name', ({ text, gone }) => {
  expect(hiddenMessage(text)).not.toMatch(gone);
});

test('ranking still sees the words about the fault', () => {
  expect(hiddenMessage('cache: evict the oldest entry first\n\nIt grew without bound.')).toBe(
    'cache: evict the oldest entry first\n\nIt grew without bound.',
  );
});

const fix = (message: string, facts: Partial<Parameters<typeof namedCauses>[0]> = {}) =>
  namedCauses({ sha: 'f'.repeat(40), message, reverts: [], trailers: [], ...facts }).map((cause) =>
    cause.by === 'id' ? cause.id : cause.by === 'number' ? cause.number : cause.subject,
  );

test.for([
  { name: 'introduced in an id', message: 'x\n\nThis was introduced in 1a2b3c4d.', expected: ['1a2b3c4d'] },
  { name: 'introduced by a commit', message: 'x\n\nIntroduced by commit 1A2B3C4D', expected: ['1a2b3c4d'] },
  { name: 'regression from a number', message: 'fix list (regression from #123)', expected: [123] },
  { name: 'broken since an id', message: 'broken since 1a2b3c4d', expected: ['1a2b3c4d'] },
  { name: 'a root cause', message: 'x\n\nroot cause: 1a2b3c4d', expected: ['1a2b3c4d'] },
  {
    name: 'the change that a pull request reverts',
    message: 'Revert "x" (#9)\n\nReverts tidemark/harbor#8',
    expected: [8, 'x'],
  },
  { name: 'the subject of a revert without an id', message: 'Revert "cache: keep all"', expected: ['cache: keep all'] },
  { name: 'a quoted line speaks for others', message: 'x\n\n> introduced in 1a2b3c4d', expected: [] },
  { name: 'an issue that is closed is no cause', message: 'x\n\nFixes #123, closes #4', expected: [] },
  { name: 'a word of hex letters is no id', message: 'introduced in deadbeef defaced', expected: [] },
])('$name', ({ message, expected }) => {
  expect(fix(message)).toEqual(expected);
});

test('an id that is named twice is named once, and beside an id the subject of a revert adds nothing', () => {
  expect(fix(`Revert "x"\n\nThis reverts commit ${BAD}, introduced in ${BAD}.`, { reverts: [BAD] })).toEqual([BAD]);
});

test('no message, however long or odd, holds the rules up', () => {
  const parts = ['a-', '1a', '1234567 (', 'introduced ', 'regression in ', 'revert "', 'a/', '(\n'];
  const messages = [
    ...parts.map((part) => part.repeat(100_000)),
    ...['introduced in', '1234567', 'fixes'].map((start) => `${start}${' '.repeat(200_000)}x`),
  ];
  for (const message of messages)
    expect([typeof hiddenMessage(message), fix(message).length >= 0]).toEqual(['string', true]);
});
