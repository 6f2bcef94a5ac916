import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import { provenance as schema } from '#model/provenance.ts';
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

const LINES = [
  CLAUDE,
  'Assisted-by: Claude Dupont',
  'AI-Assisted: no',
  'Claude-Session: https://claude.ai/code/session_01',
  '🤖 Generated with [Claude Code](https://claude.ai/code)',
  'This patch was written by Codex.',
  'No AI was used.',
  '### AI usage',
  'none',
  '- [x] I used AI',
  'found by AI',
  '```',
  '> quoted',
  '',
];

test('no message makes it throw, and every answer fits the schema', { timeout: 60_000 }, () => {
  const line = fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      expect(schema.safeParse(provenanceOf(claimsOf(`s\n\n${lines.join('\n')}`))).success).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('the order of trailers does not matter', () => {
  const trailers = [CLAUDE, 'Assisted-by: Codex', 'AI-Assisted: no', 'Reviewed-by: Bo <bo@x>', 'Reported-by: GPT-5'];
  const sum = (lines: readonly string[]) => {
    const { evidence, contradictions, ...rest } = provenanceOf(claimsOf(`s\n\n${lines.join('\n')}`));
    return { ...rest, count: evidence.length, contradictions: contradictions.length };
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(trailers, { minLength: trailers.length }), (lines) => {
      expect(sum(lines)).toEqual(sum(trailers));
    }),
  );
});

test.for([
  { name: 'the word AI', text: `s\n${'AI '.repeat(20_000)}` },
  { name: 'sentences', text: `s\n${'Claude wrote '.repeat(10_000)}` },
  { name: 'headings', text: `s\n${'## AI usage\n'.repeat(10_000)}` },
  { name: 'boxes', text: `s\n${'- [ ] AI was used\n'.repeat(10_000)}` },
  { name: 'footers', text: `s\n${'Generated with Claude Code\n'.repeat(5000)}` },
  { name: 'a long word', text: `s\n${'a'.repeat(200_000)} AI` },
  { name: 'stops', text: `s\n${'. '.repeat(100_000)}AI` },
])('much of $name is read in reasonable time', ({ text }) => {
  const before = performance.now();
  provenanceOf(claimsOf(text));
  expect(performance.now() - before).toBeLessThan(5000);
});
