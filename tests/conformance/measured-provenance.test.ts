import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { benchLabels } from '#commands/bench-provenance-labels.ts';
import { testFile, testRows } from '#fixtures/test-data.ts';
import { MEASURED, SIMPLER_WAYS } from '#stats/measured-provenance.ts';

const FILE = 'provenance/labelled-commits.dev.jsonl';

const claims = z.object({ right: z.int(), claimed: z.int() });
const measurement = claims.extend({
  rows: z.int(),
  labelled_ai: z.int(),
  tool: z.number(),
  role: z.number(),
  level: z.number(),
  baselines: z.record(z.string(), claims),
});

describe.skipIf(testFile(FILE) === undefined)('the site claims what is measured', async () => {
  const found = measurement.parse(await benchLabels({ labelled: testFile(FILE) ?? '' }));

  test('the set is the one that the page names', () => {
    const repositories = new Set(testRows(FILE).map((row) => z.object({ repo: z.string() }).parse(row).repo));
    expect(MEASURED.set).toContain(`${found.rows} commits of ${repositories.size} public repositories`);
    expect([MEASURED.commits, MEASURED.positive]).toEqual([found.rows, found.labelled_ai]);
  });

  test('no fewer are found, and no more of them wrongly, than the page says', () => {
    expect(found.right).toBeGreaterThanOrEqual(MEASURED.right);
    expect(found.claimed - found.right).toBeLessThanOrEqual(MEASURED.claimed - MEASURED.right);
  });

  test.for(['tool', 'role', 'level'] as const)('the %s is right at least as often as the page says', (part) => {
    expect(found[part]).toBeGreaterThanOrEqual(Math.floor((MEASURED[part] / MEASURED.right) * 1000) / 1000);
  });

  test.for(Object.entries(SIMPLER_WAYS))('%s does as the page says', ([way, { right, claimed }]) => {
    expect(found.baselines[way]).toEqual({ right, claimed });
  });
});
