import { expect, test } from 'vitest';
import { squashMessage } from './squash-message.ts';

const AUTHOR = 'ana@tidemark.example';
const by = (message: string, email = AUTHOR, name = 'Ana Novak') => ({ name, email, date: '', message, files: [] });

test('of one commit, its body stays as it is', () => {
  const patches = [by('Add a cache\n\nWhy.\n\nCo-Authored-By: Claude <noreply@anthropic.com>\nClaude-Session: x\n')];
  expect(squashMessage({ title: 'Add a cache', number: 7, patches, author: AUTHOR })).toBe(
    'Add a cache (#7)\n\nWhy.\n\nCo-Authored-By: Claude <noreply@anthropic.com>\nClaude-Session: x\n',
  );
});

test('of several, they are listed, and each co-author is credited once at the end', () => {
  const patches = [
    by('One\n\nAssisted-by: x\nCo-authored-by: Cursor <cursoragent@cursor.com>\n'),
    by('Two\n\nCo-authored-by: Cursor <cursoragent@cursor.com>\n'),
    by('Three\n', 'bo@tidemark.example', 'Bo Larsen'),
  ];
  expect(squashMessage({ title: 'Add a cache', number: 7, patches, author: AUTHOR })).toMatchInlineSnapshot(`
    "Add a cache (#7)

    * One

    Assisted-by: x

    * Two

    * Three

    ---------

    Co-authored-by: Cursor <cursoragent@cursor.com>
    Co-authored-by: Bo Larsen <bo@tidemark.example>
    "
  `);
});

test('of several without co-authors, there is nothing after the list', () => {
  const message = squashMessage({ title: 'T', number: 1, patches: [by('One\n'), by('Two\n')], author: AUTHOR });
  expect(message).toBe('T (#1)\n\n* One\n\n* Two\n');
});
