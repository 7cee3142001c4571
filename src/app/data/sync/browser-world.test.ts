import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserWorld } from './browser-world.ts';
import { inSlices } from './in-slices.ts';

/** Each step takes longer than a slice, so that a rest follows it. */
function* work(steps: number): Generator<void, number> {
  for (let step = 0; step < steps; step++) {
    for (const since = performance.now(); performance.now() - since < 15; );
    yield;
  }
  return steps;
}

describe('the world of a browser', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('lets two works rest at once, and wakes both', async () => {
    const { rest } = browserWorld();
    expect(await Promise.all([inSlices(work(3), rest), inSlices(work(5), rest)])).toEqual([3, 5]);
    expect(await Promise.all([rest(), rest(), rest()])).toHaveLength(3);
  }, 20_000);

  it('waits for its turn no longer than it is wanted', async () => {
    const { signal } = new AbortController();
    const request = vi.fn(async (_name: string, _options: LockOptions, granted: () => Promise<string>) => granted());
    vi.stubGlobal('navigator', { locks: { request } });
    expect(await browserWorld().alone(async () => 'done', signal)).toBe('done');
    expect(request.mock.lastCall?.[1]).toEqual({ signal });
  });
});
