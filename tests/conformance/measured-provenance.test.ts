import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { claimsOf } from '#fixtures/claims.ts';
import { testRows } from '#fixtures/test-data.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import { MEASURED } from '#stats/measured-provenance.ts';

const person = z.object({ name: z.string(), email: z.string() });
const row = z.object({
  repo: z.string(),
  author: person,
  committer: person,
  message: z.string(),
  label: z.object({ ai: z.boolean(), tool: z.string().nullable(), level: z.string(), role: z.string() }),
});

const judged = testRows('provenance/labelled-commits.dev.jsonl').map((each) => {
  const { repo, message, label, ...people } = row.parse(each);
  return { repo, label, found: provenanceOf(claimsOf(message, people)) };
});

describe.skipIf(judged.length === 0)('the site claims what is measured', () => {
  const claimed = judged.filter(({ found }) => found.ai_assisted);
  const right = claimed.filter(({ label }) => label.ai);

  test('the set is the one that the page names', () => {
    const repositories = new Set(judged.map(({ repo }) => repo));
    expect(MEASURED.set).toContain(`${judged.length} commits of ${repositories.size} public repositories`);
    expect(MEASURED.commits).toBe(judged.length);
    expect(MEASURED.positive).toBe(judged.filter(({ label }) => label.ai).length);
  });

  test('no more is found, and no fewer are wrong, than the page says', () => {
    expect(MEASURED.right).toBeLessThanOrEqual(right.length);
    expect(MEASURED.claimed - MEASURED.right).toBeGreaterThanOrEqual(claimed.length - right.length);
  });

  test('no more tools, roles and levels are wrong than the page says', () => {
    const wrong = {
      tool: right.filter(({ label: { tool }, found: { tools } }) =>
        tool === null || tool === 'unknown' ? tools.length > 0 : !tools.includes(tool),
      ),
      role: right.filter(({ label, found }) => !found.roles.some((role) => role === label.role)),
      level: right.filter(({ label, found }) => found.involvement !== label.level),
    };
    expect(wrong.tool.length).toBeLessThanOrEqual(MEASURED.right - MEASURED.tool);
    expect(wrong.role.length).toBeLessThanOrEqual(MEASURED.right - MEASURED.role);
    expect(wrong.level.length).toBeLessThanOrEqual(MEASURED.right - MEASURED.level);
  });
});
