import { describe, expect, test } from 'vitest';
import { CONTENT_FLAG, JSON_FLAG } from '#commands/cli-flags.ts';
import { run } from '#fixtures/ingest-run.ts';
import { ingestWorld, reviewOf, SHOP, type World } from '#fixtures/ingest-world.ts';
import { runLine } from '#fixtures/run-line.ts';
import { type AuditAnswer, auditAnswer } from '#model/audit-answer.ts';
import { AUDIT_FLAGS, runAudit } from './audit-command.ts';

const audit = (world: World, ...argv: string[]) =>
  runLine({
    flags: { ...AUDIT_FLAGS, ...CONTENT_FLAG, ...JSON_FLAG },
    run: runAudit,
    argv: ['--content', world.content, ...argv],
  });

const answer = async (world: World, ...argv: string[]): Promise<AuditAnswer> =>
  auditAnswer.parse(JSON.parse((await audit(world, '--json', ...argv)).out));

describe('changes behind incidents', () => {
  test('are told as they were judged, each once', async () => {
    const world = ingestWorld();
    world.incident('cache-prices-again', [
      { repository: SHOP, change: 1, role: 'caused', method: 'manual', confidence: 'confirmed', why: 'Again' },
    ]);
    await run(world);
    const found = await answer(world);
    expect(found.changes.map(({ change, verdict, policy }) => [change, verdict, policy])).toEqual([
      [`${SHOP}#1`, 'compliant', 'review'],
      [`${SHOP}#3`, 'undetermined', 'review'],
    ]);
    expect(found.totals).toEqual({ compliant: 1, violation: 0, exempt: 0, undetermined: 1 });
    expect(await audit(world, '--incident', 'another')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^0 changes/),
    });
  });
});

describe('changes of a repository', () => {
  test('are judged again, with commits that no change brought', async () => {
    const world = ingestWorld();
    const { shas } = world;
    const found = await answer(world, '--repo', SHOP);
    expect(
      found.changes.map(({ change, commit, verdict, observations }) => [
        change,
        commit,
        verdict,
        observations[0]?.kind,
      ]),
    ).toEqual([
      [`${SHOP}#1`, shas.squash, 'compliant', 'self_merge'],
      [`${SHOP}#2`, shas.merge, 'undetermined', 'no_record'],
      [`${SHOP}#3`, shas.revert, 'undetermined', 'no_record'],
      [null, shas.start, 'undetermined', 'direct_push'],
    ]);
    expect((await audit(world, '--repo', SHOP)).code).toBe(0);
    expect((await audit(world, '--repo', SHOP, '--strict')).code).toBe(1);
  });

  test('that broke the policy are findings', async () => {
    const world = ingestWorld();
    world.put('export/pulls/1/reviews.json', []);
    const { code, out } = await audit(world, '--all', '--change', '1');
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "violation    github.com/org/shop#1  review
          ai-needs-senior: 0 of 1 required approval by people other than the authors of level senior or above on the commit that landed
          on record: no_approval (Nobody approved before it landed); self_merge (user:default/ana wrote and merged it)
      1 change: 0 compliant, 1 violation, 0 exempt, 0 undetermined
      "
    `);
  });

  test('are judged by the levels of the time when they landed', async () => {
    const world = ingestWorld();
    const rising = (hour: string) =>
      world.put(
        'content/people/team.yaml',
        `apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: bo }
spec:
  levels: [{ level: mid, from: "2025-01-01" }, { level: senior, from: "2026-03-04T${hour}:30:00Z" }]
  identities: [{ host: github.com, login: bo }]
`,
      );
    const verdict = async () => (await answer(world, '--repo', SHOP, '--change', '1')).changes[0]?.verdict;
    rising('11');
    expect(await verdict()).toBe('compliant');
    rising('12');
    expect(await verdict()).toBe('violation');
  });

  test('are those of a span of time', async () => {
    const world = ingestWorld();
    const found = await answer(world, '--repo', SHOP, '--since', '2026-03-04T13:00:00Z', '--until', '2026-03-05');
    expect(found.changes.map(({ change }) => change)).toEqual([`${SHOP}#2`]);
  });

  test('of another export are those of that export', async () => {
    const world = ingestWorld();
    world.put('elsewhere/pulls/.keep', '');
    const found = await answer(world, '--repo', SHOP, '--reviews', `${world.folder}/elsewhere`);
    expect(found.changes.map(({ change }) => change)).toEqual([`${SHOP}#1`, `${SHOP}#2`, `${SHOP}#3`, null]);
    expect(found.totals.undetermined).toBe(4);
  });

  test('of an export of GitLab are judged as any other', async () => {
    const world = ingestWorld();
    const { branch, squash } = world.shas;
    const user = (username: string, id: number) => ({ username, id });
    world.put('gitlab/merge_requests/1/merge_request.json', {
      iid: 1,
      title: 'Cache the secret prices',
      author: user('ana', 1),
      created_at: '2026-03-04T08:00:00Z',
      merged_at: '2026-03-04T12:00:00Z',
      merge_user: user('bo', 2),
      target_branch: 'main',
      source_branch: 'cache',
      sha: branch,
      squash_commit_sha: squash,
    });
    world.put('gitlab/merge_requests/1/notes.json', [
      {
        id: 1,
        body: 'approved this merge request',
        author: user('bo', 2),
        created_at: '2026-03-04T11:00:00Z',
        system: true,
      },
    ]);
    world.put('gitlab/merge_requests/1/versions.json', [
      { head_commit_sha: branch, created_at: '2026-03-04T09:30:00Z' },
    ]);
    const more = ['--repo', SHOP, '--reviews', `${world.folder}/gitlab`, '--change', '1'];
    expect((await answer(world, ...more)).changes).toMatchObject([{ change: `${SHOP}#1`, verdict: 'compliant' }]);
  });

  test('with an approval of an earlier commit of the same files or the same patch are told apart', async () => {
    const world = ingestWorld();
    world.put('export/pulls/1/reviews.json', [reviewOf({ commit_id: world.shas.start })]);
    const [change] = (await answer(world, '--repo', SHOP, '--change', '1')).changes;
    expect(change?.verdict).toBe('violation');
    expect(change?.observations.map(({ kind }) => kind)).toContain('stale_approval');
  });
});

test.for([
  { argv: ['--since', 'yesterday'], message: 'Write a time such as' },
  { argv: ['--change', 'x'], message: 'Write the number of a change' },
  { argv: ['--reviews', 'export'], message: 'It says more of --repo' },
])('$argv is wrong usage', async ({ argv, message }) => {
  expect(await audit(ingestWorld(), ...argv)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
