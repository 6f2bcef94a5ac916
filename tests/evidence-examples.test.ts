import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import type { Signature } from '#model/commit.ts';
import { EVIDENCE_EXAMPLES, type EvidenceExample } from '#model/evidence-examples.ts';
import { EVIDENCE_KINDS } from '#model/evidence-kinds.ts';
import type { Evidence } from '#model/provenance.ts';
import { evidenceOfChange } from '#provenance/evidence-of-change.ts';
import { levelOf } from '#provenance/kinds.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';

const signature = (text: string): Pick<Signature, 'name' | 'email'> => {
  const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(text) ?? [];
  return { name, email };
};

const evidenceIn = ({ in: place, text }: EvidenceExample): readonly Evidence[] => {
  if (place === 'account') return evidenceOfChange({ authorLogin: text });
  if (place === 'label') return evidenceOfChange({ labels: [text] });
  if (place === 'branch') return evidenceOfChange({ branch: text });
  if (place === 'message') return provenanceOf(claimsOf(`Add limits\n\n${text}\n`)).evidence;
  const people =
    place === 'author'
      ? { author: signature(text) }
      : { author: { name: 'Leila Sato', email: 'leila@harbor.example' }, committer: signature(text) };
  return provenanceOf(claimsOf('Add limits\n', people)).evidence;
};

const rows = Object.entries(EVIDENCE_EXAMPLES).flatMap(([kind, example]) =>
  Object.entries(EVIDENCE_KINDS).flatMap(([name, { level }]) => (name === kind ? [{ kind, level, example }] : [])),
);

test.for(rows)('the example of $kind is evidence of that kind and level', ({ kind, level, example }) => {
  const [found] = evidenceIn(example).filter((each) => each.kind === kind);
  expect(found && levelOf(found)).toBe(level);
});
