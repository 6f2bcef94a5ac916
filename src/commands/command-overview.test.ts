import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMANDS, commandOverview, findCommand } from './command-overview.ts';

test('every command has a script, and every script is a command', () => {
  const scripts = globSync('scripts/*.ts', { exclude: ['scripts/*.test.ts'] }).map((path) =>
    path.replace(/^scripts\/|\.ts$/g, ''),
  );
  const hidden = ['hindcast', 'test'];
  expect(scripts.filter((name) => !hidden.includes(name)).toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
});

test('an unknown command is answered with the nearest one', () => {
  expect(findCommand('serach').problem).toMatchInlineSnapshot(`
    "error usage/unknown-command: There is no command 'serach'
      Did you mean 'search'? 'hindcast --help' lists the commands."
  `);
});

test('the overview names every command', () => {
  for (const name of Object.keys(COMMANDS)) expect(commandOverview()).toContain(`  ${name} `);
});
