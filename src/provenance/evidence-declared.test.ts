import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import { type Provenance, provenance as schema } from '#model/provenance.ts';
import { provenanceOf } from './provenance-of.ts';

const CLAUDE = 'Co-authored-by: Claude <noreply@anthropic.com>';
const COPILOT = '198982749+Copilot@users.noreply.github.com';

interface Row {
  readonly name: string;
  readonly message: string;
  readonly people?: Parameters<typeof claimsOf>[1];
  readonly expected: Partial<Provenance>;
}

const rows: readonly Row[] = [
  {
    name: 'a co-author',
    message: `s\n\n${CLAUDE}`,
    expected: { ai_assisted: true, involvement: 'agent', strength: 'trailer', roles: ['author'], tools: ['claude'] },
  },
  {
    name: 'a revert by an agent',
    message: `Revert "s"\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.\n\n${CLAUDE}`,
    expected: { involvement: 'agent', tools: ['claude'] },
  },
  {
    name: 'a co-author in the middle',
    message: `s (#1)\n\n* one\n\n${CLAUDE}\n\n* two`,
    expected: { involvement: 'agent', tools: ['claude'] },
  },
  {
    name: 'an address in other letters',
    message: 's\n\nCo-Authored-By: Cursor <CursorAgent@cursor.com>',
    expected: { involvement: 'agent', tools: ['cursor'] },
  },
  {
    name: 'the account of another by number and login',
    message: 's\n\nCo-authored-by: claude[bot] <41898282+claude[bot]@users.noreply.github.com>',
    expected: { involvement: 'agent', tools: ['claude'] },
  },
  {
    name: 'the agent as author',
    message: 's',
    people: { author: { name: 'Copilot', email: COPILOT } },
    expected: { involvement: 'autonomous', strength: 'identity', tools: ['copilot'] },
  },
  {
    name: 'the suffix on the author',
    message: 's',
    people: { author: { name: 'Ana Ferro (aider)' } },
    expected: { ai_assisted: true, involvement: 'agent', strength: 'identity', tools: ['aider'] },
  },
  {
    name: 'aider with its model and an old address',
    message: 's\n\nCo-authored-by: aider (gemini-2.5-pro) <someone@example.test>',
    expected: { involvement: 'agent', tools: ['aider'] },
  },
  {
    name: 'a suggestion that was applied',
    message: 's\n\nCo-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>',
    expected: { ai_assisted: true, involvement: 'assisted', roles: ['suggestion'], tools: ['copilot'] },
  },
  {
    name: 'assistance',
    message: 's\n\nAssisted-by: Claude:claude-opus-4-8 sparse',
    expected: { involvement: 'assisted', strength: 'trailer', tools: ['claude'] },
  },
  {
    name: 'assistance with a model where an address would be',
    message: 's\n\nAssisted-by: OpenCode.ai <Opus 4.6>',
    expected: { involvement: 'assisted', tools: ['opencode'] },
  },
  {
    name: 'assistance with a page where an address would be',
    message: 's\n\nAssisted-by: Claude (Anthropic) <https://claude.ai>',
    expected: { involvement: 'assisted', tools: ['claude'] },
  },
  {
    name: 'assistance of an LLM with other tools',
    message: 's\n\nAssisted-by: LLM [sparse]',
    expected: { involvement: 'assisted', tools: [] },
  },
  {
    name: 'assistance of a tool with the model of another',
    message: 's\n\nAssisted-By: Cursor Grok 4.6',
    expected: { involvement: 'assisted', tools: ['cursor'] },
  },
  {
    name: 'assistance with a spaced key among trailers',
    message: 's\n\nText.\n\nAssisted by: Claude Opus 4.6\nSigned-off-by: Bo <bo@x>\nCloses #1',
    expected: { involvement: 'assisted', strength: 'trailer', tools: ['claude'] },
  },
  {
    name: 'assistance as an item of a list',
    message: 's\n\n- Assisted-By: GPT 5.6 Sol, OpenCode',
    expected: { involvement: 'assisted', tools: ['chatgpt', 'opencode'] },
  },
  {
    name: 'a co-author with its vendor and without an address',
    message: 's\n\nCo-Authored-By: Claude (Anthropic)',
    expected: { involvement: 'agent', strength: 'text', tools: ['claude'] },
  },
  {
    name: 'a co-author with its model and without an address',
    message: 's\n\nCo-Authored-By: Claude (claude-opus-4-20250514)',
    expected: { involvement: 'agent', strength: 'text', tools: ['claude'] },
  },
  {
    name: 'completion by key',
    message: 's\n\nAssisted-by: GitHub Copilot (tab completion only)',
    expected: { ai_assisted: true, involvement: 'completion', strength: 'trailer', tools: ['copilot'] },
  },
  {
    name: 'an answer by key that is completion',
    message: 's\n\nAI-Assisted: yes, completions by Copilot',
    expected: { ai_assisted: true, involvement: 'completion' },
  },
  {
    name: 'a co-author without hyphens and without an address',
    message: 's\n\nCo Authored By Claude Opus 4.6 (1M context)\n\nCloses #1',
    expected: { involvement: 'agent', strength: 'text', tools: ['claude'] },
  },
  {
    name: 'a model under the address that an editor stamps',
    message: 's\n\nCo-authored-by: GPT-5.3-Codex <copilot@github.com>',
    expected: { ai_assisted: true, involvement: 'agent', strength: 'text', tools: ['copilot'] },
  },
  {
    name: 'the account of a company that serves a tool',
    message: 's\n\nCo-authored-by: Claude <svc-build-claude@company.example>',
    expected: { involvement: 'agent', strength: 'text', tools: ['claude'] },
  },
  {
    name: 'a footer that says who drove',
    message: 's\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code) — driven by @ana',
    expected: { involvement: 'agent', tools: ['claude'] },
  },
  {
    name: 'a footer of the agent of a project',
    message: 's\n\nMade by Turso Agent',
    expected: { involvement: 'agent', tools: ['turso-agent'] },
  },
  {
    name: 'assistance with a misspelt key',
    message: 's\n\nAssited-by: Claude Code',
    expected: { involvement: 'assisted', tools: ['claude'] },
  },
  {
    name: 'assistance with a spaced key',
    message: 's\n\nAssisted by: Codex\n\nmore text',
    expected: { involvement: 'assisted', tools: ['codex'] },
  },
  { name: 'generation', message: 's\n\nGenerated-by: AI', expected: { involvement: 'agent', tools: [] } },
  { name: 'making', message: 's\n\nMade-with: Cursor', expected: { involvement: 'agent', tools: ['cursor'] } },
  {
    name: 'a yes',
    message: 's\n\nAI-Assisted: yes\nAI-Tools: GitLab Duo, OpenCode',
    expected: { involvement: 'assisted', tools: ['gitlab-duo', 'opencode'] },
  },
  {
    name: 'a share by model',
    message: 's\n\nClaude-Generated-By: Claude Code (cli/claude=100%)',
    expected: { involvement: 'agent', tools: ['claude'] },
  },
  {
    name: 'a session',
    message: 's\n\nClaude-Session: https://claude.ai/code/session_01',
    expected: { involvement: 'agent', strength: 'session', tools: ['claude'] },
  },
  {
    name: 'a line that is nothing but a link to a session',
    message: 's (#1)\n\nText.\nhttps://claude.ai/code/session_01ab\n\nReviewed-by: Bo <bo@x>',
    expected: { involvement: 'agent', strength: 'session', tools: ['claude'] },
  },
  {
    name: 'a link to a task, wrapped',
    message: 's (#1)\n\n------\n[Codex\nTask](https://chatgpt.com/codex/tasks/task_b_01)',
    expected: { involvement: 'agent', strength: 'session', tools: ['codex'] },
  },
  {
    name: 'a thread',
    message: 's\n\nAmp-Thread-ID: https://ampcode.com/threads/T-019d-f9',
    expected: { involvement: 'agent', strength: 'session', tools: ['amp'] },
  },
  {
    name: 'a checkpoint',
    message: 's\n\nEntire-Checkpoint: b15d3b4e29e9',
    expected: { involvement: 'assisted', strength: 'session', tools: [] },
  },
  {
    name: 'a footer with a link',
    message: 's\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)',
    expected: { involvement: 'agent', strength: 'text', tools: ['claude'] },
  },
  {
    name: 'a footer without one',
    message: 's\n\nMade with Cursor',
    expected: { involvement: 'agent', strength: 'text', tools: ['cursor'] },
  },
  {
    name: 'a footer of an agent',
    message: 's\n\n---\nWritten by an agent (opencode, some-model).',
    expected: { involvement: 'agent', tools: ['opencode'] },
  },
  {
    name: 'a sentence',
    message: 's\n\nThis patch was written by Claude Opus 4.5 for the\nlarge part.',
    expected: { involvement: 'agent', strength: 'text', tools: ['claude'] },
  },
  {
    name: 'a sentence on assistance',
    message: 's\n\nThis PR was written with AI assistance (Claude\nCode).',
    expected: { involvement: 'assisted' },
  },
  {
    name: 'a sentence with a model',
    message: 's\n\nThis code was written with assistance from GPT 5.6 Sol and by hand.',
    expected: { involvement: 'assisted', tools: ['chatgpt'] },
  },
  {
    name: 'a sentence on its tests',
    message: 's\n\nTests written by Codex.',
    expected: { involvement: 'assisted', tools: ['codex'] },
  },
  {
    name: 'a name that only a model has',
    message: 's\n\nCo-Authored-By: Claude Sonnet 4.5 <claude@example.test>',
    expected: { involvement: 'agent', strength: 'text', tools: ['claude'] },
  },
];

test.for(rows)('$name', ({ message, people, expected }) => {
  const provenance = provenanceOf(claimsOf(message, people));
  expect(provenance).toMatchObject(expected);
  expect(schema.safeParse(provenance).success).toBe(true);
});
