import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { auditRepository } from '#commands/audit/audit-repositories.ts';
import { CONTENT_FLAG, JSON_FLAG } from '#commands/cli-flags.ts';
import { closeViews, type OpenViews, openViews } from '#commands/policy/open-view.ts';
import { commitOf, ingestWorld, pullOf, reviewOf, SHOP, type World } from '#fixtures/ingest-world.ts';
import { runLine } from '#fixtures/run-line.ts';
import { gateAnswer } from '#model/audit-answer.ts';
import type { ExportedChange, ExportedReview } from '#sources/github/exported-change.ts';
import { GATE_FLAGS, runGate } from './gate-command.ts';
import { judgeGate } from './judge-gate.ts';

const gate = (world: World, ...more: string[]) =>
  runLine({
    flags: { ...GATE_FLAGS, ...CONTENT_FLAG, ...JSON_FLAG },
    run: runGate,
    argv: ['--content', world.content, '--repo', SHOP, '--change', '1', '--at', '2026-03-04T12:00:00Z', ...more],
    env: { GITHUB_STEP_SUMMARY: join(world.folder, 'summary.md') },
  });

/** A change that is still open, with these reviews. */
const openWorld = (reviews: readonly object[]): World => {
  const world = ingestWorld();
  const { branch } = world.shas;
  const head = { head: { ref: 'cache', sha: branch }, merged_at: null, merged_by: null, merge_commit_sha: null };
  world.put('export/pulls/1/pull.json', pullOf(head));
  world.put('export/pulls/1/reviews.json', reviews);
  world.put('export/pulls/1/files.json', [{ filename: 'src/cache.ts' }]);
  return world;
};

describe('a change that is open', () => {
  test('may ship when it meets the policy', async () => {
    const world = openWorld([reviewOf()]);
    world.put('export/pulls/1/reviews.json', [reviewOf({ commit_id: world.shas.branch })]);
    expect(await gate(world)).toMatchObject({ code: 0, out: expect.stringContaining('This change may ship.') });
  });

  test('may not ship without, and is told what is missing and of which level', async () => {
    const { code, out } = await gate(openWorld([]));
    expect(code).toBe(1);
    expect(out).toContain('ai-needs-senior: 1 approval of level senior or above');
    expect(out).not.toContain('user:default/bo');
  });

  test('may not ship when it cannot be told', async () => {
    const { code, out } = await gate(openWorld([reviewOf({ commit_id: null })]));
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('cannot be told') });
  });

  test('is judged by what there was at that time', async () => {
    const world = openWorld([]);
    world.put('export/pulls/1/reviews.json', [
      reviewOf({ commit_id: world.shas.branch, submitted_at: '2026-03-04T13:00:00Z' }),
    ]);
    expect((await gate(world)).code).toBe(1);
    expect((await gate(world, '--at', '2026-03-04T14:00:00Z')).code).toBe(0);
  });

  test('is answered as audit answers, with what happened to its files before', async () => {
    const world = openWorld([]);
    const schema_version = 1;
    const record = {
      schema_version,
      repository: SHOP,
      paths: { 'src/cache.ts': ['cache-prices'] },
      commits: {},
      changes: {},
    };
    world.put(`content/records/files/${SHOP}.json`, record);
    const sarif = join(world.folder, 'gate.sarif');
    const { out, err } = await gate(world, '--json', '--github', '--sarif', sarif);
    const answer = gateAnswer.parse(JSON.parse(out));
    expect(answer).toMatchObject({ policy: 'review', totals: { violation: 1 } });
    expect(answer.changes[0]).toMatchObject({
      change: `${SHOP}#1`,
      missing: [{ rule: 'ai-needs-senior', approvals: 1, level: 'senior', owners: [] }],
    });
    expect(answer.precedents).toEqual([{ incident: 'cache-prices', paths: ['src/cache.ts'] }]);
    expect(err.split('\n')).toEqual([
      '::error title=Review policy::ai-needs-senior: 1 approval of level senior or above',
      '::warning file=src/cache.ts,title=Incident cache-prices::src/cache.ts took part in this incident',
      '',
    ]);
    expect(readFileSync(join(world.folder, 'summary.md'), 'utf8')).toContain('may not ship as it is');
    expect(JSON.parse(readFileSync(sarif, 'utf8'))).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          results: [
            { ruleId: 'ai-needs-senior', level: 'error' },
            { ruleId: 'precedent', level: 'note' },
          ],
        },
      ],
    });
  });

  test('is not judged by an older policy where the newer one cannot be read', async () => {
    const world = openWorld([]);
    world.put('content/policies/older.yaml', POLICY.replace('level: senior', 'level: junior'));
    world.put('content/policies/review.yaml', POLICY.replace('seniors', 'Not an id'));
    expect(await gate(world)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('policies/review.yaml') });
  });

  test('is judged whatever is wrong with postmortems', async () => {
    const world = openWorld([]);
    world.put('content/incidents/another.mdx', 'broken');
    expect(await gate(world)).toMatchObject({ code: 1, out: expect.stringContaining('may not ship') });
  });

  test('that no export holds is a mistake', async () => {
    expect(await gate(ingestWorld(), '--change', '2')).toMatchObject({
      code: 3,
      err: expect.stringContaining('gate/no-change'),
    });
  });
});

