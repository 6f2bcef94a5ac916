import { describe, expect, test } from 'vitest';
import { countText, loadText, moneyText, pluralText, ratioText, shareText } from './number-text.ts';

describe('shareText', () => {
  test.for([
    { part: 0, total: 10, text: '0%' },
    { part: 10, total: 10, text: '100%' },
    { part: 1, total: 1_000_000, text: 'under 0.01%' },
    { part: 999_999, total: 1_000_000, text: 'over 99.99%' },
    { part: 4, total: 1000, text: '0.40%' },
    { part: 48_210, total: 1_932_200, text: '2.5%' },
    { part: 996, total: 1000, text: '99.60%' },
    { part: 0, total: 0, text: 'no requests' },
  ])('$part of $total: $text', ({ part, total, text }) => expect(shareText(part, total)).toBe(text));
});

test.for([
  { minor: 1_840_000, currency: 'EUR', text: 'EUR 18,400.00' },
  { minor: 1500, currency: 'JPY', text: 'JPY 1,500' },
])('$text', ({ minor, currency, text }) => expect(moneyText(minor, currency)).toBe(text));

test.for([
  { count: 1, text: '1 near miss' },
  { count: 0, text: '0 near misses' },
  { count: 1200, text: '1,200 near misses' },
])('$text', ({ count, text }) => expect(pluralText(count, 'near miss', 'near misses')).toBe(text));

test('counts, loads and ratios', () => {
  expect([countText(1_234_567), loadText(61_000), loadText(0.25), ratioText(61_000, 6000), ratioText(3, 2)]).toEqual([
    '1,234,567',
    '61,000',
    '0.25',
    '10×',
    '1.5×',
  ]);
});
