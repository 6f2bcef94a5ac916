import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { change, person, policyWith, review, rule } from '#fixtures/judged-change.ts';
import { testRows, testValue } from '#fixtures/test-data.ts';
import { instantOf } from '#model/time.ts';
import { judgeChange } from '#policy/judge-change.ts';
import { reviewsOf } from '#sources/gerrit/gerrit-reviews.ts';
import { parseComments } from '#sources/gerrit/parse-comments.ts';
import { parseNoteDb } from '#sources/gerrit/parse-note-db.ts';

const time = z.string().transform((text) => new Date(text));
const row = z.object({
  ref: z.string(),
  updates: z.array(
    z
      .object({ sha: z.string(), email: z.string(), date: time, message: z.string() })
      .transform(({ date, ...update }) => ({
        ...update,
        at: date,
      })),
  ),
  revision_notes: z.record(z.string(), z.unknown()),
});
const expected = z.object({
  ref: z.string(),
  number: z.int(),
  change_id: z.string(),
  branch: z.string(),
  subject: z.string(),
  status: z.string(),
  owner: z.int(),
  patch_sets: z.array(z.object({ patch_set: z.int(), commit: z.string(), uploader: z.int(), at: time })),
  votes: z.array(
    z.object({
      label: z.string(),
      value: z.int().nullable(),
      removed: z.boolean(),
      patch_set: z.int(),
      by: z.int(),
      at: time,
    }),
  ),
  copied: z.array(z.object({ raw: z.string(), patch_set: z.int() })),
  final_patch_set: z.int(),
  approval_class: z.string(),
  revert_of: z.int().nullable(),
  cherry_pick_of: z.string().nullable(),
  merged_at: time.nullable(),
  submitted_with: z
    .array(z.string())
    .nullable()
    .transform((lines) => lines ?? []),
  human_updates: z.int(),
  self_plus_two: z.boolean(),
  negative: z.boolean(),
});

const ROWS = new Map(
  testRows('records/gerrit/notedb/changes.jsonl').map((each) => [row.parse(each).ref, row.parse(each)]),
);
const EXPECTED = z.array(expected).parse(testValue('records/gerrit/notedb/expected.json') ?? []);

describe.skipIf(EXPECTED.length === 0)('changes of Gerrit as another program reads them', () => {
  test.for(EXPECTED)('change $number', (wanted) => {
    const given = ROWS.get(wanted.ref);
    const change = parseNoteDb(wanted.number, given?.updates ?? []);
    const votes = change.votes.filter(({ copied }) => !copied);
    const last = change.patchSets.at(-1);
    expect({
      ref: wanted.ref,
      number: change.number,
      change_id: change.changeId,
      branch: change.branch,
      subject: change.subject,
      status: change.status,
      owner: change.owner,
      patch_sets: change.patchSets.map(({ number, ...rest }) => ({ patch_set: number, ...rest })),
      votes: votes.map(({ label, value, patchSet, by, at }) => ({
        label,
        value: value ?? null,
        removed: value === undefined,
        patch_set: patchSet,
        by,
        at,
      })),
      copied: change.votes.filter(({ copied }) => copied).map(({ patchSet }) => ({ patch_set: patchSet })),
      final_patch_set: last?.number,
      approval_class: change.approvalClass ?? 'n/a',
      revert_of: change.revertOf ?? null,
      cherry_pick_of: change.cherryPickOf ?? null,
      merged_at: change.mergedAt ?? null,
      submitted_with: change.submittedWith,
      human_updates: change.humanUpdates,
      self_plus_two: votes.some(
        ({ label, value, by }) => label === 'Code-Review' && value === 2 && by === change.owner,
      ),
      negative: votes.some(({ label, value = 0 }) => label === 'Code-Review' && value < 0),
    }).toEqual({ ...wanted, copied: wanted.copied.map(({ patch_set }) => ({ patch_set })) });
  });

  test('no approval that Gerrit counted is taken for a stale one', () => {
    const wrong = EXPECTED.flatMap(({ ref, number, approval_class: found }) => {
      const change = parseNoteDb(number, ROWS.get(ref)?.updates ?? []);
      const approvals = reviewsOf(change).filter(({ verdict, state }) => verdict === 'approve' && state !== 'late');
      const direct = approvals.some(({ state }) => state === 'live');
      const kept = approvals.some(({ state, carried }) => state === 'stale' && carried === 'host');
      if (found === 'n/a') return [];
      return (found === 'direct' ? direct : !direct && kept) ? [] : [`${number} ${found}`];
    });
    expect(wrong).toEqual([]);
  });

  test('a policy accuses nobody of an approval that Gerrit kept, as one on the last patch set alone would', () => {
    const merged = EXPECTED.filter(({ status }) => status === 'merged');
    const policies = new Map([['review', policyWith([rule()], { in_force_from: '2010' })]]);
    const verdicts = merged.map(({ ref, number }) => {
      const found = parseNoteDb(number, ROWS.get(ref)?.updates ?? []);
      const reviews = reviewsOf(found).map(({ reviewer, verdict, state, at, commit = null, carried }) => ({
        ...review({ reviewer: person(String(reviewer?.id)), verdict, state, commit }),
        at: at === undefined ? null : instantOf(at),
        carried,
      }));
      const author = person(String(found.owner));
      const judged = change({
        author,
        contributors: new Set([author.id]),
        reviews,
        merged_at: instantOf(found.mergedAt ?? new Date(0)),
      });
      const naive = reviews.map(({ carried, ...each }) => ({ ...each, carried: 'no' as const }));
      return {
        own: judgeChange({ change: judged, policies }),
        naive: judgeChange({ change: { ...judged, reviews: naive }, policies }),
      };
    });
    const classes = Map.groupBy(merged, ({ approval_class: found }) => found);
    expect(verdicts.filter(({ own }) => own.verdict === 'violation')).toEqual([]);
    expect(verdicts.filter(({ naive }) => naive.verdict === 'violation')).toHaveLength(
      (classes.get('copied')?.length ?? 0) + (classes.get('earlier-only')?.length ?? 0),
    );
  });

  test('every comment on a file is read', () => {
    const notes = [...ROWS.values()].flatMap(({ revision_notes: each }) => Object.values(each));
    const listed = z.array(z.object({ comments: z.array(z.object({ key: z.object({ filename: z.string() }) })) }));
    const files = listed.parse(notes).flatMap(({ comments }) => comments.map(({ key }) => key.filename));
    expect(files).toHaveLength(456);
    expect(parseComments(notes)).toHaveLength(files.filter((file) => !file.startsWith('/')).length);
  });
});
