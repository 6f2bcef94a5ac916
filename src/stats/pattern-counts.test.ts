import { expect, test } from 'vitest';
import { entryOf } from '#fixtures/incident.ts';
import { companionPatterns, patternCounts } from './pattern-counts.ts';

const named = (...ids: string[]) => ({ patterns: ids.map((id) => ({ id, confidence: 'possible' as const })) });
const causal = {
  ai: { involvement: 'agent' as const, causal_role: 'contributing' as const, claimed_by: 'author' as const },
};

const INCIDENTS = [
  entryOf('one', { ...named('cache', 'retry'), ...causal }),
  entryOf('two', named('cache')),
  entryOf('three', named('cache', 'retry', 'clock')),
];

test('counts every pattern that is asked for, most first, then by id', () => {
  expect(patternCounts(['unused', 'retry', 'cache', 'clock', 'absent'], INCIDENTS)).toEqual([
    { id: 'cache', incidents: 3, aiCausal: 1 },
    { id: 'retry', incidents: 2, aiCausal: 1 },
    { id: 'clock', incidents: 1, aiCausal: 0 },
    { id: 'absent', incidents: 0, aiCausal: 0 },
    { id: 'unused', incidents: 0, aiCausal: 0 },
  ]);
});

test('companions are the other patterns of the same incidents', () => {
  expect(companionPatterns('cache', INCIDENTS)).toEqual([
    { id: 'retry', shared: 2 },
    { id: 'clock', shared: 1 },
  ]);
  expect(companionPatterns('unused', INCIDENTS)).toEqual([]);
});
