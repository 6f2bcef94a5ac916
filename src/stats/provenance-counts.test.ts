import { expect, test } from 'vitest';
import { provenanceOf } from '#fixtures/record.ts';
import type { Evidence, Provenance } from '#model/provenance.ts';
import { ProvenanceCounts } from './provenance-counts.ts';

const SILENT = provenanceOf();

const evidence = (given: Partial<Evidence> = {}): Evidence => ({
  kind: 'co_author',
  channel: 'message',
  strength: 'trailer',
  role: 'author',
  tool: 'claude',
  line: 3,
  path: null,
  loose: false,
  ...given,
});

const agent = (...pieces: Partial<Evidence>[]): Provenance => ({
  ...SILENT,
  ai_assisted: true,
  involvement: 'agent',
  evidence: pieces.map(evidence),
});

const summaryOf = (commits: readonly { provenance: Provenance; at?: string; sha?: string }[]) => {
  const counts = new ProvenanceCounts();
  for (const { provenance, at = '2026-03-05T00:00:00Z', sha = 'a'.repeat(40) } of commits) {
    counts.add({ sha, at: new Date(at), provenance });
  }
  return counts.toSummary();
};

test('silence counts as read and as unknown, never as anything else', () => {
  expect(summaryOf([{ provenance: SILENT }])).toMatchObject({
    totals: { commits: 1, with_evidence: 0, ai_assisted: 0, share: null },
    by_level: [{ involvement: 'unknown', commits: 1 }],
    by_tool: [],
    by_channel: [],
  });
});

test('months are those of UTC, oldest first', () => {
  const { by_month } = summaryOf([
    { provenance: agent({}), at: '2026-04-01T00:00:00Z' },
    { provenance: SILENT, at: '2026-03-31T23:59:59Z' },
  ]);
  expect(by_month.map(({ month, commits, ai_assisted }) => [month, commits, ai_assisted])).toEqual([
    ['2026-03', 1, 0],
    ['2026-04', 1, 1],
  ]);
});

test('a commit counts once for a tool and once for a channel, however often it says so', () => {
  const { by_tool, by_channel } = summaryOf([
    { provenance: agent({}, { line: 9 }, { tool: 'codex', role: 'review' }) },
  ]);
  expect(by_tool).toEqual([
    { tool: 'claude', commits: 1, roles: { author: 1 } },
    { tool: 'codex', commits: 1, roles: { review: 1 } },
  ]);
  expect(by_channel).toEqual([{ channel: 'message', strength: 'trailer', commits: 1, evidence: 3 }]);
});

test('strong channels come first, frequent tools come first', () => {
  const { by_tool, by_channel } = summaryOf([
    { provenance: agent({ strength: 'text', tool: 'zed' }) },
    { provenance: agent({ strength: 'identity', channel: 'identity', tool: 'codex' }) },
    { provenance: agent({ strength: 'text', tool: 'codex' }) },
  ]);
  expect(by_tool.map(({ tool }) => tool)).toEqual(['codex', 'zed']);
  expect(by_channel.map(({ strength }) => strength)).toEqual(['identity', 'text']);
});

test('a denial names no tool', () => {
  const denial: Provenance = {
    ...SILENT,
    involvement: 'none',
    evidence: [evidence({ kind: 'denial', tool: null, strength: 'text' })],
  };
  expect(summaryOf([{ provenance: denial }])).toMatchObject({
    totals: { with_evidence: 1, ai_assisted: 0 },
    by_level: [{ involvement: 'none', commits: 1 }],
    by_tool: [],
  });
});

test('what came from elsewhere and what does not fit together are told', () => {
  const summary = summaryOf([
    { provenance: agent({ path: 'change #12' }) },
    { provenance: { ...agent({}), contradictions: ['Line 3 says no'] }, sha: 'b'.repeat(40) },
  ]);
  expect(summary.joined).toBe(1);
  expect(summary.contradictions).toEqual([{ sha: 'b'.repeat(40), contradictions: ['Line 3 says no'] }]);
});

test('a share is given where there are enough commits', () => {
  const { totals, by_level } = summaryOf(
    Array.from({ length: 40 }, (_, index) => ({ provenance: index < 10 ? agent({}) : SILENT })),
  );
  expect(totals.share?.share).toBe(0.25);
  expect(by_level.map(({ share }) => share?.share)).toEqual([0.75, 0.25]);
});
