import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMessage } from './parse-message.ts';

const A = 'a1'.repeat(20);
const B = 'b2'.repeat(20);

test.for<{ name: string; message: string; expected: [key: string, value: string, line: number, loose: boolean][] }>([
  {
    name: 'the last paragraph',
    message: 's\n\nbody\n\nSigned-off-by: A <a@x>\nFixes: #1',
    expected: [
      ['Signed-off-by', 'A <a@x>', 5, false],
      ['Fixes', '#1', 6, false],
    ],
  },
  {
    name: 'a value over two lines',
    message: 's\n\nKey: one\n two\n\tthree',
    expected: [['Key', 'one two three', 3, false]],
  },
  { name: 'blanks before the colon', message: 's\n\nKey : one', expected: [['Key', 'one', 3, false]] },
  {
    name: 'an empty value in the block',
    message: 's\n\nKey:\nOther: x',
    expected: [
      ['Key', '', 3, false],
      ['Other', 'x', 4, false],
    ],
  },
  { name: 'the subject is never one', message: 'fix: the cache', expected: [] },
  {
    name: 'a paragraph that is half prose',
    message: 's\n\nprose here\nCo-authored-by: A <a@x>',
    expected: [['Co-authored-by', 'A <a@x>', 4, true]],
  },
  {
    name: 'prose with a line that git wrote',
    message: 's\n\nprose\nSigned-off-by: A <a@x>',
    expected: [['Signed-off-by', 'A <a@x>', 4, false]],
  },
  {
    name: 'in the middle of a squash message',
    message: 's (#1)\n\n* one\n\nCo-Authored-By: A <a@x>\n\n* two',
    expected: [['Co-Authored-By', 'A <a@x>', 5, true]],
  },
  {
    name: 'the line after the subject',
    message: 's\nCo-authored-by: A <a@x>',
    expected: [['Co-authored-by', 'A <a@x>', 2, true]],
  },
  { name: 'a key with a space', message: 's\n\nReviewed By: A <a@x>', expected: [['Reviewed By', 'A <a@x>', 3, true]] },
  { name: 'words with a space are no key', message: 's\n\nThe problem is: nothing\nfor example: x', expected: [] },
  { name: 'an address is no key', message: 's\n\nhttps://example.test/x\nsee https://example.test', expected: [] },
  { name: 'quoted lines', message: 's\n\n> Co-authored-by: A <a@x>\ntext', expected: [] },
  { name: 'indented lines', message: 's\n\n    Co-authored-by: A <a@x>\n\ntext', expected: [] },
  { name: 'a code fence', message: 's\n\n```\nCo-authored-by: A <a@x>\n```\n\ntext', expected: [] },
  {
    name: 'a fence that never ends',
    message: 's\n\n```\nCo-authored-by: A <a@x>\n\ntext',
    expected: [['Co-authored-by', 'A <a@x>', 4, true]],
  },
  { name: 'after comments at the end', message: 's\n\nKey: x\n\n# a comment\n', expected: [['Key', 'x', 3, false]] },
])('trailers: $name', ({ message, expected }) => {
  const { trailers } = parseMessage(message);
  expect(trailers).toEqual(expected.map(([key, value, line, loose]) => ({ key, value, line, loose })));
});

test.for<{ name: string; message: string; reverts?: string[]; cherryPickOf?: string[] }>([
  { name: 'a plain revert', message: `Revert "x"\n\nThis reverts commit ${A}.`, reverts: [A] },
  {
    name: 'a revert of a merge',
    message: `Revert "x"\n\nThis reverts commit ${A}, reversing\nchanges made to ${B}.`,
    reverts: [A],
  },
  {
    name: 'two sentences',
    message: `s\n\nThis reverts commit ${A}.\nThis reverts commit ${B}.\nThis reverts commit ${A}.`,
    reverts: [A, B],
  },
  { name: 'a list', message: `s\n\nThis reverts commits ${A}, ${B} and abcdef0.`, reverts: [A, B, 'abcdef0'] },
  { name: 'a bullet', message: `s\n\n* Revert "x"\n\n  This reverts commit ${A}.`, reverts: [A] },
  { name: 'a part', message: `s\n\nThis partially reverts commit ${A}`, reverts: [A] },
  { name: 'upper case', message: `s\n\nThis reverts commit ${A.toUpperCase()}.`, reverts: [A] },
  { name: 'a revert of a revert', message: `Reapply "x"\n\nThis reverts commit ${B}.`, reverts: [B] },
  { name: 'something quoted', message: `s\n\n> This reverts commit ${A}.` },
  { name: 'too few digits', message: 's\n\nThis reverts commit abc123.' },
  { name: 'words that are hexadecimal', message: `s\n\nThis reverts commit ${A} added because`, reverts: [A] },
  { name: 'an intention', message: `s\n\nWe may revert commit ${A} later.` },
  { name: 'a cherry-pick', message: `s\n\n(cherry picked from commit ${A})`, cherryPickOf: [A] },
  {
    name: 'two cherry-picks',
    message: `s\n\n(cherry picked from commit ${A})\n(cherry-picked from commit ${B})`,
    cherryPickOf: [A, B],
  },
  { name: 'a cherry-pick in a sentence', message: `s\n\nThis was (cherry picked from commit ${A})` },
])('other commits: $name', ({ message, reverts = [], cherryPickOf = [] }) => {
  expect(parseMessage(message)).toMatchObject({ reverts, cherryPickOf });
});

