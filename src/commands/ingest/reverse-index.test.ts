import { expect, test } from 'vitest';
import type { RecordedCommit } from '#model/commit.ts';
import type { RecordedLink } from '#model/link.ts';
import type { IncidentRecord } from '#model/records.ts';
import { ReverseIndex } from './reverse-index.ts';

const SHOP = 'github.com/org/shop';
const ONE = '1'.repeat(40);
const TWO = '2'.repeat(40);
const person = { id: 'unknown', kind: 'unknown', level: null } as const;

const commit = (sha: string, paths: readonly [string, string | null][], changes: string[] = []): RecordedCommit => ({
  repository: SHOP,
  sha,
  parents: [],
  authored_at: '2026-03-05T00:00:00Z',
  committed_at: '2026-03-05T00:00:00Z',
  author: person,
  committer: person,
  subject: null,
  size: null,
  files: paths.map(([path, old_path]) => ({ path, old_path, added: 1, deleted: 0 })),
  pull_requests: [],
  changes,
  reverts: [],
  cherry_pick_of: [],
  merged_branch_prefix: null,
  provenance: {
    ai_assisted: false,
    involvement: 'unknown',
    strength: 'none',
    roles: [],
    tools: [],
    evidence: [],
    contradictions: [],
    share: null,
  },
});
const link = (given: Partial<RecordedLink>): RecordedLink => ({
  source: 'front_matter',
  repository: SHOP,
  commit: null,
  change: null,
  role: 'caused',
  method: 'manual',
  confidence: 'confirmed',
  why: 'x',
  ...given,
});
const record = (incident: string, links: RecordedLink[], commits: RecordedCommit[]): IncidentRecord => ({
  schema_version: 1,
  incident,
  links,
  commits,
  changes: [],
  deployments: [],
  not_seen: [],
});

test('a path, old or new, a commit and a change lead to their incidents', () => {
  const index = new ReverseIndex();
  index.add(record('second', [link({ commit: ONE })], [commit(ONE, [['src/new.ts', 'src/old.ts']])]));
  index.add(record('first', [link({ change: `${SHOP}#7` })], [commit(ONE, [['src/new.ts', null]], [`${SHOP}#7`])]));
  expect(index.records()).toEqual([
    {
      schema_version: 1,
      repository: SHOP,
      paths: { 'src/new.ts': ['first', 'second'], 'src/old.ts': ['second'] },
      commits: { [ONE]: ['first', 'second'] },
      changes: { [`${SHOP}#7`]: ['first'] },
    },
  ]);
});

test('a commit that was not read is found by its id all the same', () => {
  const index = new ReverseIndex();
  index.add(record('first', [link({ commit: ONE, repository: 'github.com/other/thing' })], []));
  expect(index.records()).toMatchObject([{ repository: 'github.com/other/thing', commits: { [ONE]: ['first'] } }]);
});

test.for(['dismissed', 'coincident'] as const)('what was %s leads nowhere', (role) => {
  const index = new ReverseIndex();
  const commits = [commit(ONE, [['a', null]]), commit(TWO, [['b', null]])];
  index.add(record('first', [link({ commit: ONE, role }), link({ commit: TWO })], commits));
  expect(index.records()).toMatchObject([{ paths: { b: ['first'] }, commits: { [TWO]: ['first'] } }]);
});