const openedWorld = async (): Promise<{ open: OpenViews; change: ExportedChange; shas: World['shas'] }> => {
  const world = ingestWorld();
  world.put('content/policies/review.yaml', POLICY);
  world.put('export/pulls/1/files.json', [{ filename: 'src/prices.ts' }, { filename: 'src/cache.ts' }]);
  world.put('export/pulls/1/commits.json', [commitOf(world.shas.branch, 'Cache the secret prices')]);
  const options = { repo: SHOP, as: undefined, reviews: undefined, key: undefined, now: new Date('2026-12-01') };
  const open = await openViews({ contentDir: world.content, ...options, scratch: world.folder });
  onTestFinished(() => closeViews(open));
  const change = open.views[0]?.exported?.get(1);
  if (change === undefined) throw new Error('the world has change 1');
  return { open, change, shas: world.shas };
};

const POLICY = `schema_version: 1
title: Review policy
in_force_from: "2026-01-01"
repositories: [github.com/org/*]
rules:
  - id: seniors
    name: This change may ship if a senior approved what it changes in src
    when: { any_of: [{ paths: ["src/**"] }, { ai_assisted: true }] }
    require: { approvals: 1, level: senior }
  - id: unchanged
    name: This change may ship if somebody approved what it does
    when: { not: { author_kind: [bot] } }
    require: { approvals: 1, given_on: unchanged_patch }
`;

test('gate and audit give one verdict on one change, whatever its record', { timeout: 60_000 }, async () => {
  const { open, change, shas } = await openedWorld();
  const [view] = open.views;
  if (view === undefined) throw new Error('the world has one repository');
  const accounts = fc
    .constantFrom('ana', 'bo', 'eve', 'helper[bot]')
    .map((login) => ({ login, type: login.endsWith(']') ? 'Bot' : 'User' }));
  const review: fc.Arbitrary<ExportedReview> = fc.record({
    reviewer: fc.option(accounts, { nil: undefined }),
    verdict: fc.constantFrom('approve', 'approve', 'reject', 'comment'),
    state: fc.constantFrom('live', 'stale', 'dismissed', 'unknown'),
    at: fc.constantFrom(new Date('2026-03-04T10:00:00Z'), new Date('2026-03-04T11:00:00Z')),
    commit: fc.constantFrom(shas.branch, shas.start, undefined),
    inlineComments: fc.constant(0),
  });
  const given = fc.record({
    author: fc.option(accounts, { nil: undefined }),
    reviews: fc.option(fc.array(review, { maxLength: 3 }), { nil: undefined }),
    complete: fc.boolean(),
    base: fc.constantFrom('main', 'next'),
  });
  await fc.assert(
    fc.asyncProperty(given, async (fields) => {
      const landed: ExportedChange = { ...change, ...fields, mergeCommit: undefined };
      const { policies } = open;
      const scope = {
        incidents: new Set(''),
        repositories: new Set(''),
        numbers: new Set([1]),
        since: undefined,
        until: undefined,
      };
      const [audited] = await auditRepository({ ...view, exported: new Map([[1, landed]]) }, policies, scope);
      const before = { ...landed, mergedAt: undefined, mergedBy: undefined };
      const at = new Date('2026-03-04T12:00:00Z');
      const { judged } = await judgeGate({ view, policies, exported: before, at });
      expect({ verdict: judged.verdict, findings: judged.findings }).toEqual({
        verdict: audited?.answer.verdict,
        findings: audited?.answer.findings,
      });
    }),
    { numRuns: 150 },
  );
});
