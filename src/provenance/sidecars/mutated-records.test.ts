import { expect, test } from 'vitest';
import { gitAiNoteText } from '#fixtures/git-ai-note.ts';
import { mutations } from '#fixtures/mutations.ts';
import { provenance } from '#model/provenance.ts';
import { REGISTRY } from '#provenance/registry.ts';
import { summarise } from '#provenance/summarise.ts';
import { agentTraceFacts, parseAgentTrace } from './agent-trace.ts';
import { checkpointFacts, parseCheckpoint } from './entire.ts';
import { type NoteFacts, noteFacts } from './git-ai-facts.ts';
import { parseGitAiNote } from './git-ai-note.ts';
import { shareInAdded } from './line-share.ts';
import { oldAuthorshipFacts, parseOldAuthorship } from './old-authorship.ts';

const ID = 'a3b2c4d5e6f7';
const NOTE = gitAiNoteText({
  lines: { 'a.ts': { 's_c9883b05a2487d::t_9f8e7d6c5b4a32': '1-10,12', human: '20' }, 'b c.ts': { d9978a8: '5-6' } },
  sessions: { s_c9883b05a2487d: 'claude' },
  prompts: { d9978a8723e02b52: 'cursor' },
  humans: ['h_31dce776f88375'],
});
const OLD = JSON.stringify({ files: { 'a.ts': { authors: [{ author: 'Claude Code', lines: [1, [2, 9]] }] } } });
const TRACE = JSON.stringify({
  version: '0.1.0',
  vcs: { type: 'git', revision: 'a1'.repeat(20) },
  tool: { name: 'cursor' },
  files: [{ path: 'a.ts', conversations: [{ contributor: { type: 'ai' }, ranges: [{ start_line: 1, end_line: 9 }] }] }],
});
const CHECKPOINT = JSON.stringify({
  checkpoint_id: ID,
  agent: 'Claude Code',
  initial_attribution: { calculated_at: '2026', agent_lines: 3, human_added: 1, human_modified: 0, total_committed: 4 },
});

const added = new Map([['a.ts', 12]]);
const judged = ({ evidence, counted }: NoteFacts) =>
  provenance.parse({ ...summarise(evidence), share: shareInAdded(counted, { added, source: 'notes' }) });

test.for([
  {
    name: 'notes of git-ai',
    text: NOTE,
    count: 10_000,
    read: (text: string) => {
      const note = parseGitAiNote(text);
      return note.ok ? judged(noteFacts(note.value, { registry: REGISTRY })) : note.why;
    },
  },
  {
    name: 'blobs of its first versions',
    text: OLD,
    count: 3000,
    read: (text: string) => {
      const named = parseOldAuthorship(text);
      const context = { registry: REGISTRY, people: ['Ana Ferro'], at: new Date('2025-09-01') };
      return named.ok ? judged(oldAuthorshipFacts(named.value, context)) : named.why;
    },
  },
  {
    name: 'records of Agent Trace',
    text: TRACE,
    count: 3000,
    read: (text: string) => {
      const trace = parseAgentTrace(text);
      return trace.ok ? judged(agentTraceFacts(trace.value.lines, REGISTRY)) : trace.why;
    },
  },
  {
    name: 'checkpoints of Entire',
    text: CHECKPOINT,
    count: 3000,
    read: (text: string) => {
      const session = parseCheckpoint(`a3/b2c4d5e6f7/0/metadata.json`, text);
      if (!session.ok) return session.why;
      const trailers = [{ key: 'Entire-Checkpoint', value: ID, line: 3, loose: false }];
      const checkpoints = new Map([[ID, [session.value]]]);
      const { evidence, share } = checkpointFacts(trailers, { checkpoints, registry: REGISTRY });
      return provenance.parse({ ...summarise(evidence), share });
    },
  },
])('no mutation of $name throws, and what is read fits the schema', ({ text, count, read }) => {
  const results = [...mutations(text, { count, seed: 20_260_122 })].map(read);
  expect(results.filter((each) => typeof each === 'string').length).toBeGreaterThan(20);
  expect(results.filter((each) => typeof each !== 'string').length).toBeGreaterThan(20);
});
