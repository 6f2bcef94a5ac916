import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOfPattern, textPattern } from './text-pattern.ts';

const matches = (pattern: string, text: string): boolean => new RegExp(`^${sourceOfPattern(pattern)}$`, 'i').test(text);

test.for([
  { pattern: 'Agent', text: 'agent', fits: true },
  { pattern: 'Agent', text: 'agents', fits: false },
  { pattern: 'a.b (c) [d] $e^f|g\\h+?', text: 'a.b (c) [d] $e^f|g\\h+?', fits: true },
  { pattern: 'a.b', text: 'axb', fits: false },
  { pattern: 'https://x.test/*/*/sessions/...', text: 'https://x.test/o/r/sessions/1?a=b', fits: true },
  { pattern: 'https://x.test/*/*/sessions/...', text: 'https://x.test/o/r/q/sessions/1', fits: false },
  { pattern: 'T-*', text: 'T-1a-2b', fits: true },
  { pattern: 'T-*', text: 'T-1 2', fits: false },
  { pattern: 'Claude ...', text: 'Claude Code (cli)', fits: true },
  { pattern: '{uuid}', text: '0a1b2c3d-0000-4000-8000-00000000000F', fits: true },
  { pattern: '{uuid}', text: '0a1b2c3d-0000-4000-8000', fits: false },
  { pattern: '{hex:12}', text: '0123456789ab', fits: true },
  { pattern: '{hex:12}', text: '0123456789abc', fits: false },
])('$pattern and $text: $fits', ({ pattern, text, fits }) => {
  expect(textPattern.safeParse(pattern).success).toBe(true);
  expect(matches(pattern, text)).toBe(fits);
});

test.for(['*a*', 'a*b', '**', 'a...b', '.... ', '{hex}', '{hex:123}', '{any}', 'two\nlines', ''])(
  'no pattern: %j',
  (pattern) => expect(textPattern.safeParse(pattern).success).toBe(false),
);

const PARTS = ['*', '...', '{uuid}', '{hex:12}', '/', ' ', 'a', '.', '(', ')', '+', '[', '|', '\\', '^', '$', '-'];

test('whatever is accepted is a pattern, and no text makes it slow', () => {
  const pattern = fc
    .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 30 })
    .map((parts) => parts.join(''))
    .filter((text) => textPattern.safeParse(text).success);
  fc.assert(
    fc.property(pattern, fc.constantFrom('a', '/a', ' a', '/', 'a.'), (text, unit) => {
      expect(matches(text, `${unit.repeat(20_000)}!`)).toBeTypeOf('boolean');
    }),
  );
});

test('a text without a special form matches itself and nothing longer', () => {
  const plain = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 })
    .filter((text) => !/[*{]|\.\.\./.test(text));
  fc.assert(
    fc.property(plain, (text) => {
      expect(matches(text, text)).toBe(true);
      expect(matches(text, `${text}x`)).toBe(false);
    }),
  );
});
