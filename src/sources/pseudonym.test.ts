import { expect, test } from 'vitest';
import { pseudonymOf } from './pseudonym.ts';

const KEY = 'a key of the site';

test('the same person has the same name, whatever the case', () => {
  expect(pseudonymOf(KEY, 'ana@example.com')).toBe('person-56635dd3');
  expect(pseudonymOf(KEY, ' Ana@Example.com')).toBe(pseudonymOf(KEY, 'ana@example.com'));
});

test('another person or another key gives another name', () => {
  expect(pseudonymOf(KEY, 'bo@example.com')).not.toBe(pseudonymOf(KEY, 'ana@example.com'));
  expect(pseudonymOf('another key', 'ana@example.com')).not.toBe(pseudonymOf(KEY, 'ana@example.com'));
});
