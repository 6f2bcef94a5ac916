import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameTools, type Place } from './name-tools.ts';
import { REGISTRY } from './registry.ts';

const at = new Date('2026-06-01');
const named = (value: string, place: Place = 'declared', when = at): readonly string[] | undefined => {
  const result = nameTools(value, { at: when, place, registry: REGISTRY });
  return result.ai ? result.tools : undefined;
};

test.for<{ value: string; tools: string[] }>([
  { value: 'Claude Code (Sonnet 4.5)', tools: ['claude'] },
  { value: 'Claude:claude-opus-4-8:Claude Code', tools: ['claude'] },
  { value: 'Claude:claude-3-opus coccinelle sparse', tools: ['claude'] },
  { value: 'OpenCode (claude-sonnet-4-6@default)', tools: ['opencode'] },
  { value: 'Cursor with cloude-4-sonnet', tools: ['cursor'] },
  { value: 'Cursor (Opus 4.5)', tools: ['cursor'] },
  { value: 'Claude Opus 5, Codex', tools: ['claude', 'codex'] },
  { value: 'Claude and Cursor', tools: ['claude', 'cursor'] },
  { value: 'Opus 4.7', tools: ['claude'] },
  { value: 'GLM 5.2', tools: ['glm'] },
  { value: 'gpt-5.6-sol', tools: ['chatgpt'] },
  { value: 'GPT-5 Codex', tools: ['codex'] },
  { value: 'Gemini-CLI', tools: ['gemini'] },
  { value: 'gemini-code-assist', tools: ['gemini-code-assist'] },
  { value: 'GitHub Copilot', tools: ['copilot'] },
  { value: 'Claude', tools: ['claude'] },
  { value: 'AI', tools: [] },
  { value: 'an LLM', tools: [] },
  { value: 'various AI tools', tools: [] },
  { value: 'AI (ampcode.com)', tools: ['amp'] },
  { value: 'https://github.com/someone/someone#llms', tools: [] },
  { value: 'https://claude.ai/code', tools: ['claude'] },
  { value: '[Claude Code](https://claude.com/claude-code)', tools: ['claude'] },
  { value: 'OpenCode.ai', tools: ['opencode'] },
])('declared: $value', ({ value, tools }) => expect(named(value)).toEqual(tools));

test.for([
  'Claude Dupont',
  'Claude 李',
  'Devin Smith',
  'Jules Martin',
  'Daniel Stenberg',
  'Amp Chaiyaphum',
  'Opus Dei',
  'Kimi Räikkönen',
  'https://example.test/claude',
  'protoc-gen-go',
  'the release script',
  'aid',
  '',
  '()',
])('a name of a person or thing is no tool: %s', (value) => expect(named(value)).toBeUndefined());

test.for<{ value: string; place: Place; tools: string[] | undefined }>([
  { value: 'Devin', place: 'declared', tools: ['devin'] },
  { value: 'Devin', place: 'prose', tools: undefined },
  { value: 'Devin', place: 'name', tools: undefined },
  { value: 'Claude', place: 'prose', tools: ['claude'] },
  { value: 'Claude', place: 'name', tools: undefined },
  { value: 'Claude Opus 4.5', place: 'name', tools: ['claude'] },
  { value: 'Copilot', place: 'name', tools: ['copilot'] },
  { value: 'Copilot for the boring parts', place: 'declared', tools: ['copilot'] },
  { value: 'Copilot for the boring parts', place: 'footer', tools: undefined },
])('$value in the place of a $place', ({ value, place, tools }) => expect(named(value, place)).toEqual(tools));

test('nobody has used a tool before there was one', () => {
  expect(named('Claude', 'declared', new Date('2019-01-01'))).toBeUndefined();
  expect(named('Claude Code', 'declared', new Date('2023-03-15'))).toEqual(['claude']);
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(() => named(text)).not.toThrow();
    }),
  );
});
