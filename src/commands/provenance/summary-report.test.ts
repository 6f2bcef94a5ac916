import { expect, test } from 'vitest';
import type { ProvenanceSummary } from '#model/provenance-answer.ts';
import { wilsonShare } from '#stats/wilson-interval.ts';
import { summaryText } from './summary-report.ts';

const plain = (_: unknown, text: string): string => text;

const said = (commits: number, with_evidence = 0, ai_assisted = with_evidence) => ({
  commits,
  with_evidence,
  ai_assisted,
  share: wilsonShare(ai_assisted, commits),
});

const SUMMARY: ProvenanceSummary = {
  repository: 'github.com/tidemark/harbor',
  range: { tip: 'a'.repeat(40), not: null, since: null, before: null },
  totals: said(1276, 31, 23),
  by_month: [
    { month: '2024-11', ...said(900) },
    { month: '2025-01', ...said(300) },
    { month: '2026-02', ...said(60, 30, 22) },
    { month: '2026-03', ...said(16, 1) },
  ],
  by_level: [
    { involvement: 'unknown', commits: 1253, share: wilsonShare(1253, 1276) },
    { involvement: 'agent', commits: 23, share: wilsonShare(23, 1276) },
  ],
  by_tool: [
    { tool: 'claude', commits: 20, roles: { author: 18, review: 2 } },
    { tool: null, commits: 3, roles: { author: 3 } },
  ],
  by_channel: [
    { channel: 'notes', strength: 'attested', commits: 2, evidence: 2 },
    { channel: 'message', strength: 'trailer', commits: 29, evidence: 41 },
  ],
  joined: 1,
  contradictions: [{ sha: 'b'.repeat(40), contradictions: ['line 3 says\u001b[2J that no AI was used'] }],
  not_seen: [{ what: 'changes', why: 'no_export', detail: 'no export' }],
};

test('tables with counts, shares with intervals, and what was not seen', () => {
  expect(summaryText(SUMMARY, plain)).toMatchInlineSnapshot(`
    "Read 1,276 commits: 31 with evidence, 1,245 without (unknown, not "human").
    AI is declared in 23: 1.8% (1.2–2.7), a lower bound.

    By month (UTC, committer date)
      month       commits  with evidence  AI-assisted       share (95 %)
      to 2025-01    1,200              0            0
      2026-02          60             30           22  36.7% (25.6–49.3)
      2026-03          16              1            1            too few

    By level
      level    commits       share (95 %)
      unknown    1,253  98.2% (97.3–98.8)
      agent         23     1.8% (1.2–2.7)

    By tool
      tool          commits  did what
      claude             20  author 18, review 2
      (none named)        3  author 3

    By evidence
      known by  read in  commits  pieces
      attested  notes          2       2
      trailer   message       29      41

    Contradictions: 1 commit
      bbbbbbbbbb  line 3 says\\x1b[2J that no AI was used

    Not seen
      changes (no export)
        no export

    1 commit with evidence joined from other commits or from changes.

    No share is given of fewer than 20 commits."
  `);
});

test('an empty range is told without tables', () => {
  const empty = {
    ...SUMMARY,
    totals: said(0),
    by_month: [],
    by_level: [],
    by_tool: [],
    by_channel: [],
    joined: 0,
    contradictions: [],
    not_seen: [],
  };
  expect(summaryText(empty, plain)).toMatchInlineSnapshot(`
    "Read 0 commits: 0 with evidence, 0 without (unknown, not "human").
    AI is declared in 0.

    No share is given of fewer than 20 commits."
  `);
});

test('of many contradictions the first are shown, and how many there are', () => {
  const many = Array.from({ length: 30 }, () => SUMMARY.contradictions[0] ?? { sha: '', contradictions: [] });
  const text = summaryText({ ...SUMMARY, contradictions: many }, plain);
  expect(text).toContain('Contradictions: 30 commits');
  expect(text).toContain('… 20 more with --json');
});
