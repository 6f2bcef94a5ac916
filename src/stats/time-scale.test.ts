import { describe, expect, test } from 'vitest';
import { timeScale } from './time-scale.ts';

const HOUR = 3600;
const DAY = 86_400;
const FRAME = { gapWidth: 0.1, leastWidth: 0.02 };
const scaleOf = (instants: readonly number[]) => timeScale(instants, FRAME);

describe('which stretches are cut', () => {
  test.for([
    { name: 'two instants: nothing to compare', instants: [0, 26 * DAY], gaps: [] },
    { name: 'even steps', instants: [0, HOUR, 2 * HOUR, 4 * HOUR], gaps: [] },
    { name: 'one long stretch before an incident', instants: [0, 26 * DAY, 26 * DAY + HOUR], gaps: [26 * DAY] },
    {
      name: 'long stretches on both sides',
      instants: [0, 26 * DAY, 26 * DAY + HOUR, 26 * DAY + 2 * HOUR, 36 * DAY + 2 * HOUR],
      gaps: [26 * DAY, 10 * DAY],
    },
    {
      name: 'many short steps in two clusters, far apart',
      instants: [0, 40, 130, 200, 9 * DAY, 9 * DAY + 180, 9 * DAY + 500, 9 * DAY + 1200, 14 * DAY],
      gaps: [9 * DAY - 200, 5 * DAY - 1200],
    },
    {
      name: 'no more than four cuts, the longest first',
      instants: [0, 1, 2, 3, 4, 5, 6, 100, 1000, 10_000, 100_000, 1_000_000],
      gaps: [900, 9000, 90_000, 900_000],
    },
    {
      name: 'one short step among long ones cuts nothing',
      instants: [0, 1, HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR],
      gaps: [],
    },
  ])('$name', ({ instants, gaps }) => expect(scaleOf(instants).gaps.map(({ seconds }) => seconds)).toEqual(gaps));
});

describe('positions', () => {
  const scale = scaleOf([0, 26 * DAY, 26 * DAY + HOUR, 26 * DAY + 2 * HOUR]);

  test('never go back and stay within the axis', () => {
    const places = [-1, 0, DAY, 26 * DAY, 26 * DAY + HOUR, 26 * DAY + 2 * HOUR, 40 * DAY].map((at) =>
      scale.position(at),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeCloseTo(1);
  });

  test('are to scale within a segment', () => {
    const [from, middle, to] = [26 * DAY, 26 * DAY + HOUR, 26 * DAY + 2 * HOUR].map((at) => scale.position(at));
    expect((middle ?? 0) - (from ?? 0)).toBeCloseTo((to ?? 0) - (middle ?? 0));
  });

  test('of a lone instant are in the middle of its segment', () => expect(scale.position(0)).toBeCloseTo(0.01));

  test('segments and gaps fill the axis without overlap', () => {
    const parts = [...scale.segments, ...scale.gaps].toSorted((a, b) => a.start - b.start);
    expect(parts.map(({ start }) => start.toFixed(6))).toEqual(
      ['0', ...parts.map(({ end }) => end)].slice(0, -1).map((end) => Number(end).toFixed(6)),
    );
    expect(parts.at(-1)?.end).toBeCloseTo(1);
  });
});

test('without instants everything is at the start', () => expect(scaleOf([]).position(5)).toBe(0));
