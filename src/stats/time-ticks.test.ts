import { expect, test } from 'vitest';
import { timeScale } from './time-scale.ts';
import { timeTicks } from './time-ticks.ts';

const HOUR = 3600;
const DAY = 86_400;
const FRAME = { gapWidth: 0.1, leastWidth: 0.02 };

test('ticks stand at round offsets from the zero, apart from each other', () => {
  const zero = 1000;
  const scale = timeScale([zero - 1800, zero + 2 * HOUR, zero + 5 * HOUR], FRAME);
  const ticks = timeTicks(scale, zero, 0.12);
  expect(ticks.map(({ offset }) => offset / HOUR)).toEqual([0, 1, 2, 3, 4, 5]);
  const distances = ticks.slice(1).map(({ position }, index) => position - (ticks[index]?.position ?? 0));
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(0.12);
});

test('a part too short for a round offset shows where it begins', () => {
  const scale = timeScale([0, 26 * DAY + 700, 26 * DAY + 700 + HOUR], FRAME);
  expect(timeTicks(scale, 26 * DAY + 700, 0.1)[0]).toEqual({ offset: -26 * DAY - 700, position: scale.position(0) });
});

test('no tick is closer to the last than the spacing, across parts as well', () => {
  const scale = timeScale([0, 26 * DAY, 26 * DAY + 60, 60 * DAY], FRAME);
  const places = timeTicks(scale, 26 * DAY, 0.2).map(({ position }) => position);
  expect(places.slice(1).every((place, index) => place - (places[index] ?? 0) >= 0.2)).toBe(true);
});

test('the zero keeps its tick when another stands too near', () => {
  const scale = timeScale([0, 26 * DAY, 26 * DAY + HOUR, 26 * DAY + 2 * HOUR], FRAME);
  expect(timeTicks(scale, 26 * DAY, 0.13).map(({ offset }) => offset)).toContain(0);
});
