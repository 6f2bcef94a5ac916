import { expect, test } from 'vitest';
import { judge, person, review, rule } from '#fixtures/judged-change.ts';
import type { Finding } from '#model/change.ts';
import type { JudgedChange, JudgedReview, OwnedPath } from './judged-change.ts';

type Given = Partial<JudgedChange>;

const stale = (carried?: JudgedReview['carried']): JudgedReview => ({
  ...review({ state: 'stale', commit: 'c'.repeat(40) }),
  carried,
});
const owned = (given: Partial<OwnedPath> = {}): readonly OwnedPath[] => [
  {
    path: 'src/payments/charge.ts',
    owners: ['@org/payments'],
    people: new Set(['user:default/ana']),
    settled: true,
    people_known: true,
    ...given,
  },
];
const bo = review({ reviewer: person('bo') });

test.for<{ name: string; require: object; given: Given; result: Finding['result']; why: string }>([
  {
    name: 'by an owner',
    require: { code_owners: true },
    given: { reviews: [review()], owned: owned() },
    result: 'pass',
    why: 'ana (senior) owns src/payments/charge.ts',
  },
  {
    name: 'by an owner, and somebody else approved',
    require: { code_owners: true },
    given: { reviews: [bo], owned: owned() },
    result: 'fail',
    why: 'no approval by an owner of src/payments/charge.ts (@org/payments)',
  },
  {
    name: 'by an owner, who approved an earlier commit',
    require: { code_owners: true },
    given: { reviews: [stale('no')], owned: owned() },
    result: 'fail',
    why: 'not counted: user:default/ana approved cccccccccc',
  },
  {
    name: 'by an owner, whose approval is open',
    require: { code_owners: true },
    given: { reviews: [review({ state: 'unknown', commit: null })], owned: owned() },
    result: 'undetermined',
    why: 'does not show which commit',
  },
  {
    name: 'by an owner, and no owners were seen',
    require: { code_owners: true },
    given: { reviews: [review()] },
    result: 'undetermined',
    why: 'owners of the changed paths could not be seen',
  },
  {
    name: 'by an owner, and the team is not known',
    require: { code_owners: true },
    given: { reviews: [bo], owned: owned({ people: new Set(), people_known: false }) },
    result: 'undetermined',
    why: 'who @org/payments are',
  },
  {
    name: 'by an owner, and the team is not known, but nobody approved at all',
    require: { code_owners: true },
    given: { owned: owned({ people: new Set(), people_known: false }) },
    result: 'fail',
    why: 'no approval by an owner',
  },
  {
    name: 'by an owner, and it is open which line decides',
    require: { code_owners: true },
    given: { reviews: [review()], owned: owned({ settled: false }) },
    result: 'undetermined',
    why: 'is not settled',
  },
  {
    name: 'by an owner of what nobody owns',
    require: { code_owners: true },
    given: { owned: owned({ owners: [], people: new Set() }) },
    result: 'pass',
    why: 'nobody owns',
  },
  {
    name: 'all of two, one not met and one open',
    require: { all_of: [{ approvals: 1, level: 'staff' }, { code_owners: true }] },
    given: { reviews: [review()] },
    result: 'fail',
    why: 'staff is required',
  },
  {
    name: 'all of two, one open',
    require: { all_of: [{ approvals: 1 }, { code_owners: true }] },
    given: { reviews: [review()] },
    result: 'undetermined',
    why: 'owners',
  },
  {
    name: 'any of two, one met and one open',
    require: { any_of: [{ code_owners: true }, { approvals: 1, level: 'senior' }] },
    given: { reviews: [review()] },
    result: 'pass',
    why: 'ana (senior)',
  },
  {
    name: 'approvals and owners together, of which the owners are missing',
    require: { approvals: 1, code_owners: true },
    given: { reviews: [bo], owned: owned() },
    result: 'fail',
    why: 'no approval by an owner',
  },
])('$name: $result', ({ require, given, result, why }) => {
  const [finding] = judge(given, rule({ require })).findings;
  expect(finding).toMatchObject({ result, why: expect.stringContaining(why) });
});
