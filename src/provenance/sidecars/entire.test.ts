import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import type { Trailer } from '#model/commit.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import { REGISTRY } from '#provenance/registry.ts';
import { attributedShare, checkpointFacts, parseCheckpoint } from './entire.ts';

const ID = 'a3b2c4d5e6f7';
const counts = (agent_lines: number, human_added: number, total_committed: number, calculated_at = '2026-02-01') => ({
  calculated_at,
  agent_lines,
  human_added,
  human_modified: 0,
  total_committed,
});
const session = (fields: object = {}, path = 'a3/b2c4d5e6f7/0/metadata.json') =>
  parseCheckpoint(path, JSON.stringify({ checkpoint_id: ID, ...fields }));
const trailer = (key: string, value: string, line = 3): Trailer => ({ key, value, line, loose: false });
const factsOf = (sessions: readonly object[], trailers = [trailer('Entire-Checkpoint', ID)]) => {
  const read = sessions.map((fields) => session(fields)).flatMap((each) => (each.ok ? [each.value] : []));
  return checkpointFacts(trailers, { checkpoints: new Map([[ID, read]]), registry: REGISTRY });
};
const brief = (facts: ReturnType<typeof factsOf>) => ({
  evidence: facts.evidence.map(({ kind, strength, tool, line }) => `${kind} ${strength} ${tool} ${line}`),
  share: facts.share === null ? null : [facts.share.ai, facts.share.human, facts.share.unknown, facts.share.lines],
  told: facts.told,
});

test.for([
  {
    name: 'a record that counts lines says that the agent wrote them',
    sessions: [{ agent: 'Claude Code', initial_attribution: counts(15, 5, 20) }],
    expected: { evidence: ['checkpoint_record attested claude 3'], share: [0.75, 0.25, 0, 20], told: [3] },
  },
  {
    name: 'all sessions of a checkpoint share one count, and the last is taken',
    sessions: [
      { agent: 'Claude Code', initial_attribution: counts(1, 0, 2, '2026-02-01') },
      { agent: 'Gemini CLI', initial_attribution: counts(15, 0, 20, '2026-02-02') },
    ],
    expected: {
      evidence: ['checkpoint_record attested claude 3', 'checkpoint_record attested gemini 3'],
      share: [0.75, 0, 0.25, 20],
      told: [3],
    },
  },
  {
    name: 'a record without a count says only that there was a session',
    sessions: [{ agent: 'Claude Code' }, {}],
    expected: { evidence: ['checkpoint attested claude 3'], share: null, told: [3] },
  },
  {
    name: 'an agent that is only called Agent has no name',
    sessions: [{ agent: 'Agent', initial_attribution: counts(1, 0, 1) }],
    expected: { evidence: ['checkpoint_record attested null 3'], share: [1, 0, 0, 1], told: [3] },
  },
  {
    name: 'no line of an agent is a count and no evidence, and the message keeps its own',
    sessions: [{ agent: 'Claude Code', initial_attribution: counts(0, 20, 20) }],
    expected: { evidence: [], share: [0, 1, 0, 20], told: [] },
  },
  {
    name: 'counts beyond the whole are cut to it',
    sessions: [{ agent: 'Claude Code', initial_attribution: counts(30, 9, 20) }],
    expected: { evidence: ['checkpoint_record attested claude 3'], share: [1, 0, 0, 20], told: [3] },
  },
])('$name', ({ sessions, expected }) => expect(brief(factsOf(sessions))).toEqual(expected));

test('a checkpoint that a message names twice counts once', () => {
  const trailers = [trailer('Entire-Checkpoint', ID, 3), trailer('entire-checkpoint', ID.toUpperCase(), 7)];
  const facts = factsOf([{ agent: 'Claude Code', initial_attribution: counts(15, 5, 20) }], trailers);
  expect(brief(facts)).toEqual({
    evidence: ['checkpoint_record attested claude 3'],
    share: [0.75, 0.25, 0, 20],
    told: [3, 7],
  });
});

test.for([trailer('Entire-Checkpoint', '0123456789ab'), trailer('Entire-Checkpoint', 'none'), trailer('Other', ID)])(
  'a line that names no record says nothing: $key $value',
  (line) => expect(brief(factsOf([{ agent: 'Claude Code' }], [line]))).toEqual({ evidence: [], share: null, told: [] }),
);

test.for([
  { name: 'in the folder of another', parsed: session({}, 'a4/b2c4d5e6f7/0/metadata.json') },
  { name: 'with an id that is a path', parsed: session({ checkpoint_id: '../../etc' }) },
  { name: 'without an id', parsed: session({ checkpoint_id: undefined }) },
])('a record $name is not used', ({ parsed }) => expect(parsed.ok).toBe(false));

test.for([
  { value: '73% agent (146/200 lines)', share: { ai: 0.73, human: 0, unknown: 0.27, lines: 200, source: 'trailer' } },
  {
    value: '96.97% agent (32/33 lines)',
    share: { ai: 32 / 33, human: 0, unknown: 1 / 33, lines: 33, source: 'trailer' },
  },
  { value: '0% agent (0/12 lines)', share: { ai: 0, human: 0, unknown: 1, lines: 12, source: 'trailer' } },
  { value: '0% agent (0/0 lines)', share: null },
  { value: '100% agent (9/3 lines)', share: null },
  { value: '73% agent', share: null },
  { value: 'most of it', share: null },
])('$value', ({ value, share }) => expect(attributedShare([trailer('Entire-Attribution', value)])).toEqual(share));

test('lines that several sessions state add up', () => {
  const lines = [
    trailer('Entire-Attribution', '50% agent (5/10 lines)'),
    trailer('Entire-Attribution', '100% agent (30/30 lines)'),
  ];
  expect(attributedShare(lines)).toMatchObject({ ai: 35 / 40, lines: 40 });
  expect(attributedShare([])).toBeNull();
});

test('a commit has the share that its message states', () => {
  const message =
    'Cache the prices\n\nEntire-Attribution: 73% agent (146/200 lines)\nSigned-off-by: Ana <ana@example.test>';
  expect(provenanceOf(claimsOf(message)).share).toEqual({
    ai: 0.73,
    human: 0,
    unknown: 0.27,
    lines: 200,
    source: 'trailer',
  });
  expect(provenanceOf(claimsOf('Cache the prices\n\nEntire-Attribution: 73% agent')).share).toBeNull();
  expect(provenanceOf(claimsOf('Cache the prices')).share).toBeNull();
});
