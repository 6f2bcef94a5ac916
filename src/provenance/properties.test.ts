import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import { type Provenance, provenance as schema } from '#model/provenance.ts';
import { evidenceOfChange } from './evidence-of-change.ts';
import { provenanceOf } from './provenance-of.ts';

const SLOW = { timeout: 120_000 };
const CLAUDE = 'Co-authored-by: Claude <noreply@anthropic.com>';

/** Lines of every kind that a rule reads, and lines that only look like them. */
const LINES = [
  CLAUDE,
  'Co-authored-by: Claude <claude@dupont.example>',
  'Co-Authored-By: GPT-5 <noreply@anthropic.com>',
  'Co Authored By Claude Opus 4.6 (1M context)',
  'Assisted-by: Claude Dupont',
  'Assisted-by: LLM [sparse]',
  'Generated-by: AI',
  'AI-Assisted: no',
  'Claude-Session: https://claude.ai/code/session_01',
  'https://claude.ai/code/session_01',
  'Entire-Checkpoint: b15d3b4e29e9',
  'Reported-by: GPT-5',
  'Reviewed-by: Bo <bo@x>',
  '🤖 Generated with [Claude Code](https://claude.ai/code)',
  'Made with [Cursor](https://cursor.com)',
  'Written by [Cursor Bugbot](https://cursor.com/bugbot)',
  'This patch was written by Codex.',
  'I used Claude to find the leak, and wrote the fix myself.',
  'Copilot was used to write the tests.',
  'No AI was used.',
  '### AI usage',
  '## Was this patch authored using generative AI tooling?',
  'none',
  'Claude did most of it.',
  '- [x] I used AI',
  '- [ ] This was not authored with AI',
  'found by AI',
  'Original commit message:',
  'This reverts commit 0123456789abcdef0123456789abcdef01234567.',
  '<!-- CURSOR_SUMMARY -->',
  '<!-- AI -->',
  '    I used AI',
  '```',
  '> I used AI',
  '---------',
  '',
];
const message = fc.array(fc.constantFrom(...LINES), { maxLength: 14 }).map((lines) => `s\n\n${lines.join('\n')}`);

test('no message changes the verdict of another', SLOW, () => {
  const other = fc.oneof(message, fc.string({ unit: 'binary', maxLength: 300 }));
  fc.assert(
    fc.property(message, other, (text, between) => {
      const alone = provenanceOf(claimsOf(text));
      provenanceOf(claimsOf(between));
      evidenceOfChange({ body: between, branch: between, labels: [between] });
      expect(provenanceOf(claimsOf(text))).toEqual(alone);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

const verdict = ({ evidence, contradictions, ...rest }: Provenance) => ({
  ...rest,
  evidence: evidence.map(({ kind, role, strength, tool }) => [kind, role, strength, tool].join(' ')).toSorted(),
  contradictions: contradictions.length,
});

test('the order of whole lines at the end of a message does not matter', SLOW, () => {
  const ends = LINES.filter((line) => /^(?:[A-Z][\w-]+: \S|🤖|Made with|https)/u.test(line));
  fc.assert(
    fc.property(fc.shuffledSubarray(ends, { minLength: 2 }), fc.boolean(), (lines, apart) => {
      const of = (order: readonly string[]) =>
        verdict(provenanceOf(claimsOf(`s\n\n${order.join(apart ? '\n\n' : '\n')}`)));
      expect(of(lines.toReversed())).toEqual(of(lines));
      expect(of(lines.toSorted())).toEqual(of(lines));
    }),
    { seed: 2, numRuns: 1000 },
  );
});

/** One change to a text: a piece is left out, said twice, put elsewhere, or something is put in. */
const mutation = fc.record({
  at: fc.nat({ max: 400 }),
  length: fc.nat({ max: 40 }),
  to: fc.nat({ max: 400 }),
  way: fc.constantFrom('leave out', 'twice', 'move', 'put in'),
  text: fc.string({ unit: 'binary', maxLength: 6 }),
});

test('10,000 mutated messages never throw, and every answer fits the schema', SLOW, () => {
  let read = 0;
  fc.assert(
    fc.property(message, fc.array(mutation, { minLength: 1, maxLength: 4 }), (text, mutations) => {
      const mutated = mutations.reduce((before, { at, length, to, way, text: put }) => {
        const piece = before.slice(at, at + length);
        const rest = before.slice(0, at) + before.slice(at + length);
        if (way === 'put in') return before.slice(0, at) + put + before.slice(at);
        if (way === 'twice') return before.slice(0, at) + piece + before.slice(at);
        return way === 'move' ? rest.slice(0, to) + piece + rest.slice(to) : rest;
      }, text);
      expect(schema.safeParse(provenanceOf(claimsOf(mutated))).success).toBe(true);
      evidenceOfChange({ body: mutated });
      read++;
    }),
    { seed: 3, numRuns: 10_000 },
  );
  expect(read).toBe(10_000);
});

/** What a pattern could be made to try again and again, each enough for a line of a million characters. */
const PUMPS = [
  'a',
  ' ',
  '\t',
  '.',
  '. ',
  ', ',
  '_',
  '*',
  '-',
  '#',
  '(',
  '[',
  '[a](',
  '<',
  '<!--',
  '`',
  '"',
  '0',
  'é',
  '🤖',
  'AI ',
  'AI-',
  'Claude ',
  'Claude wrote ',
  'I used Claude to ',
  'I used ',
  'by Claude ',
  'with AI and ',
  'and ',
  'commit message ',
  'pull request ',
  'found ',
  'code ',
  'code review ',
  'tests ',
  'help of ',
  'this is ',
  'all of the ',
  'mostly almost entirely ',
  'written by ',
  'Generated with ',
  'Co-authored-by: ',
  'noreply@',
  'https://claude.ai/',
  'yes ',
  'no ',
  '- [x] ',
  'was ',
  'this patch was ',
  'AI disclosure: ',
  'GPT-5',
];

test.for(PUMPS)('a line of a million characters out of %j is read to its end', SLOW, (pump) => {
  const line = pump.repeat(Math.ceil(1_000_000 / pump.length));
  for (const text of [
    `s\n\n${line}`,
    `s\n\n## AI usage\n${line} Claude`,
    `s\n\nAI disclosure: ${line}\nClaude ${line}`,
  ]) {
    expect(schema.safeParse(provenanceOf(claimsOf(text))).success).toBe(true);
  }
  expect(evidenceOfChange({ body: `Claude ${line}`, branch: line, authorLogin: line, labels: [line] })).toBeDefined();
});

test.for([
  'Claude did it.\n',
  '## AI usage\n',
  '- [ ] AI was used\n',
  'Generated with Claude Code\n',
  `${CLAUDE}\n`,
  '```\nAI\n',
])('a message of a hundred thousand times %j is read to its end', SLOW, (line) => {
  expect(schema.safeParse(provenanceOf(claimsOf(`s\n\n${line.repeat(100_000)}`))).success).toBe(true);
});
