import { expect, test } from 'vitest';
import { contentFolder, edited } from '#fixtures/content-folder.ts';
import { problemsIn } from '#fixtures/content-problems.ts';

const CACHE = 'incidents/cache-eviction.mdx';
const TEAM = 'people/team.yaml';

test.for([
  {
    name: 'resolved before it was detected',
    files: edited(CACHE, 'resolved_at: 2026-03-05T15:20:00Z', 'resolved_at: 2026-03-05T14:25:00Z'),
    rows: [[`${CACHE}:14`, "'resolved_at' (2026-03-05T14:25:00Z) is before 'detected_at' (2026-03-05T14:31:00Z)"]],
  },
  {
    name: 'an order that a day leaves open',
    files: edited(CACHE, 'introduced_at: 2026-03-01', 'introduced_at: 2026-03-05'),
    rows: [],
  },
  {
    name: 'a fault of the month after',
    files: edited(CACHE, 'introduced_at: 2026-03-01', 'introduced_at: 2026-04'),
    rows: [
      [`${CACHE}:12`, "'impact_started_at' (2026-03-05T14:20:00Z) is before 'introduced_at' (2026-04)"],
      [`${CACHE}:13`, "'detected_at' (2026-03-05T14:31:00Z) is before 'introduced_at' (2026-04)"],
      [`${CACHE}:14`, "'resolved_at' (2026-03-05T15:20:00Z) is before 'introduced_at' (2026-04)"],
    ],
  },
  {
    name: 'times in different zones',
    files: edited(CACHE, 'resolved_at: 2026-03-05T15:20:00Z', 'resolved_at: 2026-03-05T15:20:00+02:00'),
    rows: [
      [`${CACHE}:14`, "'resolved_at' (2026-03-05T15:20:00+02:00) is before 'impact_started_at' (2026-03-05T14:20:00Z)"],
      [`${CACHE}:14`, "'resolved_at' (2026-03-05T15:20:00+02:00) is before 'detected_at' (2026-03-05T14:31:00Z)"],
    ],
  },
  {
    name: 'a timeline that runs backwards',
    files: edited(CACHE, '- at: 2026-03-05T14:31:00Z', '- at: 2026-03-05T14:10:00Z'),
    rows: [[`${CACHE}:18`, 'This entry (2026-03-05T14:10:00Z) stands after a later one (2026-03-05T14:20:00Z)']],
  },
  {
    name: 'the far future',
    files: edited(CACHE, 'resolved_at: 2026-03-05T15:20:00Z', 'resolved_at: 9999-12-31T00:00:00Z'),
    rows: [[`${CACHE}:14`, '9999-12-31T00:00:00Z is in the future']],
  },
  {
    name: 'levels in the wrong order',
    files: edited(TEAM, 'from: 2025-06-01', 'from: 2023-06-01'),
    rows: [[`${TEAM}:20`, 'This level begins on or before the one above it']],
  },
])('times: $name', async ({ files, rows }) => {
  const problems = await problemsIn(contentFolder(files));
  expect(problems.map(({ at, message }) => [at, message]).toSorted()).toEqual(rows.toSorted());
});
