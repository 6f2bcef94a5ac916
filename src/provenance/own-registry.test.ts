import { describe, expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import { aiTool } from '#model/ai-tool.ts';
import { ownAgents } from '#model/own-agents.ts';
import { evidenceOfChange } from './evidence-of-change.ts';
import { provenanceOf } from './provenance-of.ts';
import { readClues } from './read-clues.ts';
import { makeRegistry } from './registry.ts';
import { reviewerKind } from './reviewer-kind.ts';

const FACT = { known: 'read', source: 'stated', date: '2026-11-22' } as const;
const PILOT = aiTool.parse({
  id: 'pilot',
  name: 'Harbor Pilot',
  words: ['Harbor Pilot', 'pilot'],
  everyday: true,
  only_declared: true,
  since: '2026-01-12',
  identities: [
    { address: 'Pilot@Harbor.example', ...FACT },
    { user_id: 77, login: 'harbor-pilot[bot]', role: 'suggestion', ...FACT },
    { address: 'ci@harbor.example', name: 'Pilot', ...FACT },
  ],
  reserved_names: [{ name: 'pilot (...', ...FACT }],
  author_suffixes: [{ suffix: '(by pilot)', ...FACT }],
  keys: [{ key: 'Pilot-Run', forms: ['https://pilot.harbor.example/*/{hex:8}'], says: 'session', ...FACT }],
  footers: [{ name: 'Pilot for Harbor', ...FACT }],
  hosts: [{ host: 'pilot.harbor.example', ...FACT }],
  branches: [{ prefix: 'pilot/', ...FACT }],
  marks: [{ line: 'Opened by Pilot for *', says: 'generated', ...FACT }],
  reviewers: [{ login: 'pilot-review[bot]', ...FACT }],
  ...FACT,
});
const RUNNER = aiTool.parse({
  id: 'claude',
  name: 'x',
  identities: [{ address: 'runner@harbor.example', ...FACT }],
  ...FACT,
});
const { people } = ownAgents.parse({
  schema_version: 1,
  people: [
    { name: 'Devin Marsh', names: ['Devin'], addresses: ['Devin@cognition.ai'], logins: ['Jules'] },
    { name: 'Claude', logins: ['claude[bot]'] },
  ],
});
const registry = makeRegistry({ agents: [PILOT, RUNNER], people });

const told = (message: string, people?: Parameters<typeof claimsOf>[1]) =>
  provenanceOf(claimsOf(message, people), registry).evidence.map(({ kind, tool }) => `${kind} ${tool}`);

describe('an agent of the organisation', () => {
  test.for([
    { name: 'by its address', message: 's\n\nCo-authored-by: x <pilot@harbor.example>', found: ['co_author pilot'] },
    {
      name: 'by number and login',
      message: 's\n\nCo-authored-by: x <77+harbor-pilot[bot]@users.noreply.github.com>',
      found: ['co_author pilot'],
    },
    {
      name: 'by the login under another number',
      message: 's\n\nCo-authored-by: x <78+harbor-pilot[bot]@users.noreply.github.com>',
      found: [],
    },
    {
      name: 'by a shared account',
      message: 's\n\nCo-authored-by: Pilot 2 <ci@harbor.example>',
      found: ['co_author pilot'],
    },
    { name: 'a shared account at other work', message: 's\n\nCo-authored-by: CI <ci@harbor.example>', found: [] },
    { name: 'by a display name', message: 's\n\nCo-authored-by: pilot (v2) <a@b.example>', found: ['co_author pilot'] },
    { name: 'in a declared value', message: 's\n\nAssisted-by: Pilot', found: ['assisted_by pilot'] },
    { name: 'a person who pilots', message: 's\n\nAssisted-by: Pilot Jane', found: [] },
    {
      name: 'by its key',
      message: 's\n\nPilot-Run: https://pilot.harbor.example/shop/0123abcd',
      found: ['session_link pilot'],
    },
    { name: 'by its key with another value', message: 's\n\nPilot-Run: the second one', found: [] },
    {
      name: 'by its footer',
      message: 's\n\nGenerated with [Pilot for Harbor](https://x.example)',
      found: ['footer pilot'],
    },
    { name: 'by its line', message: 's\n\nOpened by Pilot for HARBOR-12\n', found: ['footer pilot'] },
    { name: 'by its host', message: 's\n\nAssisted-by: https://pilot.harbor.example/x', found: ['assisted_by pilot'] },
    { name: 'by its branch', message: 'Merge pull request #1 from org/pilot/fix', found: ['branch pilot'] },
    { name: 'in a sentence, as an everyday word', message: 's\n\nThis patch was written by the pilot.', found: [] },
    {
      name: 'an account of a built-in tool',
      message: 's\n\nCo-authored-by: Runner <runner@harbor.example>',
      found: ['co_author claude'],
    },
  ])('$name', ({ message, found }) => expect(told(message)).toEqual(found));

  test('before it existed it is nobody', () => {
    const author = { at: new Date('2025-12-31T00:00:00Z') };
    expect(told('s\n\nAssisted-by: Harbor Pilot', { author })).toEqual([]);
  });

  test('by the suffix on the author, and on the committer only', () => {
    const name = 'Ana Ferro (by pilot)';
    expect(told('s', { author: { name } })).toEqual(['author_suffix pilot']);
    expect(told('s', { committer: { name } })).toEqual(['committer_suffix pilot']);
  });

  test('in the record of a change', () => {
    const claims = { authorLogin: 'Harbor-Pilot[bot]', branch: 'pilot/x', labels: ['harbor pilot'] };
    expect(evidenceOfChange(claims, registry).map(({ kind, tool }) => `${kind} ${tool}`)).toEqual([
      'change_author pilot',
      'branch pilot',
      'label pilot',
    ]);
    expect(reviewerKind({ login: 'pilot-review[bot]', type: 'Bot' }, registry)).toBe('ai');
  });

  test('means nothing to those who do not run it', () => {
    const message =
      's\n\nAssisted-by: Pilot\nCo-authored-by: x <pilot@harbor.example>\nPilot-Run: https://pilot.harbor.example/shop/0123abcd';
    expect(provenanceOf(claimsOf(message)).evidence).toEqual([]);
    expect(evidenceOfChange({ authorLogin: 'harbor-pilot[bot]' })).toEqual([]);
    expect(reviewerKind({ login: 'pilot-review[bot]', type: 'Bot' })).toBe('bot');
  });
});

describe('a person who shares a name with a tool', () => {
  test.for([
    { name: 'by the given name', message: 's\n\nAssisted-by: Devin', found: [] },
    { name: 'by the whole name', message: 's\n\nAssisted-by: Devin Marsh', found: [] },
    { name: 'among tools', message: 's\n\nAssisted-by: Devin, Codex', found: ['assisted_by codex'] },
    { name: 'the product of that name', message: 's\n\nAssisted-by: Devin AI', found: ['assisted_by devin'] },
    { name: 'a model of that name', message: 's\n\nAssisted-by: Claude Opus 4.8', found: ['assisted_by claude'] },
    { name: 'in a sentence', message: 's\n\nClaude wrote this patch on the train.', found: [] },
    { name: 'in a footer', message: 's\n\nWritten by Claude', found: [] },
    {
      name: 'the tool in a footer',
      message: 's\n\nGenerated with [Claude Code](https://x.example)',
      found: ['footer claude'],
    },
    { name: 'by an address of an agent', message: 's\n\nCo-authored-by: Devin Marsh <devin@cognition.ai>', found: [] },
    {
      name: 'another address of that agent',
      message: 's\n\nCo-authored-by: x <devin-ai-integration[bot]@users.noreply.github.com>',
      found: ['co_author devin'],
    },
  ])('$name', ({ message, found }) => expect(told(message)).toEqual(found));

  test('is refused with the reason', () => {
    const findings = readClues(claimsOf('s\n\nAssisted-by: Devin'), registry);
    expect(findings).toMatchObject([{ found: 'refusal', why: '"devin" is a person of the organisation' }]);
  });

  test('opens changes and reviews as a person', () => {
    expect(evidenceOfChange({ authorLogin: 'claude[bot]', labels: ['devin'] }, registry)).toEqual([]);
    expect(reviewerKind({ login: 'Jules', type: 'User' }, registry)).toBe('human');
    expect(reviewerKind({ login: 'claude[bot]', type: 'Bot' }, registry)).toBe('bot');
  });
});
