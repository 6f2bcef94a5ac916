import { describe, expect, test } from 'vitest';
import { judge, review, rule, SILENT } from '#fixtures/judged-change.ts';
import type { JudgedChange } from './judged-change.ts';

type Given = Partial<JudgedChange>;

/** [holds, the predicate of a rule, the change, what the reason says]. */
type Case = readonly [holds: 'true' | 'false' | 'cannot tell', when: object, given: Given, why: string];

const UNKNOWN_AUTHOR: Given = { author: { id: 'person-0a1b2c3d', kind: 'human', level: null } };
const UNREAD: Given = { provenance: SILENT, provenance_whole: false };
const NO_PATHS: Given = { paths: undefined };
const NO_SIZE: Given = { size: null };

const CASES: Readonly<Record<string, readonly Case[]>> = {
  ai_assisted: [
    ['true', { ai_assisted: true }, {}, 'evidence shows AI assistance'],
    ['false', { ai_assisted: true }, { provenance: SILENT }, 'no evidence shows AI assistance'],
    ['cannot tell', { ai_assisted: true }, UNREAD, 'not all of its commits and texts were read'],
    ['false', { ai_assisted: false }, {}, 'evidence shows AI assistance'],
    ['cannot tell', { ai_assisted: false }, UNREAD, 'not all of its commits and texts were read'],
  ],
  involvement: [
    ['true', { involvement: ['agent', 'autonomous'] }, {}, 'AI involvement is agent'],
    ['false', { involvement: ['autonomous'] }, {}, 'AI involvement is agent'],
    ['cannot tell', { involvement: ['autonomous'] }, { provenance_whole: false }, 'agent at least'],
    ['true', { involvement: ['agent', 'autonomous'] }, { provenance_whole: false }, 'agent at least'],
    ['false', { involvement: ['none', 'unknown'] }, { provenance_whole: false }, 'agent at least'],
  ],
  minimum_evidence: [
    ['true', { minimum_evidence: 'trailer' }, {}, 'of kind trailer'],
    ['false', { minimum_evidence: 'identity' }, {}, 'of kind trailer'],
    ['cannot tell', { minimum_evidence: 'identity' }, { provenance_whole: false }, 'not all of its commits'],
  ],
  author_level: [
    ['true', { author_level: ['junior', 'mid'] }, {}, 'max was junior'],
    ['false', { author_level: ['senior'] }, {}, 'max was junior'],
    ['cannot tell', { author_level: ['junior'] }, UNKNOWN_AUTHOR, 'level of the author person-0a1b2c3d'],
    [
      'false',
      { author_level: ['junior'] },
      { author: { id: 'bot:renovate', kind: 'bot', level: null } },
      'bot:renovate is not a person',
    ],
  ],
  author_kind: [
    ['true', { author_kind: ['human'] }, {}, 'max is a person'],
    ['false', { author_kind: ['ai', 'bot'] }, {}, 'max is a person'],
    [
      'cannot tell',
      { author_kind: ['human'] },
      { author: { id: 'unknown', kind: 'unknown', level: null } },
      'whether the author unknown is a person',
    ],
  ],
  paths: [
    ['true', { paths: ['src/payments/**'] }, {}, 'src/payments/charge.ts is among'],
    ['true', { paths: ['**/*.yml'] }, { paths: ['.github/workflows/ci.yml'] }, '.github/workflows/ci.yml'],
    ['false', { paths: ['config/**'] }, {}, 'no changed path matches config/**'],
    ['cannot tell', { paths: ['config/**'] }, NO_PATHS, 'could not be seen'],
  ],
  only_paths: [
    ['true', { only_paths: ['src/**', '*.md'] }, {}, 'every changed path matches'],
    ['false', { only_paths: ['*.md'] }, {}, 'src/payments/charge.ts is among'],
    ['cannot tell', { only_paths: ['*.md'] }, NO_PATHS, 'could not be seen'],
    ['false', { only_paths: ['*.md'] }, { paths: [] }, 'every changed path'],
  ],
  branch: [
    ['true', { branch: ['main', 'release/**'] }, { base: 'release/1.2' }, 'the branch release/1.2'],
    ['false', { branch: ['main'] }, { base: 'next' }, 'the branch next'],
    ['cannot tell', { branch: ['main'] }, { base: null }, 'is not recorded'],
  ],
  minimum_lines: [
    ['true', { minimum_lines: 320 }, {}, '320 lines'],
    ['false', { minimum_lines: 321 }, {}, '320 lines'],
    ['cannot tell', { minimum_lines: 1 }, NO_SIZE, 'size of the change'],
  ],
  minimum_files: [
    ['true', { minimum_files: 2 }, {}, '2 files'],
    ['false', { minimum_files: 3 }, {}, '2 files'],
    ['cannot tell', { minimum_files: 1 }, NO_SIZE, 'size of the change'],
  ],
  service: [
    ['true', { service: ['payments'] }, {}, 'payments (tier 0)'],
    ['false', { service: ['ledger'] }, { paths: ['src/payments/a.ts'] }, 'it touches payments (tier 0)'],
    ['cannot tell', { service: ['ledger'] }, NO_PATHS, 'could not be seen'],
    ['cannot tell', { service: ['ledger'] }, {}, 'no service for README.md'],
  ],
  service_tier: [
    ['true', { service_tier: [0] }, {}, 'payments (tier 0)'],
    ['false', { service_tier: [2] }, { paths: ['src/ledger/a.ts'] }, 'ledger (tier 1)'],
    [
      'cannot tell',
      { service_tier: [2] },
      { repository: 'github.com/org/other' },
      'no service of github.com/org/other',
    ],
  ],
  all_of: [
    ['true', { all_of: [{ paths: ['src/**'] }, { ai_assisted: true }] }, {}, 'evidence shows'],
    ['false', { all_of: [{ paths: ['src/**'] }, { ai_assisted: false }] }, NO_PATHS, 'evidence shows'],
    ['cannot tell', { all_of: [{ paths: ['src/**'] }, { ai_assisted: true }] }, NO_PATHS, 'could not be seen'],
  ],
  any_of: [
    ['true', { any_of: [{ paths: ['src/**'] }, { ai_assisted: true }] }, NO_PATHS, 'evidence shows'],
    ['false', { any_of: [{ paths: ['x/**'] }, { ai_assisted: false }] }, {}, 'no changed path'],
    ['cannot tell', { any_of: [{ paths: ['src/**'] }, { ai_assisted: false }] }, NO_PATHS, 'could not be seen'],
  ],
  not: [
    ['true', { not: { paths: ['docs/**'] } }, {}, 'no changed path matches docs/**'],
    ['false', { not: { paths: ['src/**'] } }, {}, 'is among the changed paths'],
    ['cannot tell', { not: { paths: ['src/**'] } }, NO_PATHS, 'could not be seen'],
    ['true', { not: { any_of: [{ ai_assisted: false }, { not: { paths: ['src/**'] } }] } }, {}, 'evidence shows'],
  ],
};

