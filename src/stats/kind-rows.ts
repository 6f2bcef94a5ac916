import type { EvidenceExample } from '#model/evidence-examples.ts';
import type { Involvement } from '#model/provenance.ts';
import { kindText } from './kind-text.ts';

interface KindFacts {
  readonly level: Involvement;
  readonly means: string;
}

export interface KindRow {
  readonly kind: string;
  readonly name: string;
  readonly means: string;
  /** What it declares: a level, a denial, or that it decides nothing. */
  readonly declares: string;
  readonly example: EvidenceExample | undefined;
}

const declaresText = (level: Involvement): string => {
  if (level === 'unknown') return 'Decides nothing about who wrote the code';
  return level === 'none' ? 'Denies' : `Declares "${level}"`;
};

const PLACES: Readonly<Record<EvidenceExample['in'], string>> = {
  author: 'Author:',
  committer: 'Committer:',
  message: 'Message:',
  branch: 'Branch:',
  account: 'Account:',
  label: 'Label:',
};

/** Where an example stands, before its text. */
export const exampleText = ({ in: place }: Pick<EvidenceExample, 'in'>): string => PLACES[place];

/** The kinds of evidence as rows, in the order of their table. */
export const kindRows = (
  kinds: Readonly<Record<string, KindFacts>>,
  examples: Readonly<Record<string, EvidenceExample>>,
): KindRow[] =>
  Object.entries(kinds).map(([kind, { level, means }]) => ({
    kind,
    name: kindText(kind),
    means,
    declares: declaresText(level),
    example: examples[kind],
  }));
