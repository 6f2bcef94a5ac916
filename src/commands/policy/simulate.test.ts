import { describe, expect, test } from 'vitest';
import { CONTENT_FLAG, JSON_FLAG } from '#commands/cli-flags.ts';
import { ingestWorld, SHOP, type World } from '#fixtures/ingest-world.ts';
import { runLine } from '#fixtures/run-line.ts';
import { POLICY_FLAGS, runPolicy } from './policy-command.ts';

const policy = async (world: World, ...argv: string[]) => {
  const { code, out, err } = await runLine({
    flags: { ...POLICY_FLAGS, ...CONTENT_FLAG, ...JSON_FLAG },
    run: runPolicy,
    argv: ['simulate', '--content', world.content, '--json', ...argv],
  });
  return { code, err, answer: out === '' ? undefined : JSON.parse(out) };
};

const DRAFT = `schema_version: 1
title: Stricter reviews
in_force_from: "2026-06-01"
repositories: [github.com/org/*]
rules:
  - id: two
    name: This change may ship if two people approved it
    require: { approvals: 2 }
`;

describe('a policy', () => {
  test('is tried on what landed since some time', async () => {
    const world = ingestWorld();
    world.put('draft.yaml', DRAFT);
    const draft = ['--policy', `${world.folder}/draft.yaml`];
    const { answer } = await policy(world, ...draft, '--since', '2026-03-01');
    expect(answer).toMatchObject({
      policy: 'draft',
      before: { compliant: 1, violation: 0 },
      after: { compliant: 0, violation: 1 },
      differences: [{ change: `${SHOP}#1`, before: 'compliant', after: 'violation' }],
    });
    expect((await policy(world, ...draft)).answer.differences).toEqual([]);
  });

  test('that is in force already is known by its id', async () => {
    const { answer } = await policy(ingestWorld(), '--policy', 'review', '--since', '2026-03-04T12:30:00Z');
    expect(answer.differences).toMatchObject([{ change: `${SHOP}#1`, after: 'undetermined' }]);
  });
});

describe('an approval', () => {
  test('is tried on one change', async () => {
    const world = ingestWorld();
    world.put('export/pulls/1/reviews.json', []);
    const one = ['--repo', SHOP, '--change', '1'];
    const verdicts = async (name: string) => {
      const { answer } = await policy(world, ...one, '--approval', name);
      return [answer.before.verdict, answer.after.verdict];
    };
    expect(await verdicts('bo')).toEqual(['violation', 'compliant']);
    expect(await verdicts('user:default/ana')).toEqual(['violation', 'violation']);
    expect(await policy(world, ...one, '--approval', 'eve')).toMatchObject({ code: 2 });
  });
});

test.for([
  { argv: [], message: 'Write --policy' },
  { argv: ['--approval', 'bo'], message: 'It is of one change' },
  { argv: ['more', '--policy', 'review'], message: 'Write policy validate' },
])('$argv is wrong usage', async ({ argv, message }) => {
  expect(await policy(ingestWorld(), ...argv)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
