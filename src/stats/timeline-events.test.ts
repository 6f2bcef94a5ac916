import { describe, expect, test } from 'vitest';
import { incidentOf } from '#fixtures/incident.ts';
import { changeOf, commitOf, REPOSITORY, recordOf, reviewOf, shaOf } from '#fixtures/record.ts';
import type { RecordedLink } from '#model/link.ts';
import { timelineEvents, timelineZero } from './timeline-events.ts';

const A = shaOf('a');
const link = (fields: Partial<RecordedLink>): RecordedLink => ({
  source: 'machine',
  repository: REPOSITORY,
  commit: A,
  change: null,
  role: 'suspect',
  method: 'revert_target',
  confidence: 'probable',
  why: 'reverted',
  ...fields,
});

describe('timelineEvents', () => {
  test('milestones and notes stand in order of time, with where they come from', () => {
    const incident = incidentOf({
      impact_started_at: '2026-04-14T08:02:00Z',
      detected_at: '2026-04-14T08:14:00Z',
      timeline: [{ at: '2026-04-14T08:11:00Z', what: 'First process is killed', source: 'orchestrator' }],
    });
    expect(timelineEvents(incident, undefined).map(({ what, source }) => [what, source])).toEqual([
      ['Impact started', 'postmortem'],
      ['First process is killed', 'orchestrator'],
      ['Detected (monitoring)', 'postmortem'],
    ]);
  });

  test('a note of the same instant goes into the words of the milestone', () => {
    const incident = incidentOf({
      introduced_at: '2026-04-14T08:02:00Z',
      timeline: [{ at: '2026-04-14T08:02:00Z', what: 'The change merges', source: 'git' }],
    });
    const events = timelineEvents(incident, undefined);
    expect(events.map(({ what, detail, source }) => ({ what, detail, source }))).toEqual([
      { what: 'The fault landed', detail: 'The change merges', source: 'git' },
    ]);
  });

  test('a note of the same day stays its own: they need not be the same moment', () => {
    const incident = incidentOf({
      introduced_at: '2026-04-14',
      timeline: [{ at: '2026-04-14', what: 'The change merges' }],
    });
    expect(timelineEvents(incident, undefined)).toHaveLength(2);
  });

  test('a commit that lands with its change is one event, with the roles that people gave it', () => {
    const record = recordOf({
      links: [link({}), link({ source: 'front_matter', role: 'caused', confidence: 'confirmed' })],
      commits: [commitOf(A)],
      changes: [changeOf(41, { merge_commit: A, merged_at: '2026-04-01T10:00:00Z' })],
    });
    expect(timelineEvents(incidentOf(), record).map(({ what }) => what)).toEqual([
      'Commit aaaaaaaa landed with change #41 (caused)',
    ]);
  });

  test('a note of the instant of a commit goes into the words of the commit', () => {
    const incident = incidentOf({
      timeline: [{ at: '2026-04-01T10:00:00Z', what: 'A setting with a floor', source: 'git' }],
    });
    const events = timelineEvents(incident, recordOf({ commits: [commitOf(A)] }));
    expect(events.map(({ what, detail }) => [what, detail])).toEqual([
      ['Commit aaaaaaaa landed', 'A setting with a floor'],
    ]);
  });

  test('reviews, merges without a known commit and deployments happen to code', () => {
    const record = recordOf({
      links: [link({})],
      commits: [commitOf(A)],
      changes: [
        changeOf(41, {
          created_at: '2026-04-01T08:00:00Z',
          merged_at: '2026-04-01T11:00:00Z',
          reviews: [reviewOf({ state: 'stale', inline_comments: 1 }), reviewOf({ at: null })],
        }),
      ],
      deployments: [
        {
          repository: REPOSITORY,
          commit: A,
          environment: 'production',
          service: null,
          started_at: '2026-04-01T12:00:00Z',
          finished_at: null,
          status: 'success',
        },
      ],
    });
    const events = timelineEvents(incidentOf(), record);
    expect(events.every(({ side }) => side === 'change')).toBe(true);
    expect(events.map(({ what }) => what)).toEqual([
      'Change #41 opened',
      'Review of #41: approve (stale, 1 comment on lines)',
      'Commit aaaaaaaa landed (suspect)',
      'Change #41 merged',
      'Deployment of aaaaaaaa to production: success',
    ]);
  });
});

test.for([
  {
    name: 'start of the impact',
    fields: { impact_started_at: '2026-04-02', detected_at: '2026-04-01' },
    zero: '2026-04-02',
  },
  { name: 'else detection', fields: { introduced_at: '2026-03-01', detected_at: '2026-04-01' }, zero: '2026-04-01' },
  {
    name: 'else the first event',
    fields: { introduced_at: '2026-03-01', resolved_at: '2026-04-01' },
    zero: '2026-03-01',
  },
  { name: 'nothing is known', fields: {}, zero: undefined },
])('T+0 is $name', ({ fields, zero }) => {
  const incident = incidentOf(fields);
  expect(timelineZero(incident, timelineEvents(incident, undefined))?.text).toBe(zero);
});
