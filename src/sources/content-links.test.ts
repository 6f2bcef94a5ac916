import { expect, test } from 'vitest';
import { contentFolder, edited } from '#fixtures/content-folder.ts';
import { problemsIn } from '#fixtures/content-problems.ts';

const CACHE = 'incidents/cache-eviction.mdx';
const TEAM = 'people/team.yaml';

test.for([
  {
    name: 'a pattern',
    files: edited(CACHE, 'id: unbounded-cache', 'id: unbound-cache'),
    at: `${CACHE}:31`,
    rule: 'reference/unknown-pattern',
    message: "There is no pattern 'unbound-cache'",
    hint: "Did you mean 'unbounded-cache'? A pattern is a file patterns/<id>.mdx",
  },
  {
    name: 'an incident',
    files: edited(CACHE, 'id: backup-drill', 'id: backup-dril'),
    at: `${CACHE}:9`,
    rule: 'reference/unknown-incident',
    message: "There is no incident 'backup-dril'",
    hint: "Did you mean 'backup-drill'? An incident is a file incidents/<id>.mdx",
  },
  {
    name: 'a group that owns an action',
    files: edited(CACHE, 'group:default/sessions', 'group:default/session'),
    at: `${CACHE}:51`,
    rule: 'reference/unknown-group',
    message: "There is no group 'session'",
    hint: "Did you mean 'sessions'? Groups and users are entities in people/*.yaml",
  },
  {
    name: 'a group of a person',
    files: edited(TEAM, 'memberOf: [sessions]', 'memberOf: [session]'),
    at: `${TEAM}:15`,
    rule: 'reference/unknown-group',
    message: "There is no group 'session'",
    hint: "Did you mean 'sessions'? Groups and users are entities in people/*.yaml",
  },
  {
    name: 'a member of a group',
    files: edited(TEAM, 'members: [ana]', 'members: [anna]'),
    at: `${TEAM}:6`,
    rule: 'reference/unknown-user',
    message: "There is no user 'anna'",
    hint: "Did you mean 'ana'? Groups and users are entities in people/*.yaml",
  },
  {
    name: 'the repository of an exemption',
    files: edited(
      'policies/default.yaml',
      'repository: github.com/tidemark/harbor',
      'repository: github.com/tidemark/harbour',
    ),
    at: 'policies/default.yaml:11',
    rule: 'reference/unknown-repository',
    message: "There is no repository 'github.com/tidemark/harbour'",
    hint: "Did you mean 'github.com/tidemark/harbor'? Repositories are listed in sources.yaml",
  },
])('$name that does not exist is named with the nearest that does', async ({ files, at, rule, message, hint }) => {
  expect(await problemsIn(contentFolder(files))).toEqual([{ at, rule, message, hint }]);
});

test('a reference to a file with a problem of its own is not dangling', async () => {
  const problems = await problemsIn(
    contentFolder(edited('patterns/unbounded-cache.mdx', 'group: load', 'group: laod')),
  );
  expect(problems.map(({ rule }) => rule)).toEqual(['schema/unknown-value']);
});

test('an account that two people have names both places', async () => {
  const [text] = Object.values(edited(TEAM, '---', '---'));
  const second = String(text).slice(String(text).indexOf('---')).replace('name: ana', 'name: ben');
  const problems = await problemsIn(contentFolder({ 'people/more.yaml': second }));
  expect(problems.map(({ at, message }) => `${at} ${message}`)).toEqual([
    "people/team.yaml:22 The account 'ana' of github.com stands twice; first at people/more.yaml:16:7",
  ]);
});
