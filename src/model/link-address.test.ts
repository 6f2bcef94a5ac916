import { expect, test } from 'vitest';
import { refusalOfLink } from './link-address.ts';

test.for([
  'https://github.com/o/r/pull/1',
  'HTTP://example.org/a?b=c&d=e#f',
  'https://example.org/(paren)/é',
  'https://example.org/javascript:alert(1)',
  'mailto:oncall@example.org',
  '/incidents/cache/',
  './x',
  '../patterns/cache/',
  '#timeline',
  '?q=javascript:x',
])('%s may be a link', (address) => expect(refusalOfLink(address)).toBeUndefined());

test.for([
  { name: 'a script', address: 'JavaScript:alert(1)' },
  { name: 'a script behind a control character', address: '\u0001javascript:alert(1)' },
  { name: 'a script behind a blank', address: ' javascript:alert(1)' },
  { name: 'a script with a tab in it', address: 'java\tscript:alert(1)' },
  { name: 'a script with a reference for its colon', address: 'javascript&colon;alert(1)' },
  { name: 'data', address: 'data:text/html,x' },
  { name: 'a file', address: 'file:///etc/passwd' },
  { name: 'another scheme', address: 'git+ssh://x' },
  { name: 'no scheme', address: '//host.example/x' },
  { name: 'a backslash', address: '/\\host.example/x' },
  { name: 'half a web address', address: 'https:host.example' },
  { name: 'an account before the host', address: 'https://example.org@host.example/' },
  { name: 'another alphabet in the host', address: 'https://ex\u0430mple.org/' },
  { name: 'a full stop of another script', address: 'https://example.org\u3002host.example/' },
  { name: 'an address of four numbers', address: 'http://127.0.0.1/' },
  { name: 'an address of one number', address: 'http://2130706433/' },
  { name: 'a version 6 address', address: 'http://[::1]/' },
  { name: 'the own machine', address: 'http://localhost:4321/' },
  { name: 'an invisible character', address: 'https://example.org/\u202Egnp' },
  { name: 'a bare word', address: 'cache' },
  { name: 'nothing', address: '' },
])('$name may not be a link', ({ address }) => expect(refusalOfLink(address)).toEqual(expect.any(String)));
