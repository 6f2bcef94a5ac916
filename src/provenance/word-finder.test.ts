import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeWordFinder } from './word-finder.ts';

const WORDS = ['ai', 'code rabbit', 'rabbit hole', 'assisted-by', 'v0', 'a.i', 'noreply@kiro.dev', 'rabbits'];

/** The same by a pattern, which is slower and plain to see. */
const holds = (text: string): boolean => {
  const escaped = WORDS.map((word) => word.replaceAll(/[.@]/g, String.raw`\$&`).replaceAll(/[- ]/g, '[- ]'));
  return new RegExp(`(?<![A-Za-z0-9])(?:${escaped.join('|')})(?![A-Za-z0-9])`, 'i').test(text);
};

test.for([
  'AI',
  'by an ai.',
  'my code rabbit hole',
  'Assisted by: nobody',
  'x_ai_y',
  'éaié',
  'to <noreply@Kiro.dev>',
  'a.i',
  'rabbit rabbit hole',
  '日本AI語',
])('%s is found', (text) => {
  expect(makeWordFinder(WORDS)(text)).toBe(true);
  expect(holds(text)).toBe(true);
});

test.for(['', 'aim', 'maintain', 'code  rabbit', 'coderabbit', 'v01', 'xnoreply@kiro.dev', 'noreply@kiro.devs', 'a-i'])(
  '"%s" is not',
  (text) => {
    expect(makeWordFinder(WORDS)(text)).toBe(false);
    expect(holds(text)).toBe(false);
  },
);

test('it finds what a pattern finds, whatever the text', () => {
  const finds = makeWordFinder(WORDS);
  const piece = fc.constantFrom(...WORDS, 'rabbit', 'hole', 'code', 'by', ' ', '-', '.', '_', 'é', 's', 'A', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect(finds(text), text).toBe(holds(text));
    }),
    { numRuns: 5000, seed: 3 },
  );
});

test('a long text does not spill into the next one', () => {
  const finds = makeWordFinder(['kiro']);
  expect(finds('é'.repeat(10_000).concat(' kiro'))).toBe(true);
  expect(finds('k')).toBe(false);
});

test('without words nothing is found', () => {
  expect(makeWordFinder([])('ai')).toBe(false);
});