test.for<{ message: string; pullRequests?: number[]; mergedBranch?: string }>([
  { message: 'Merge pull request #12 from ana/codex/fix-cache', pullRequests: [12], mergedBranch: 'codex/fix-cache' },
  { message: 'Fix the cache (#12)', pullRequests: [12] },
  { message: 'Backport the cache fix (#12) (#34)', pullRequests: [12, 34] },
  { message: 'Fix (#12) in the cache' },
  { message: 'Fix the cache (#0)' },
  { message: 'Fix the cache\n\nmentions x (#12)' },
  { message: 'Revert "Fix the cache (#12)" (#34)', pullRequests: [34] },
  {
    message: "Merge 'Fix it' from Bo\n\nCloses #77 from bo/devin/fix-it.",
    pullRequests: [77],
    mergedBranch: 'devin/fix-it',
  },
  { message: 'Fix it\n\nCloses #77' },
  { message: "Merge branch 'release' into main", mergedBranch: 'release' },
  { message: "Merge remote-tracking branch 'origin/release'", mergedBranch: 'release' },
  { message: 'Merged in feature/x (pull request #9)', pullRequests: [9], mergedBranch: 'feature/x' },
  { message: 'Merged PR 9: Fix it', pullRequests: [9] },
  { message: 'Auto merge of #9 - ana:fix, r=bo', pullRequests: [9], mergedBranch: 'fix' },
  {
    message: "Merge branch 'fix' into 'main'\n\nFix\n\nSee merge request team/app!9",
    pullRequests: [9],
    mergedBranch: 'fix',
  },
  { message: 's\n\nMerge pull request #12 from ana/x' },
])('changes: $message', ({ message, pullRequests = [], mergedBranch }) => {
  expect(parseMessage(message)).toMatchObject({ pullRequests, mergedBranch });
});

/** Text that is likely to hit the parser: lines of the forms that it knows, with noise between. */
const messages = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '',
        '```',
        '~~~~',
        '> quoted',
        'Signed-off-by: A <a@x>',
        'Key: value',
        ' continued',
        '# comment',
        'Conflicts:',
        '\tpath',
        'Merge pull request #1 from a/b',
        `This reverts commit ${A}, ${B}`,
        '(cherry picked from commit',
        '('.repeat(99),
        'a: '.repeat(99),
      ),
    ),
  )
  .map((lines) => lines.join('\n'));

test('no text makes it throw, and every trailer is on the line that it names', () => {
  fc.assert(
    fc.property(messages, (message) => {
      const lines = message.split('\n');
      for (const { key, line } of parseMessage(message).trailers) expect(lines[line - 1]?.startsWith(key)).toBe(true);
    }),
  );
});

test('what a message says does not depend on what is quoted in it', () => {
  fc.assert(
    fc.property(messages, (quoted) => {
      const text = quoted
        .replaceAll(/[\r\n]+/g, '\n')
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
      const facts = parseMessage(`Subject\n\n${text}\n\nKey: value`);
      expect(facts).toMatchObject({ reverts: [], cherryPickOf: [], pullRequests: [], mergedBranch: undefined });
      expect(facts.trailers.map(({ key }) => key)).toEqual(['Key']);
    }),
  );
});

test.for([
  { name: 'blanks', text: ' '.repeat(500_000) },
  { name: 'open fences', text: '```x\n'.repeat(100_000) },
  { name: 'closing fences', text: '```\n'.repeat(100_001) },
  { name: 'half a revert', text: 'this reverts commits '.repeat(30_000) },
  { name: 'ids', text: `This reverts commits ${`${A}, `.repeat(10_000)}` },
  { name: 'numbers', text: `x ${'(#1)'.repeat(100_000)}` },
  { name: 'numbers with blanks', text: `x ${' (#1)'.repeat(100_000)}x)` },
  { name: 'keys', text: `s\n\n${'Key: v\n'.repeat(100_000)}` },
  { name: 'continuations', text: `s\n\nKey: v\n${' v\n'.repeat(50_000)}` },
])('a megabyte of $name is read in linear time', ({ text }) => {
  const before = performance.now();
  parseMessage(text);
  expect(performance.now() - before).toBeLessThan(3000);
});
