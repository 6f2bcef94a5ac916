import { expect, test } from 'vitest';
import { type ChangeClaims, evidenceOfChange } from './evidence-of-change.ts';

test.for<{ name: string; change: ChangeClaims; expected: [kind: string, tool: string | null, strength: string][] }>([
  { name: 'silence', change: { authorLogin: 'ana', branch: 'fix', body: 'Fixes it', labels: ['bug'] }, expected: [] },
  { name: 'nothing recorded', change: { authorLogin: null, branch: null, body: null }, expected: [] },
  {
    name: 'an agent account',
    change: { authorLogin: 'devin-ai-integration[bot]' },
    expected: [['change_author', 'devin', 'identity']],
  },
  {
    name: 'the coding agent',
    change: { authorLogin: 'Copilot' },
    expected: [['change_author', 'copilot', 'identity']],
  },
  { name: 'a scanner', change: { authorLogin: 'github-advanced-security[bot]' }, expected: [] },
  { name: 'a branch of a tool', change: { branch: 'claude/fix-cache' }, expected: [['branch', 'claude', 'inferred']] },
  {
    name: 'a label',
    change: { labels: ['codex', 'AI-assisted'] },
    expected: [
      ['label', 'codex', 'inferred'],
      ['label', null, 'inferred'],
    ],
  },
  {
    name: 'a session in the body',
    change: { body: 'Fixes it\r\n\r\nLink to Devin run: https://app.devin.ai/sessions/0a1b\r\nRequested by: @ana' },
    expected: [['session_link', 'devin', 'session']],
  },
  {
    name: 'a footer in the body',
    change: { body: 'Generated with [Claude Code](https://claude.ai/code)' },
    expected: [['footer', 'claude', 'text']],
  },
  {
    name: 'a mark of an agent',
    change: { body: '<!-- CURSOR_AGENT_PR_BODY_BEGIN -->\nFixes it' },
    expected: [['footer', 'cursor', 'text']],
  },
  {
    name: 'a mark of a reviewer',
    change: { body: '<!-- CURSOR_SUMMARY -->\nSummary' },
    expected: [['reviewed_by', 'cursor-bugbot', 'text']],
  },
  { name: 'an answer in the body', change: { body: '## AI disclosure\nNo' }, expected: [['denial', null, 'text']] },
  {
    name: 'a line with a key',
    change: { body: 'Text\n\nAssisted-by: Codex' },
    expected: [['assisted_by', 'codex', 'trailer']],
  },
  { name: 'a quoted line', change: { body: '> Assisted-by: Codex' }, expected: [] },
])('$name', ({ change, expected }) => {
  const evidence = evidenceOfChange(change);
  expect(evidence.map(({ kind, tool, strength }) => [kind, tool, strength])).toEqual(expected);
  for (const { channel } of evidence) expect(['change', 'branch']).toContain(channel);
});
