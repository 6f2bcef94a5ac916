import { expect, test } from 'vitest';
import type { ChangeLink, RecordedLink } from '#model/link.ts';
import { recordedLink } from '#model/link.ts';
import { type LinkedCommit, linksOf } from './links-of.ts';

const REPOSITORY = 'github.com/tidemark/harbor';
const FIX = 'f'.repeat(40);
const BAD = 'b'.repeat(40);
const OTHER = 'abcdef0123'.repeat(4);

const link = (parts: Partial<ChangeLink>): ChangeLink => ({
  repository: REPOSITORY,
  commit: FIX,
  role: 'reverted',
  method: 'manual',
  confidence: 'confirmed',
  why: 'The change log says so',
  ...parts,
});

const { commit: _, ...byNumber } = link({ change: 7 });

const linked = (commit: Partial<LinkedCommit['commit']>, repository = REPOSITORY): LinkedCommit => ({
  repository,
  commit: { sha: FIX, reverts: [], trailers: [], pullRequests: [], ...commit },
});

const fixes = (value: string) => [{ key: 'Fixes', value, line: 3, loose: false }];

const machine = (links: readonly RecordedLink[]) =>
  links
    .filter(({ source }) => source === 'machine')
    .map(({ commit, role, method, confidence }) => ({ commit, role, method, confidence }));

const suspect = (commit: string, method: string) => ({ commit, role: 'suspect', method, confidence: 'probable' });

test('links of the front matter are carried over as claims of a person', () => {
  const links = linksOf({ incident: { changes: [link({ role: 'caused', change: 7 })] }, commits: [] });
  expect(links).toEqual([
    {
      source: 'front_matter',
      repository: REPOSITORY,
      commit: FIX,
      change: `${REPOSITORY}#7`,
      role: 'caused',
      method: 'manual',
      confidence: 'confirmed',
      why: 'The change log says so',
    },
  ]);
});

test.for([
  {
    name: 'a revert proposes what it says that it reverts',
    changes: [link({})],
    commits: [linked({ reverts: [BAD] })],
    expected: [suspect(BAD, 'revert_target')],
  },
  {
    name: 'a fix proposes what its Fixes line names',
    changes: [link({ role: 'fixed' })],
    commits: [linked({ trailers: fixes(`${BAD} ("cache: keep everything")`) })],
    expected: [suspect(BAD, 'manual')],
  },
  {
    name: 'several reverts in one message are several suspects',
    changes: [link({})],
    commits: [linked({ reverts: [OTHER, BAD] })],
    expected: [suspect(OTHER, 'revert_target'), suspect(BAD, 'revert_target')],
  },
  {
    name: 'a change named by its number stands for the commit that landed it',
    changes: [byNumber],
    commits: [linked({ reverts: [BAD], pullRequests: [7] })],
    expected: [suspect(BAD, 'revert_target')],
  },
  {
    name: 'a cause that is itself a revert accuses nobody else',
    changes: [link({ role: 'caused' })],
    commits: [linked({ reverts: [BAD] })],
    expected: [],
  },
  {
    name: 'what the author already judged is not proposed again',
    changes: [link({}), link({ commit: BAD, role: 'dismissed' })],
    commits: [linked({ reverts: [BAD] })],
    expected: [],
  },
  {
    name: 'a commit of another repository is not the one that is named',
    changes: [link({})],
    commits: [linked({ reverts: [BAD] }, 'github.com/tidemark/other')],
    expected: [],
  },
  {
    name: 'an abbreviation is completed by a commit at hand',
    changes: [link({ role: 'fixed' })],
    commits: [linked({ trailers: fixes('abcdef012') }), linked({ sha: OTHER })],
    expected: [suspect(OTHER, 'manual')],
  },
  {
    name: 'an abbreviation of no commit at hand is left out',
    changes: [link({ role: 'fixed' })],
    commits: [linked({ trailers: fixes('abcdef012') })],
    expected: [],
  },
  {
    name: 'an issue number in a Fixes line is no commit',
    changes: [link({ role: 'fixed' })],
    commits: [linked({ trailers: [...fixes('#1234567'), ...fixes('1234567890abcdefg')] })],
    expected: [],
  },
  {
    name: 'a commit that names itself is no suspect',
    changes: [link({})],
    commits: [linked({ reverts: [FIX] })],
    expected: [],
  },
])('$name', ({ changes, commits, expected }) => {
  const links = linksOf({ incident: { changes: changes }, commits });
  expect(machine(links)).toEqual(expected);
  for (const each of links) expect(recordedLink.safeParse(each).success).toBe(true);
});
