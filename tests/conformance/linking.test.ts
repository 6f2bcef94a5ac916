import { describe, expect, test } from 'vitest';
import { benchLinking } from '#commands/bench-linking.ts';
import { testFile, testRows } from '#fixtures/test-data.ts';
import { LINKING_MODEL } from '#linking/weights.ts';
import { linkingPair } from '#model/linking-pairs.ts';

const FILE = 'linking/dev.jsonl';
const PAIRS = testRows(FILE).map((row) => linkingPair.parse(row));
const pairs = testFile(FILE) ?? '';
/** Folder with the clones of the pairs, as `<owner>/<name>`. */
const repositories = process.env['HINDCAST_LINKING_REPOSITORIES'] ?? '';

describe.skipIf(PAIRS.length === 0)('pairs of fixes and what introduced the fault', () => {
  test('the weights name the repositories that they were learnt from', () => {
    expect(LINKING_MODEL.trained.repositories).toEqual([...new Set(PAIRS.map(({ repo }) => repo))].toSorted());
    expect(LINKING_MODEL.trained.pairs).toBe(PAIRS.length);
  });

  const isThere = repositories !== '';
  test.skipIf(!isThere)('linking is as good as it is said to be', { timeout: 3_600_000 }, async () => {
    expect(await benchLinking({ pairs, repositories })).toMatchObject({
      f1: expect.closeTo(0.7, 1),
      recall_at: { '1': expect.closeTo(0.71, 1), '3': expect.closeTo(0.87, 1), '5': expect.closeTo(0.9, 1) },
      skipped: [],
    });
  });
});
