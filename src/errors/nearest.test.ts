import { expect, test } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

const FIELDS = ['severity', 'status', 'services', 'impact_started_at', 'organisation', 'effort', 'User'];

test.for([
  { name: 'a letter is missing', written: 'sevrity', expected: 'severity' },
  { name: 'two letters change places', written: 'stauts', expected: 'status' },
  { name: 'only the end was written', written: 'started_at', expected: 'impact_started_at' },
  { name: 'another spelling', written: 'organization', expected: 'organisation' },
  { name: 'another case', written: 'STATUS', expected: 'status' },
  { name: 'nothing is near', written: 'root_cause', expected: undefined },
  { name: 'a short word of its length', written: 'Usr', expected: 'User' },
  { name: 'a short word that only resembles', written: 'foo', expected: undefined },
  { name: 'an empty text', written: '', expected: undefined },
  { name: 'a text of a megabyte', written: 'x'.repeat(1 << 20), expected: undefined },
])('$name', ({ written, expected }) => expect(nearest(written, FIELDS)).toBe(expected));

test('a suggestion is a question, or nothing', () => {
  expect(didYouMean('sevrity', FIELDS)).toBe("Did you mean 'severity'? ");
  expect(didYouMean('zzzz', FIELDS)).toBe('');
});
