import { expect, test } from 'vitest';
import { REGISTRY } from '#provenance/registry.ts';
import { agentTraceFacts, parseAgentTrace } from './agent-trace.ts';

const SHA = 'a1'.repeat(20);
const ai = { type: 'ai', model_id: 'anthropic/claude-opus-4-5' };

interface Given {
  readonly tool?: unknown;
  readonly vcs?: unknown;
  readonly version?: string;
  readonly conversations?: unknown;
}
const line = ({ conversations = [], ...rest }: Given): string =>
  JSON.stringify({
    version: '0.1.0',
    id: '550e8400-e29b-41d4-a716-446655440000',
    timestamp: '2026-01-23T14:30:00Z',
    vcs: { type: 'git', revision: SHA },
    files: [{ path: 'a.ts', conversations }],
    ...rest,
  });
const range = (start_line: number, end_line: number, rest = {}) => ({ start_line, end_line, ...rest });
const facts = (text: string) => {
  const trace = parseAgentTrace(text);
  if (!trace.ok) return trace.why;
  const { evidence, counted } = agentTraceFacts(trace.value.lines, REGISTRY);
  const counts = counted.get('a.ts');
  return {
    evidence: evidence.map(({ kind, strength, tool }) => `${kind} ${strength} ${tool}`),
    lines: counts === undefined ? [] : [counts.ai, counts.human, counts.unknown],
  };
};

test.for([
  {
    name: 'lines of AI name the tool',
    given: {
      tool: { name: 'cursor', version: '2.4.0' },
      conversations: [{ contributor: ai, ranges: [range(42, 67)] }],
    },
    evidence: ['agent_trace attested cursor'],
    lines: [26, 0, 0],
  },
  {
    name: 'without a tool the model tells the family',
    given: { conversations: [{ contributor: ai, ranges: [range(1, 2)] }] },
    evidence: ['agent_trace attested claude'],
    lines: [2, 0, 0],
  },
  {
    name: 'an unknown tool tells nothing beside its model',
    given: { tool: { name: 'unknown' }, conversations: [{ contributor: { type: 'ai' }, ranges: [range(1, 2)] }] },
    evidence: ['agent_trace attested null'],
    lines: [2, 0, 0],
  },
  {
    name: 'lines of people are counted and are no evidence',
    given: { tool: { name: 'cursor' }, conversations: [{ contributor: { type: 'human' }, ranges: [range(1, 5)] }] },
    evidence: [],
    lines: [0, 5, 0],
  },
  {
    name: 'mixed lines say that AI helped, and are nobody alone',
    given: { tool: { name: 'cursor' }, conversations: [{ contributor: { type: 'mixed' }, ranges: [range(1, 5)] }] },
    evidence: ['agent_trace_mixed attested cursor'],
    lines: [0, 0, 5],
  },
  {
    name: 'lines of nobody known are no evidence',
    given: { conversations: [{ contributor: { type: 'unknown' }, ranges: [range(1, 5)] }, { ranges: [range(9, 9)] }] },
    evidence: [],
    lines: [0, 0, 6],
  },
  {
    name: 'a range may have a contributor of its own',
    given: {
      tool: { name: 'cursor' },
      conversations: [{ contributor: ai, ranges: [range(1, 4), range(3, 4, { contributor: { type: 'human' } })] }],
    },
    evidence: ['agent_trace attested cursor'],
    lines: [2, 2, 0],
  },
  {
    name: 'no range is no evidence',
    given: { conversations: [{ contributor: ai, ranges: [] }] },
    evidence: [],
    lines: [],
  },
  {
    name: 'a range that runs backwards is left out',
    given: { conversations: [{ contributor: ai, ranges: [range(9, 3)] }] },
    evidence: [],
    lines: [],
  },
])('$name', ({ given, evidence, lines }) => expect(facts(line(given))).toEqual({ evidence, lines }));

test.for([
  { name: 'no commit', text: line({ vcs: undefined }), why: 'it names no commit' },
  {
    name: 'a change of jj',
    text: line({ vcs: { type: 'jj', revision: 'kkmpptxz' } }),
    why: 'its revision is no commit of git',
  },
  { name: 'a branch', text: line({ vcs: { type: 'git', revision: 'HEAD' } }), why: 'its revision is no commit of git' },
  { name: 'no version of the format', text: line({ version: '1.0' }), why: 'version is not as the format has it' },
  { name: 'half a line', text: '{"version":', why: 'it is not JSON' },
  {
    name: 'a contributor of another kind',
    text: line({ conversations: [{ contributor: { type: 'robot' }, ranges: [] }] }),
    why: 'files.0.conversations.0.contributor.type is not as the format has it',
  },
])('a record with $name is not used', ({ text, why }) => expect(facts(text)).toBe(why));
