import { describe, expect, test } from 'vitest';
import { incidentOf } from '#fixtures/incident.ts';
import type { Incident } from '#model/incident.ts';
import { timelineEvents, timelineZero } from './timeline-events.ts';
import { timelinePhases } from './timeline-phases.ts';
import { type TimelinePicture, timelinePicture } from './timeline-picture.ts';

const pictureOf = (incident: Incident, width = 620): TimelinePicture | undefined => {
  const events = timelineEvents(incident, undefined);
  const zero = timelineZero(incident, events);
  return zero && timelinePicture({ events, phases: timelinePhases(incident), zero }, { width, labels: true, gap: 60 });
};

const LONG = incidentOf({
  introduced_at: '2026-03-01T08:00:00Z',
  impact_started_at: '2026-04-02T08:00:00Z',
  detected_at: '2026-04-02T08:10:00Z',
  mitigated_at: '2026-04-02T09:00:00Z',
  resolved_at: '2026-04-02T09:30:00Z',
});

describe('timelinePicture', () => {
  const picture = pictureOf(LONG);

  test('marks follow time from left to right, inside the picture', () => {
    const places = picture?.marks.map(({ x }) => x) ?? [];
    expect(places).toHaveLength(5);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(Math.max(...places)).toBeLessThan(1);
  });

  test('the long stretch before the incident is cut, and says how long it is and after which row', () => {
    expect(picture?.gaps.map(({ text, after }) => ({ text, after }))).toEqual([{ text: '32 d', after: 1 }]);
  });

  test('phases begin and end at the marks of their times', () => {
    const [, impact, detected, mitigated] = picture?.marks.map(({ x }) => x) ?? [];
    expect(picture?.phases.slice(1, 3).map(({ from, to }) => [from, to])).toEqual([
      [impact, detected],
      [detected, mitigated],
    ]);
  });

  test('a tick stands at the zero', () => expect(picture?.ticks.map(({ text }) => text)).toContain('T+0'));

  test('a label at the right edge stands to the left of its mark', () => {
    expect(picture?.marks.map(({ label, labelSide }) => [label, labelSide]).at(-1)).toEqual(['Resolved', 'left']);
  });

  test('a vague time reaches as far as it can mean', () => {
    const vague = pictureOf(incidentOf({ introduced_at: '2026-03-01', resolved_at: '2026-03-03T00:00:00Z' }));
    const [first] = vague?.marks ?? [];
    expect((first?.until ?? 0) - (first?.x ?? 0)).toBeGreaterThan(0.3);
  });

  test('one instant is no timeline', () => {
    expect(pictureOf(incidentOf({ introduced_at: '2026-03-01', resolved_at: '2026-03-01' }))).toBeUndefined();
  });
});
