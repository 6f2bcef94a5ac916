import { expect, test } from 'vitest';
import type { LineShare } from '#model/provenance.ts';
import { shareLine, shareParts } from './line-share.ts';

const share = (fields: Partial<LineShare> = {}): LineShare => ({
  ai: 0.73,
  human: 0.22,
  unknown: 0.05,
  lines: 200,
  source: 'notes',
  ...fields,
});

test.for([
  { given: share(), text: 'AI 73%, people 22%, unknown 5%, of 200 lines, counted in git notes' },
  {
    given: share({ ai: 1, human: 0, unknown: 0, lines: 1, source: 'trailer' }),
    text: 'AI 100%, of 1 line, as a line of the message says',
  },
  {
    given: share({ ai: 0, human: 0, unknown: 1, source: 'agent_trace' }),
    text: 'AI 0%, unknown 100%, of 200 lines, counted in Agent Trace',
  },
])('$text', ({ given, text }) => expect(shareLine(given)).toBe(text));

test('the parts of the bar follow one another and fill it', () => {
  const parts = shareParts(share({ ai: 0.5, human: 0.25, unknown: 0.25 }));
  expect(parts.map(({ who, from, width }) => [who, from, width])).toEqual([
    ['ai', 0, 0.5],
    ['human', 0.5, 0.25],
    ['unknown', 0.75, 0.25],
  ]);
});
