import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { claimsOf } from '#fixtures/claims.ts';
import { testRows } from '#fixtures/test-data.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';

const person = z.object({ name: z.string(), email: z.string() });
const row = z.object({
  repo: z.string(),
  sha: z.string(),
  author: person,
  committer: person,
  message: z.string(),
  label: z.object({
    ai: z.boolean(),
    tool: z.string().nullable(),
    level: z.string(),
    role: z.string(),
    evidence: z.string(),
  }),
});

const ROWS = testRows('provenance/labelled-commits.dev.jsonl').map((each) => row.parse(each));

/** Labels that no message can show: notes beside the commit, commits of its change, or a hint that decides nothing. */
const BEYOND_THE_MESSAGE = ['notes', 'branch'];

const judged = ROWS.map((each) => ({
  ...each,
  found: provenanceOf(claimsOf(each.message, { author: each.author, committer: each.committer })),
}));
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

describe.skipIf(ROWS.length === 0)('commits labelled by hand', () => {
  const claimed = judged.filter(({ found }) => found.ai_assisted);
  const right = claimed.filter(({ label }) => label.ai);

  test('hardly anybody is accused wrongly', () => {
    const wrong = claimed.filter(({ label }) => !label.ai).map(({ repo, sha }) => `${repo} ${sha}`);
    expect(share(right.length, claimed.length), wrong.join(', ')).toBeGreaterThanOrEqual(0.98);
  });

  test('most of what is labelled is found', () => {
    const labelled = judged.filter(({ label }) => label.ai);
    const missed = labelled.filter(({ found }) => !found.ai_assisted).map(({ repo, sha }) => `${repo} ${sha}`);
    expect(share(right.length, labelled.length), missed.join(', ')).toBeGreaterThanOrEqual(0.9);
  });

  test('all that a message can show is found', () => {
    const shown = judged.filter(({ label }) => label.ai && !BEYOND_THE_MESSAGE.includes(label.evidence));
    expect(shown.filter(({ found }) => !found.ai_assisted).map(({ repo, sha }) => `${repo} ${sha}`)).toEqual([]);
  });

  test('tool, role and level are right where AI is found', () => {
    const tool = right.filter(({ label, found }) =>
      label.tool === 'unknown' ? found.tools.length === 0 : found.tools.includes(label.tool ?? ''),
    );
    const role = right.filter(({ label, found }) => found.roles.map(String).includes(label.role));
    const level = right.filter(({ label, found }) => found.involvement === label.level);
    expect(share(tool.length, right.length)).toBeGreaterThanOrEqual(0.95);
    expect(share(role.length, right.length)).toBeGreaterThanOrEqual(0.95);
    expect(share(level.length, right.length)).toBeGreaterThanOrEqual(0.95);
  });
});
