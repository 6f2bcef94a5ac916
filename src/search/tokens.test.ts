import { expect, test } from 'vitest';
import { tokensOf } from './tokens.ts';

test.for([
  { name: 'case', text: 'Cache EVICTION', words: ['cache', 'eviction'] },
  { name: 'accents', text: 'Müller café naïve', words: ['muller', 'cafe', 'naive'] },
  { name: 'letters that are not an accented one', text: 'Straße Øresund Łódź', words: ['strasse', 'oresund', 'lodz'] },
  { name: 'a letter and a combining accent', text: 'cafe\u0301', words: ['cafe'] },
  { name: 'possessives', text: "Amazon's nodes’ state", words: ['amazon', 'nodes', 'state'] },
  { name: 'contractions', text: "don't", words: ['dont'] },
  { name: 'camelCase', text: 'maxEntries', words: ['maxentries', 'max½', 'entries½'] },
  { name: 'an acronym in front', text: 'HTTPServer', words: ['httpserver', 'http½', 'server½'] },
  { name: 'snake_case', text: 'fetch_user_id', words: ['fetch', 'user', 'id', 'fetchuserid½'] },
  { name: 'a joined word', text: 'roll-back', words: ['roll', 'back', 'rollback½'] },
  { name: 'a file', text: 'src/cache.ts', words: ['src', 'cache', 'ts', 'srccachets½'] },
  { name: 'letters and digits together', text: 'sha1 utf8 10x', words: ['sha1', 'utf8', '10x'] },
  { name: 'scripts without case', text: '日本語 тест', words: ['日本語', 'тест'] },
  { name: 'punctuation alone', text: '… — ?! _ - \' ""', words: [] },
  { name: 'nothing', text: '', words: [] },
])('$name: $text', ({ text, words }) => {
  expect(tokensOf(text).map(({ word, share }) => (share === 1 ? word : `${word}½`))).toEqual(words);
});

test('a token says where it stands in the text as given', () => {
  const text = 'The Müller’s maxEntries';
  expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'The',
    'Müller’s',
    'maxEntries',
    'max',
    'Entries',
  ]);
});