const SERVICES = [
  { name: 'payments', tier: 0, repositories: ['github.com/org/shop'], paths: ['src/payments/**'] },
  { name: 'ledger', tier: 1, repositories: ['github.com/org/shop'], paths: ['src/ledger/**'] },
];

/** A rule that asks for what no change here has, and one that forbids: both show whether the condition holds. */
const RESULT = { true: 'fail', false: 'not_applicable', 'cannot tell': 'undetermined' } as const;
const FORBIDDING = { name: 'This change may not ship if it is so', require: undefined, forbid: 'Because it is so' };

describe('a condition', () => {
  const rows = Object.entries(CASES).flatMap(([name, cases]) =>
    cases.map(([holds, when, given, why], index) => ({ name: `${name} ${index + 1}`, holds, when, given, why })),
  );
  test.for(rows)('$name: $holds', ({ holds, when, given, why }) => {
    const judged = (one: object) => judge(given, one, { services: SERVICES }).findings[0];
    expect(judged(rule({ when }))).toMatchObject({ result: RESULT[holds] });
    expect(judged(rule({ when, ...FORBIDDING }))).toMatchObject({
      result: RESULT[holds],
      why: expect.stringContaining(why),
    });
  });

  test('that is open does not matter where the requirement is met', () => {
    const given = { ...UNKNOWN_AUTHOR, reviews: [review()] };
    expect(judge(given, rule({ when: { author_level: ['junior'] } })).findings).toMatchObject([{ result: 'pass' }]);
  });

  test('that is open beside one that does not hold does not matter', () => {
    const when = { ai_assisted: false, paths: ['src/**'] };
    expect(judge(NO_PATHS, rule({ when })).findings).toMatchObject([{ result: 'not_applicable' }]);
  });

  test('every one of them is shown to hold, not to hold and to be open', () => {
    for (const [name, cases] of Object.entries(CASES)) {
      expect({ name, seen: new Set(cases.map(([holds]) => holds)) }).toEqual({
        name,
        seen: new Set(['true', 'false', 'cannot tell']),
      });
    }
  });
});
