import { expect, test } from 'vitest';
import { gitAiNoteText } from '#fixtures/git-ai-note.ts';
import { REGISTRY } from '#provenance/registry.ts';
import { noteFacts, openKeys } from './git-ai-facts.ts';
import { type GitAiNote, parseGitAiNote } from './git-ai-note.ts';

const SESSION = 's_c9883b05a2487d';
const EDIT = `${SESSION}::t_9f8e7d6c5b4a32`;
const PROMPT = 'd9978a8723e02b52';
const PERSON = 'h_31dce776f88375';

const note = (spec: Parameters<typeof gitAiNoteText>[0]): GitAiNote => {
  const parsed = parseGitAiNote(gitAiNoteText(spec));
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.value;
};
const facts = (spec: Parameters<typeof gitAiNoteText>[0], others?: ReadonlyMap<string, string>) => {
  const { evidence, counted } = noteFacts(note(spec), { registry: REGISTRY, others });
  return {
    evidence: evidence.map(({ kind, strength, tool }) => `${kind} ${strength} ${tool}`),
    lines: Object.fromEntries([...counted].map(([path, { ai, human, unknown }]) => [path, [ai, human, unknown]])),
  };
};

test.for<{
  name: string;
  given: Parameters<typeof gitAiNoteText>[0];
  evidence: string[];
  lines: Record<string, number[]>;
}>([
  { name: 'an empty note is no evidence', given: {}, evidence: [], lines: {} },
  {
    name: 'a session with two edits is one piece of evidence',
    given: {
      lines: { 'a.ts': { [EDIT]: '1-10,15', [`${SESSION}::t_a1b2c3d4e5f678`]: '20' } },
      sessions: { [SESSION]: 'claude' },
    },
    evidence: ['note attested claude'],
    lines: { 'a.ts': [12, 0, 0] },
  },
  {
    name: 'a session key without its edit is the same session',
    given: { lines: { 'a.ts': { [SESSION]: '3' } }, sessions: { [SESSION]: 'codex' } },
    evidence: ['note attested codex'],
    lines: { 'a.ts': [1, 0, 0] },
  },
  {
    name: 'an older note has its agents among the prompts',
    given: { lines: { 'a.ts': { [PROMPT]: '1-4' } }, prompts: { [PROMPT]: 'github-copilot' } },
    evidence: ['note attested copilot'],
    lines: { 'a.ts': [4, 0, 0] },
  },
  {
    name: 'seven digits are a key of their own or the start of one',
    given: {
      lines: { 'a.ts': { '02ad540': '1', d9978a8: '2' } },
      prompts: { '02ad540': 'cursor', [PROMPT]: 'droid' },
    },
    evidence: ['note attested cursor', 'note attested factory'],
    lines: { 'a.ts': [2, 0, 0] },
  },
  {
    name: 'seven digits that start two keys are nobody',
    given: {
      lines: { 'a.ts': { d9978a8: '2' } },
      prompts: { [PROMPT]: 'droid', d9978a8000000000: 'cursor' },
    },
    evidence: ['note_key inferred null'],
    lines: { 'a.ts': [0, 0, 1] },
  },
  {
    name: 'a UUID is a key where a prompt has it',
    given: {
      lines: { 'a.ts': { '64e1552c-22ed-418e-a726-6a31e8010611': '1-2' } },
      prompts: { '64e1552c-22ed-418e-a726-6a31e8010611': 'cursor' },
    },
    evidence: ['note attested cursor'],
    lines: { 'a.ts': [2, 0, 0] },
  },
  {
    name: 'a UUID that nothing describes is nobody, not even a hint',
    given: { lines: { 'a.ts': { '64e1552c-22ed-418e-a726-6a31e8010611': '1-2' } } },
    evidence: [],
    lines: { 'a.ts': [0, 0, 2] },
  },
  {
    name: 'a session that nothing describes is a hint',
    given: { lines: { 'a.ts': { [EDIT]: '1-2' } } },
    evidence: ['note_key inferred null'],
    lines: { 'a.ts': [0, 0, 2] },
  },
  {
    name: 'the word ai_agent is an agent without a name',
    given: { lines: { 'a.ts': { ai_agent: '1-2' } } },
    evidence: ['note attested null'],
    lines: { 'a.ts': [2, 0, 0] },
  },
  {
    name: 'lines of people only are counted and are no evidence, and no denial',
    given: { lines: { 'a.ts': { human: '1-2', [PERSON]: '5' } }, humans: [PERSON] },
    evidence: [],
    lines: { 'a.ts': [0, 3, 0] },
  },
  {
    name: 'a key of a person whom the note does not list is nobody',
    given: { lines: { 'a.ts': { [PERSON]: '5' } } },
    evidence: [],
    lines: { 'a.ts': [0, 0, 1] },
  },
  {
    name: 'sessions and prompts without a line are no evidence',
    given: { sessions: { [SESSION]: 'claude' }, prompts: { [PROMPT]: 'cursor' } },
    evidence: [],
    lines: {},
  },
  {
    name: 'the agent of tests is no tool',
    given: { lines: { 'a.ts': { [EDIT]: '1-2' } }, sessions: { [SESSION]: 'mock_ai' } },
    evidence: [],
    lines: { 'a.ts': [0, 0, 2] },
  },
  {
    name: 'an agent called human is a person',
    given: { lines: { 'a.ts': { [PROMPT]: '1-2' } }, prompts: { [PROMPT]: 'human' } },
    evidence: [],
    lines: { 'a.ts': [0, 2, 0] },
  },
  {
    name: 'an agent that the registry does not know has no name',
    given: { lines: { 'a.ts': { [EDIT]: '1-2' } }, sessions: { [SESSION]: 'harbor-pilot' } },
    evidence: ['note attested null'],
    lines: { 'a.ts': [2, 0, 0] },
  },
  {
    name: 'lines that two keys claim count once, for the later one',
    given: {
      lines: { 'a b.ts': { [EDIT]: '1-10', [PERSON]: '6-8,9' } },
      sessions: { [SESSION]: 'claude' },
      humans: [PERSON],
    },
    evidence: ['note attested claude'],
    lines: { 'a b.ts': [6, 4, 0] },
  },
  {
    name: 'a key of nobody takes no line from others',
    given: {
      lines: { 'a.ts': { [EDIT]: '1-10', 'no-such-key': '6-12' } },
      sessions: { [SESSION]: 'claude' },
    },
    evidence: ['note attested claude'],
    lines: { 'a.ts': [10, 0, 2] },
  },
])('$name', ({ given, evidence, lines }) => expect(facts(given)).toEqual({ evidence, lines }));

