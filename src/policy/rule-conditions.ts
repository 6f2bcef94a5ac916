import picomatch from 'picomatch';
import type { PolicyRule } from '#model/policy.ts';
import type { EvidenceStrength } from '#model/provenance.ts';
import { EVIDENCE, termsOf } from '#model/vocabulary.ts';
import type { JudgedChange } from './judged-change.ts';

/** Whether one condition of a rule holds; `unknown` when the records do not show it. */
export interface Condition {
  readonly holds: boolean | 'unknown';
  readonly why: string;
}

type When = PolicyRule['when'];

/** Every condition that a rule states, weighed on a change. All of them have to hold; none stated always holds. */
export const conditionsOf = (when: When, change: JudgedChange): readonly Condition[] =>
  [
    aiAssisted(when, change),
    involved(when, change),
    evidenced(when, change),
    writtenBy(when, change),
    touching(when, change),
    asLargeAs(when, change),
  ].filter((condition) => condition !== undefined);

const aiAssisted = ({ ai_assisted: wanted }: When, { provenance }: JudgedChange): Condition | undefined =>
  wanted === undefined
    ? undefined
    : {
        holds: provenance.ai_assisted === wanted,
        why: provenance.ai_assisted ? 'evidence shows AI assistance' : 'no evidence shows AI assistance',
      };

const involved = ({ involvement }: When, { provenance }: JudgedChange): Condition | undefined =>
  involvement === undefined
    ? undefined
    : { holds: involvement.includes(provenance.involvement), why: `AI involvement is ${provenance.involvement}` };

const STRENGTHS: readonly EvidenceStrength[] = termsOf(EVIDENCE);

const evidenced = ({ minimum_evidence: least }: When, { provenance }: JudgedChange): Condition | undefined =>
  least === undefined
    ? undefined
    : {
        holds: STRENGTHS.indexOf(provenance.strength) <= STRENGTHS.indexOf(least),
        why: `the strongest evidence of AI is of kind ${provenance.strength}`,
      };

const writtenBy = ({ author_level: levels }: When, { author }: JudgedChange): Condition | undefined => {
  if (levels === undefined) return undefined;
  if (author.kind === 'bot' || author.kind === 'ai' || author.kind === 'service') {
    return { holds: false, why: `the author ${author.id} is not a person and has no level` };
  }
  if (author.level === null) return { holds: 'unknown', why: `the level of the author ${author.id} is not known` };
  return { holds: levels.includes(author.level), why: `the author ${author.id} was ${author.level}` };
};

const touching = ({ paths: globs }: When, { paths }: JudgedChange): Condition | undefined => {
  if (globs === undefined) return undefined;
  if (paths === undefined) return { holds: 'unknown', why: 'the changed paths could not be seen' };
  const matches = picomatch(globs, { dot: true });
  const match = paths.find((path) => matches(path));
  return match === undefined
    ? { holds: false, why: `no changed path matches ${globs.join(' or ')}` }
    : { holds: true, why: `${match} is among the changed paths` };
};

const asLargeAs = ({ minimum_lines: least }: When, { size }: JudgedChange): Condition | undefined => {
  if (least === undefined) return undefined;
  if (size === null) return { holds: 'unknown', why: 'the size of the change could not be seen' };
  const lines = size.added + size.deleted;
  return { holds: lines >= least, why: `it adds and deletes ${lines} lines` };
};
