import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import { provenanceOf } from './provenance-of.ts';

const CLAUDE = 'Co-authored-by: Claude <noreply@anthropic.com>';

test.for<{ name: string; message: string; expected: string[] }>([
  {
    name: 'a denial beside a trailer',
    message: `s\n\nAI disclosure: no AI was used.\n\n${CLAUDE}`,
    expected: ['line 3 says that no AI was used, line 5 (co_author) names claude'],
  },
  {
    name: 'a denial in a sentence beside a session',
    message: 's\n\nIt is faster.\nNo AI was used in this.\nhttps://claude.ai/code/session_01ab',
    expected: ['line 4 says that no AI was used, line 5 (session_link) names claude'],
  },
  {
    name: 'a name beside an address',
    message: 's\n\nCo-Authored-By: GPT-5 <noreply@anthropic.com>',
    expected: ['Line 3: the name says chatgpt, the address says claude'],
  },
  {
    name: 'a tool that runs models of others',
    message: 's\n\nCo-authored-by: claude-opus-4-8 <noreply@opencode.ai>',
    expected: [],
  },
  {
    name: 'the name of a person beside the address of a tool',
    message: 's\n\nCo-authored-by: Ana Ferro <223556219+Copilot@users.noreply.github.com>',
    expected: ["Line 3: the name is not GitHub Copilot's, the address is"],
  },
  {
    name: 'the name of a bot beside its address',
    message: 's\n\nCo-authored-by: OpenHands Bot <openhands@all-hands.dev>',
    expected: [],
  },
  { name: 'a model of the same vendor', message: 's\n\nCo-authored-by: GPT-5 <codex@openai.com>', expected: [] },
])('contradictions: $name', ({ message, expected }) => {
  expect(provenanceOf(claimsOf(message)).contradictions).toEqual(expected);
});

test('all evidence is kept, strongest first, with its lines', () => {
  const message = `s\n\n* one\n\n🤖 Generated with [Claude Code](https://claude.ai/code)\n\n${CLAUDE}\n\n* two\n\n${CLAUDE}`;
  const { evidence } = provenanceOf(claimsOf(message, { author: { name: 'Claude', email: 'noreply@anthropic.com' } }));
  expect(evidence.map(({ kind, strength, line, loose }) => [kind, strength, line, loose])).toEqual([
    ['author', 'identity', null, false],
    ['co_author', 'trailer', 7, true],
    ['co_author', 'trailer', 11, false],
    ['footer', 'text', 5, false],
  ]);
});
