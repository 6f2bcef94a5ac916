import { expect, test } from 'vitest';
import { Progress, progressText } from './progress.ts';

const watch = () => {
  const written: string[] = [];
  const clock = { now: 0 };
  const progress = new Progress({ write: (text) => written.push(text), now: () => clock.now });
  return { written, clock, progress };
};

test('a short walk draws nothing', () => {
  const { written, clock, progress } = watch();
  for (clock.now = 0; clock.now < 1000; clock.now += 50) progress.update('shop', clock.now + 1, async () => 2000);
  progress.clear();
  expect(written).toEqual([]);
});

test('a long walk draws over one line, and takes it away', async () => {
  const { written, clock, progress } = watch();
  progress.update('shop', 1, async () => 4000);
  clock.now = 1000;
  progress.update('shop', 1000, async () => 4000);
  await Promise.resolve();
  clock.now = 1050;
  progress.update('shop', 1050, async () => 4000);
  clock.now = 1100;
  progress.update('shop', 1100, async () => 4000);
  progress.clear();
  expect(written).toEqual([
    '\r\u001b[Kshop: 1,000 commits, 1,000/s',
    '\r\u001b[Kshop: 1,100 of 4,000 commits, 1,000/s, 3 s left',
    '\r\u001b[K',
  ]);
});

test('a walk that goes on counts only what it reads itself', () => {
  const { written, clock, progress } = watch();
  progress.update('shop', 5001, async () => 9000);
  clock.now = 2000;
  progress.update('shop', 7000, async () => 9000);
  expect(written).toEqual(['\r\u001b[Kshop: 2,000 commits, 1,000/s']);
});

test('a total that cannot be had is left out', async () => {
  const { written, clock, progress } = watch();
  progress.update('shop', 1, async () => 1);
  for (clock.now = 1000; clock.now < 2000; clock.now += 500) {
    progress.update('shop', clock.now, () => Promise.reject(new Error('damaged')));
    await Promise.resolve();
  }
  expect(written.at(-1)).toBe('\r\u001b[Kshop: 1,500 commits, 1,000/s');
});

test.for([
  { done: 10, total: 9, elapsedMs: 1000, ends: '10 of 9 commits, 10/s, 0 s left' },
  { done: 1000, total: 1_000_000, elapsedMs: 1000, ends: '1,000 of 1,000,000 commits, 1,000/s, 17 min left' },
  { done: 0, total: undefined, elapsedMs: 5000, ends: '0 commits, 1/s' },
])('$ends', ({ ends, ...state }) => {
  expect(progressText({ label: 'shop', ...state })).toBe(`shop: ${ends}`);
});
