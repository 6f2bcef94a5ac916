import { expect, test } from 'vitest';
import { readHistory, recordFiles } from '#demo/demo-files.ts';
import type { ReplayedChange } from '#demo/engine/history.ts';
import type { StepReview } from '#demo/engine/step.ts';

const history = readHistory();
const changes = [...history.changes.values()];
const commits = [...history.commits.values()];
const messages = commits.map(({ message }) => message);

const withReview = (found: (review: StepReview, change: ReplayedChange) => boolean): number[] =>
  changes
    .filter((change) => change.step.reviews?.some((review) => found(review, change)))
    .map(({ step }) => step.number);
const landedAt = ({ step }: ReplayedChange): string => step.landed?.at ?? '';

test.for([
  {
    name: 'an approval of an earlier commit and none of the last',
    found: changes
      .filter(({ step }) => {
        const approvals = (step.reviews ?? []).filter(({ state }) => state === 'APPROVED');
        return approvals.length > 0 && approvals.every(({ saw }) => saw !== undefined && saw !== step.commits.at(-1));
      })
      .map(({ step }) => step.number),
    numbers: [16],
  },
  {
    name: 'landed by its author without any review',
    found: changes
      .filter(({ step }) => step.landed?.by === step.author && step.reviews === undefined)
      .map(({ step }) => step.number),
    numbers: [39],
  },
  {
    name: 'approved within a minute',
    found: withReview(
      ({ state, at }, { step }) => state === 'APPROVED' && Date.parse(at) - Date.parse(step.opened) < 60_000,
    ),
    numbers: [14],
  },
  { name: 'a review that was dismissed', found: withReview(({ state }) => state === 'DISMISSED'), numbers: [27] },
  {
    name: 'approved after it had landed',
    found: withReview(
      (review, change) => review.state === 'APPROVED' && landedAt(change) !== '' && review.at > landedAt(change),
    ),
    numbers: [34, 45],
  },
  {
    name: 'reviewed by an AI tool',
    found: withReview(({ by }) => by === 'coderabbit' || by === 'copilotReviewer'),
    numbers: [3, 10, 14, 24],
  },
  {
    name: 'opened by an agent account',
    found: changes.filter(({ step }) => step.author === 'copilotAgent').map(({ step }) => step.number),
    numbers: [12, 31],
  },
  {
    name: 'opened by a bot that updates dependencies',
    found: changes.filter(({ step }) => step.author === 'renovate').map(({ step }) => step.number),
    numbers: [5, 26, 41],
  },
  {
    name: 'closed without landing',
    found: changes.filter(({ step }) => step.closed !== undefined).map(({ step }) => step.number),
    numbers: [32],
  },
  {
    name: 'still open',
    found: changes.filter(({ step }) => !step.closed && !step.landed).map(({ step }) => step.number),
    numbers: [46],
  },
  {
    name: 'force-pushed',
    found: changes.filter(({ step }) => step.replaced !== undefined).map(({ step }) => step.number),
    numbers: [27],
  },
])('there are changes like this: $name', ({ found, numbers }) => {
  expect(found).toEqual(numbers);
});

test('the change that was approved within a minute has about nine hundred lines', () => {
  expect(recordFiles(history).get('github/pulls/14/pull.json')).toMatchObject({ additions: 896, deletions: 121 });
});

test.for([
  { name: 'a co-author line of Claude Code', form: /^Co-Authored-By: Claude( Opus 4\.5)? <noreply@anthropic\.com>$/m },
  { name: 'a co-author line of Cursor', form: /^Co-authored-by: Cursor <cursoragent@cursor\.com>$/m },
  { name: 'a co-author line of Codex', form: /^Co-authored-by: Codex <(noreply|codex)@openai\.com>$/m },
  {
    name: 'a co-author line of Copilot CLI',
    form: /^Co-authored-by: Copilot <223556219\+Copilot@users\.noreply\.github\.com>$/m,
  },
  { name: 'a co-author line of Copilot in an editor', form: /^Co-authored-by: Copilot <copilot@github\.com>$/m },
  { name: 'a co-author line of aider', form: /^Co-authored-by: aider \(.+\) <aider@aider\.chat>$/m },
  { name: 'Assisted-by, with name and model', form: /^Assisted-by: Claude:claude-opus-4-5$/m },
  { name: 'Assisted-by, in words', form: /^Assisted-by: Claude Code \(.+\)$/m },
  { name: 'Generated-by', form: /^Generated-by: Claude Code \(Claude Opus 4\.6\)$/m },
  { name: 'a footer with brackets', form: /Generated with \[Claude Code\]\(https:\/\/claude\.com\/claude-code\)$/m },
  { name: 'Made-with', form: /^Made-with: Cursor$/m },
  { name: 'a session of Claude', form: /^Claude-Session: https:\/\/claude\.ai\/code\/session_\w+$/m },
  { name: 'a session of Copilot', form: /^Copilot-Session: [0-9a-f-]{36}$/m },
  { name: 'logs of an agent', form: /^Agent-Logs-Url: https:\/\/github\.com\/tidemark\/harbor\/sessions\//m },
  { name: 'a denial', form: /^AI-Assisted: no$/m },
  { name: 'a revert by id', form: /^This reverts commit [0-9a-f]{40}\.$/m },
  { name: 'a cherry-pick', form: /^\(cherry picked from commit [0-9a-f]{40}\)$/m },
])('there are messages with $name', ({ form }) => {
  expect(messages.filter((message) => form.test(message)).length).toBeGreaterThan(0);
});

test('most messages say nothing of AI', () => {
  const silent = messages.filter((message) => !/claude|copilot|cursor|codex|aider|ai-assisted/i.test(message));
  expect(silent.length / messages.length).toBeGreaterThan(0.4);
});

test('reverts and picks name commits of this history', () => {
  const named = messages.flatMap((message) => [...message.matchAll(/(?:reverts|picked from) commit ([0-9a-f]{40})/g)]);
  expect(named.length).toBeGreaterThanOrEqual(2);
  for (const [, sha] of named) expect(history.commits.has(sha ?? '')).toBe(true);
});

test('some commits came to main without a change', () => {
  const landed = new Set(
    changes.flatMap(({ landed: commit, own }) => [commit?.sha, ...[...own.values()].map(({ sha }) => sha)]),
  );
  const rebased = new Set(
    changes
      .filter(({ step }) => step.landed?.how === 'rebase')
      .flatMap(({ own }) => [...own.values()].map(({ message }) => message)),
  );
  const direct = commits.filter(
    ({ sha, message }) => !landed.has(sha) && !rebased.has(message) && !message.includes('cherry picked'),
  );
  expect(direct.map(({ message }) => message.split('\n')[0])).toEqual([
    'Start the harbor service',
    'Run the tests on every push',
    'Fix the port in the README',
    'Mention the request id where errors are listed',
  ]);
});

test('one change was exported in pages', () => {
  const paged = [...recordFiles(history).keys()].filter((path) => /reviews\.\d+\.json$/.test(path));
  expect(paged).toEqual(['github/pulls/22/reviews.2.json', 'github/pulls/22/reviews.3.json']);
});
