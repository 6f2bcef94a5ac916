import { expect, test } from 'vitest';
import { changeOf, commitOf, provenanceOf, recordOf, reviewOf, shaOf } from '#fixtures/record.ts';
import { recordTotals } from './record-totals.ts';

test('a commit or change behind two incidents counts once', () => {
  const assisted = commitOf(shaOf('a'), { provenance: provenanceOf({ ai_assisted: true, involvement: 'agent' }) });
  const silent = commitOf(shaOf('b'));
  const change = changeOf(41, { reviews: [reviewOf(), reviewOf()] });
  const totals = recordTotals([
    recordOf({ commits: [assisted, silent], changes: [change] }),
    recordOf({ commits: [assisted], changes: [change] }),
  ]);
  expect(totals).toEqual({
    commits: 2,
    aiAssisted: 1,
    unknown: 1,
    changes: 1,
    reviews: 2,
    verdicts: { compliant: 0, violation: 0, exempt: 0, undetermined: 1 },
  });
});