test('a key that the note does not describe may be that of a session in another note', () => {
  const spec = { lines: { 'a.ts': { [EDIT]: '1-2' } } };
  expect(openKeys(note(spec))).toEqual([EDIT]);
  expect(facts(spec, new Map([[SESSION, 'claude']])).evidence).toEqual(['note attested claude']);
});

test('what the note itself says of a key goes before other notes', () => {
  const spec = { lines: { 'a.ts': { [EDIT]: '1-2' } }, sessions: { [SESSION]: 'codex' } };
  expect(openKeys(note(spec))).toEqual([]);
  expect(facts(spec, new Map([[SESSION, 'claude']])).evidence).toEqual(['note attested codex']);
});

test('a path that has the name of a key of every object is only a path', () => {
  const spec = { lines: { __proto__x: { constructor: '1', toString: '2' } } };
  expect(facts(spec)).toEqual({ evidence: [], lines: { __proto__x: [0, 0, 2] } });
});

test('lines in files that the commit did not change are a hint where they are all that there is', () => {
  const given = note({
    lines: { 'a.ts': { [EDIT]: '1-2' }, 'z.ts': { [PROMPT]: '1-9' } },
    sessions: { [SESSION]: 'claude' },
    prompts: { [PROMPT]: 'cursor' },
  });
  const brief = (changed: ReadonlySet<string> | undefined) => {
    const { evidence, counted } = noteFacts(given, { registry: REGISTRY, changed });
    return [...evidence.map(({ kind, strength, tool }) => `${kind} ${strength} ${tool}`), ...counted.keys()];
  };
  expect(brief(undefined)).toEqual(['note attested claude', 'note attested cursor', 'a.ts', 'z.ts']);
  expect(brief(new Set(['a.ts']))).toEqual(['note attested claude', 'a.ts']);
  expect(brief(new Set(['b.ts']))).toEqual(['note_elsewhere inferred claude', 'note_elsewhere inferred cursor']);
});
