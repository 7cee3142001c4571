import { expect, it, vi } from 'vitest';
import { startSchedule } from './schedule.ts';

it('runs at once, then after each interval, never twice at a time, and goes on after a failure', async () => {
  vi.useFakeTimers();
  const errors: unknown[] = [];
  let turns = 0;
  const stop = startSchedule({
    everySeconds: 60,
    run: async () => {
      turns += 1;
      if (turns === 2) throw new Error('no network');
    },
    onError: (error) => errors.push((error as Error).message),
  });
  expect(turns).toBe(1);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(turns).toBe(1);
  await vi.advanceTimersByTimeAsync(61_000);
  expect([turns, errors]).toEqual([3, ['no network']]);
  await stop();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(turns).toBe(3);
  vi.useRealTimers();
});

it('tells the running turn to end and waits for it', async () => {
  let isEnded = false;
  const stop = startSchedule({
    everySeconds: 60,
    run: (signal) =>
      new Promise((resolve) =>
        signal.addEventListener('abort', () => {
          isEnded = true;
          resolve();
        }),
      ),
    onError: () => undefined,
  });
  await stop();
  expect(isEnded).toBe(true);
});
