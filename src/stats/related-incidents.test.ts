import { expect, test } from 'vitest';
import { entryOf } from '#fixtures/incident.ts';
import { relatedIncidents } from './related-incidents.ts';

const pattern = (...ids: string[]) => ids.map((id) => ({ id, confidence: 'confirmed' as const }));

const OWN = entryOf('own', { patterns: pattern('a', 'b'), related: [{ id: 'named', relation: 'recurrence_of' }] });
const ALL = [
  OWN,
  entryOf('named', { patterns: pattern('b') }),
  entryOf('names-it', { related: [{ id: 'own', relation: 'followed_by' }] }),
  entryOf('shares-two', { patterns: pattern('a', 'b') }),
  entryOf('shares-one', { patterns: pattern('a') }),
  entryOf('shares-none', { patterns: pattern('c') }),
];

test('named ones, those that name it, then those that share patterns', () => {
  expect(relatedIncidents(OWN, ALL, 9)).toEqual([
    { id: 'named', relation: 'recurrence_of', patterns: ['b'] },
    { id: 'names-it', relation: 'led_to_by', patterns: [] },
    { id: 'shares-two', relation: 'pattern', patterns: ['a', 'b'] },
    { id: 'shares-one', relation: 'pattern', patterns: ['a'] },
  ]);
});

test('the limit drops only what shares a pattern', () => {
  expect(relatedIncidents(OWN, ALL, 1).map(({ id }) => id)).toEqual(['named', 'names-it']);
});

test('an incident that names another which is not in the set is left with the rest', () => {
  const lonely = entryOf('lonely', { related: [{ id: 'elsewhere', relation: 'contrast' }] });
  expect(relatedIncidents(lonely, [lonely], 5)).toEqual([]);
});
