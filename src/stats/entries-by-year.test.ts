import { expect, test } from 'vitest';
import { entryOf } from '#fixtures/incident.ts';
import { entriesByYear } from './entries-by-year.ts';

test('oldest year and entry first, by what AI had to do with it', () => {
  const causal = { involvement: 'agent', causal_role: 'primary', claimed_by: 'author' } as const;
  const dispute = {
    claim: 'It did',
    claimed_by: 'Press',
    denial: 'It did not',
    denied_by: 'Company',
    state: 'contested',
  } as const;
  const incidents = [
    entryOf('new', { detected_at: '2026-05', ai: causal }),
    entryOf('older', { detected_at: '2026-01', ai: { ...causal, disputed: true, dispute } }),
    entryOf('old', { detected_at: '2017' }),
    entryOf('undated'),
  ];
  expect(entriesByYear(incidents)).toEqual([
    { year: 2017, kinds: ['other'] },
    { year: 2026, kinds: ['disputed', 'causal'] },
  ]);
});
