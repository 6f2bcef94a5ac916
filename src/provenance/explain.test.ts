import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import type { Evidence } from '#model/provenance.ts';
import { meaningOf, refusalsOf, textBehind } from './explain.ts';
import { provenanceOf } from './provenance-of.ts';

test.for([
  { name: 'a person in an Assisted-by line', line: 'Assisted-by: Claude Martin <claude.martin@example.test>' },
  { name: 'a display name without a known address', line: 'Co-authored-by: Claude <someone@example.test>' },
  { name: 'a box that nobody ticked', line: '- [ ] I used AI to write this' },
])('$name is refused, with its line and the reason', ({ line }) => {
  const commit = claimsOf(`Change it\n\n${line}\n`);
  expect(provenanceOf(commit).evidence).toEqual([]);
  expect(refusalsOf(commit)).toEqual([
    { rule: expect.stringMatching(/^[\w-]+$/), line: 3, text: line, why: expect.stringMatching(/\w \w/) },
  ]);
});

test('nothing is refused where nothing looks like evidence, nor what is evidence', () => {
  expect(refusalsOf(claimsOf('Move the cursor\n\nTo the left.'))).toEqual([]);
  expect(refusalsOf(claimsOf('Quote\n\nCo-Authored-By: Claude <noreply@anthropic.com>'))).toEqual([]);
});

test('refusals come in the order of their lines', () => {
  const commit = claimsOf(
    'Change it\n\n- [ ] I used AI to write this\n\nAssisted-by: Claude Martin <claude.martin@example.test>\n',
  );
  expect(refusalsOf(commit).map(({ line }) => line)).toEqual([3, 5]);
});

const behind = (given: Partial<Evidence>, commit = claimsOf('Change it\n\nline three')) =>
  textBehind(
    {
      kind: 'co_author',
      channel: 'message',
      strength: 'trailer',
      role: 'author',
      tool: null,
      line: null,
      path: null,
      loose: false,
      ...given,
    },
    commit,
  );

test.for([
  { name: 'a line of the message', given: { line: 3 }, text: 'line three' },
  { name: 'a line that is not there', given: { line: 9 }, text: null },
  { name: 'a line of another message', given: { line: 3, path: 'change #12' }, text: null },
  { name: 'the author', given: { kind: 'author', channel: 'identity' }, text: 'Ana Ferro <ana@example.test>' },
  { name: 'a note', given: { channel: 'notes' }, text: null },
])('the text behind evidence: $name', ({ given, text }) => expect(behind(given)).toBe(text));

test('a committer is not taken for the author', () => {
  const commit = claimsOf('x', { committer: { name: 'Ana Ferro (aider)' } });
  expect(behind({ kind: 'committer_suffix', channel: 'identity' }, commit)).toBe(
    'Ana Ferro (aider) <ana@example.test>',
  );
});

test('the text behind a branch is its name', () => {
  const commit = claimsOf('Merge pull request #1 from ana/codex/fix-cache');
  expect(behind({ kind: 'branch', channel: 'branch' }, commit)).toBe(commit.mergedBranch);
  expect(commit.mergedBranch).toBeDefined();
});

test('every kind has a meaning, and one of another version is told as such', () => {
  expect(meaningOf({ kind: 'co_author' })).toBe('A co-author line names an agent account');
  expect(meaningOf({ kind: 'mind_reading' })).toContain('does not know');
});
