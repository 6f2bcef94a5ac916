import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import { NOT_EVIDENCE, type NotEvidence } from '#model/not-evidence.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';

const OLD = { author: { at: new Date('2012-01-01T00:00:00Z') } };

const claimsIn = ({ what, example }: NotEvidence): Parameters<typeof provenanceOf>[0] => {
  const text = example?.text ?? '';
  if (example?.in === 'branch') return { ...claimsOf('Add limits\n'), mergedBranch: text };
  const message = what.startsWith('The subject') ? text : `Add limits\n\n${text}\n`;
  return claimsOf(message, what.includes('before it existed') ? OLD : {});
};

test.for(NOT_EVIDENCE.filter(({ example }) => example !== undefined))('$what is no evidence', (row) => {
  const provenance = provenanceOf(claimsIn(row));
  expect(provenance.evidence).toEqual([]);
  expect(provenance.involvement).toBe('unknown');
});
