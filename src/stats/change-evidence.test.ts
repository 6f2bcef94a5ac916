import { expect, test } from 'vitest';
import { changeOf, evidenceOf, provenanceOf } from '#fixtures/record.ts';
import { evidenceBeyond, saysTheSame } from './change-evidence.ts';

const label = evidenceOf({ kind: 'label', channel: 'change', strength: 'inferred', line: null, path: 'change #41' });

test('only what the provenance of a change does not hold is left', () => {
  const provenance = provenanceOf({ evidence: [evidenceOf()] });
  const change = changeOf(41, { provenance, evidence_of_change: [evidenceOf(), label] });
  expect(evidenceBeyond(change)).toEqual([label]);
});

test('a contradiction alone makes a difference', () => {
  expect(saysTheSame(provenanceOf(), provenanceOf())).toBe(true);
  expect(saysTheSame(provenanceOf(), provenanceOf({ contradictions: ['name against address'] }))).toBe(false);
});

test('the way by which evidence came makes none', () => {
  const byNumber = provenanceOf({
    evidence: [evidenceOf({ path: 'change #41, commit 0123456789, by number' }), label],
  });
  const onBranch = provenanceOf({ evidence: [label, evidenceOf({ path: 'change #41, commit 0123456789' })] });
  expect(saysTheSame(byNumber, onBranch)).toBe(true);
  expect(saysTheSame(byNumber, provenanceOf({ evidence: [label] }))).toBe(false);
});
