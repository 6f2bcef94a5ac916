import { expect, test } from 'vitest';
import { entryOf } from '#fixtures/incident.ts';
import { openActions } from './open-actions.ts';

const action = (id: string, status: 'open' | 'in_progress' | 'done' | 'unknown', due?: string) => ({
  id,
  kind: 'prevent' as const,
  title: `Do ${id}`,
  status,
  ...(due === undefined ? {} : { due }),
});

test('open and in progress alone, soonest due first, without a date last', () => {
  const incidents = [
    entryOf('b', {
      actions: [action('later', 'open', '2026-09-01'), action('undated', 'open'), action('done', 'done')],
    }),
    entryOf('a', { actions: [action('soon', 'in_progress', '2026-08-01'), action('not-known', 'unknown')] }),
  ];
  expect(openActions(incidents).map(({ incident, action: { id } }) => `${incident}/${id}`)).toEqual([
    'a/soon',
    'b/later',
    'b/undated',
  ]);
});
