import { expect, test } from 'vitest';
import { SEVERITIES } from '#model/vocabulary.ts';
import { sentenceText, shortMeaning, termText } from './term-text.ts';

test.for([
  { term: 'data_loss', text: 'Data loss' },
  { term: 'ai_tool', text: 'AI tool' },
  { term: 'ci', text: 'CI' },
  { term: 'SEV2', text: 'SEV2' },
])('$term: $text', ({ term, text }) => expect(termText(term)).toBe(text));

test.for([
  { words: 'no policy covered it', text: 'No policy covered it.' },
  { words: 'approved by user:default/ana (mid)', text: 'Approved by ana (mid).' },
  { words: 'one-approval: missing', text: 'one-approval: missing.' },
  { words: 'One approval was required.', text: 'One approval was required.' },
])('$text', ({ words, text }) => expect(sentenceText(words)).toBe(text));

test('every severity has a short word', () => {
  expect(Object.values(SEVERITIES).map(shortMeaning).slice(0, 5)).toEqual([
    'Critical',
    'Major',
    'Moderate',
    'Minor',
    'Negligible',
  ]);
});
