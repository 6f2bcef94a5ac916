import type { Field } from './document.ts';
import type { Passage } from './found.ts';
import type { QueryWord, Reading } from './query.ts';

/** One reason why a document was found: a word of it, what was typed for it, and the fields that hold it. */
export interface Reason {
  /** The word as it stands in the document. */
  readonly word: string;
  /** What was typed; left out for a related word. */
  readonly typed?: string;
  readonly how: Reading | 'related';
  readonly fields: readonly Field[];
}

interface Open {
  readonly of: QueryWord | 'related';
  readonly shown: Map<string, number>;
  readonly fields: Set<Field>;
}

const keyOf = (of: QueryWord | 'related', term: string): string => (of === 'related' ? term : `=${of.typed}`);

const most = (shown: ReadonlyMap<string, number>, typed: string): string =>
  shown.has(typed) ? typed : ([...shown].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? typed);

const reasonOf = ({ of, shown, fields }: Open): Reason =>
  of === 'related'
    ? { word: most(shown, ''), how: 'related', fields: [...fields] }
    : { word: most(shown, of.typed), typed: of.typed, how: of.how, fields: [...fields] };

/** Why a document was found: one reason for each word of the query, then one for each related idea. */
export const whyOf = (passages: readonly Passage[]): Reason[] => {
  const open = new Map<string, Open>();
  for (const { field, found } of passages) {
    for (const { of, term, shown } of found) {
      const key = keyOf(of, term);
      const reason = open.get(key) ?? { of, shown: new Map<string, number>(), fields: new Set<Field>() };
      const word = shown.toLowerCase();
      reason.shown.set(word, (reason.shown.get(word) ?? 0) + 1);
      reason.fields.add(field);
      open.set(key, reason);
    }
  }
  const reasons = [...open.values()].map(reasonOf);
  const direct = reasons.filter(({ how }) => how !== 'related');
  const said = new Set(direct.map(({ word }) => word));
  return [...direct, ...reasons.filter(({ how, word }) => how === 'related' && !said.has(word))];
};
