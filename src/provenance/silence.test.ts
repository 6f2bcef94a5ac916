import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import { type Provenance, provenance as schema } from '#model/provenance.ts';
import { provenanceOf } from './provenance-of.ts';

const CLAUDE = 'Co-authored-by: Claude <noreply@anthropic.com>';
const UNKNOWN: Partial<Provenance> = { ai_assisted: false, involvement: 'unknown', strength: 'none', evidence: [] };

interface Row {
  readonly name: string;
  readonly message: string;
  readonly people?: Parameters<typeof claimsOf>[1];
  readonly expected: Partial<Provenance>;
}

const rows: readonly Row[] = [
  { name: 'silence', message: 's\n\nbody', expected: UNKNOWN },
  { name: 'a subject about a tool', message: 'feat: generated with Claude Code', expected: UNKNOWN },
  {
    name: 'a person who shares a name',
    message: 's\n\nAssisted-by: Claude Dupont\nCo-authored-by: Claude <claude@dupont.example>',
    expected: UNKNOWN,
  },
  {
    name: 'a person who shares a name, long ago',
    message: 's\n\nAssisted-by: Claude',
    people: { author: { at: new Date('2012-01-01') } },
    expected: UNKNOWN,
  },
  {
    name: 'a person at a vendor',
    message: 's\n\nCo-authored-by: Bo <bo@anthropic.com>',
    people: { author: { email: 'ana@openai.com' } },
    expected: UNKNOWN,
  },
  {
    name: 'a person who shares a name, with a page',
    message: 's\n\nAssisted-by: Claude Dupont <https://dupont.example>',
    expected: UNKNOWN,
  },
  { name: 'a person in brackets', message: 's\n\nCo-authored-by: Claude (Dupont)', expected: UNKNOWN },
  { name: 'two given names', message: 's\n\nAssisted-by: Claude Jules', expected: UNKNOWN },
  { name: 'a bot of a company', message: 's\n\nCo-authored-by: Cline Bot <bot@company.example>', expected: UNKNOWN },
  { name: 'something made by a person', message: 's\n\nMade by Devin', expected: UNKNOWN },
  {
    name: 'the number of another account',
    message: 's\n\nCo-authored-by: github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
    expected: UNKNOWN,
  },
  {
    name: 'a scanner',
    message:
      's\n\nCo-authored-by: github-advanced-security[bot] <62310815+github-advanced-security[bot]@users.noreply.github.com>',
    expected: UNKNOWN,
  },
  { name: 'a quoted line', message: `s\n\n> ${CLAUDE}\n\ntext`, expected: UNKNOWN },
  {
    name: 'a revert that quotes what it reverts',
    message: `Revert "s"\n\nIt broke the build.\n\nOriginal commit message:\n\nCache it\n\nI used Claude to write it.\n\n${CLAUDE}`,
    expected: UNKNOWN,
  },
  {
    name: 'a pasted log',
    message:
      's\n\nThis one is wrong:\n\n    Cache it\n\n    Generated with [Claude Code](https://claude.ai/code)\n\ntext',
    expected: UNKNOWN,
  },
  {
    name: 'a fenced line',
    message: `s\n\n\`\`\`\n${CLAUDE}\n🤖 Generated with [Claude Code](https://claude.ai/code)\n\`\`\`\n\ntext`,
    expected: UNKNOWN,
  },
  {
    name: 'a link to a session in a sentence',
    message: 's\n\nThe fault is shown in https://claude.ai/code/session_01ab as well.',
    expected: UNKNOWN,
  },
  { name: 'a link to a page on sessions', message: 's\n\nhttps://claude.ai/code', expected: UNKNOWN },
  { name: 'a session link of no form', message: 's\n\nClaude-Session: see the log', expected: UNKNOWN },
  {
    name: 'a marker of a deployment',
    message: 'Published your App\n\nReplit-Commit-Author: Deployment',
    expected: UNKNOWN,
  },
  { name: 'generated code', message: 's\n\nGenerated with protoc.\nGenerated-by: protoc-gen-go', expected: UNKNOWN },
  {
    name: 'release notes in a bump',
    message: `bump x\n\n🤖 Generated with [Claude Code](https://claude.ai/code)\n\n${CLAUDE}\n\ntext`,
    people: { author: { name: 'renovate[bot]' } },
    expected: UNKNOWN,
  },
  {
    name: 'a product that is about AI',
    message:
      's\n\nLLM usage is shown per model. Users who generate with Claude see it.\nAI usage in the app is counted.',
    expected: UNKNOWN,
  },
];

test.for(rows)('$name', ({ message, people, expected }) => {
  const provenance = provenanceOf(claimsOf(message, people));
  expect(provenance).toMatchObject(expected);
  expect(schema.safeParse(provenance).success).toBe(true);
});
