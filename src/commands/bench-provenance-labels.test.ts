import { expect, test } from 'vitest';
import { benchLabels } from './bench-provenance-labels.ts';

const LABELLED = 'tests/fixtures/provenance/labelled.jsonl';

test('claims are judged by labels, and simpler ways on the same rows', async () => {
  expect(await benchLabels({ labelled: LABELLED })).toEqual({
    rows: 6,
    labelled_ai: 4,
    precision: 1,
    recall: 0.75,
    right: 3,
    claimed: 3,
    tool: 1,
    role: 1,
    level: 1,
    wrong: [],
    missed: ['tidemark/harbor 5555555555'],
    baselines: {
      // "cursor" and "Claude" are words and names too; the squash hides a trailer from git; none of them reads notes.
      keyword_anywhere: { precision: 0.5, recall: 0.5, right: 2, claimed: 4 },
      last_trailer_block: { precision: 0.5, recall: 0.25, right: 1, claimed: 2 },
      line_anchored: { precision: 0.667, recall: 0.5, right: 2, claimed: 3 },
    },
  });
});

test.for([
  { name: 'a file that is not there', labelled: 'nowhere.jsonl', code: 'source/unreadable' },
  { name: 'other lines', labelled: 'tests/fixtures/search/input/corpus.jsonl', code: 'source/wrong-shape' },
  { name: 'no lines', labelled: 'README.md', code: 'source/not-json' },
])('$name: $code', async ({ labelled, code }) => {
  await expect(benchLabels({ labelled })).rejects.toMatchObject({ code });
});
