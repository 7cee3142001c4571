import { describe, expect, it } from 'vitest';
import { createMemoryParts } from '../../testing/memory-shelf.ts';
import { SnapshotPull } from './pull-snapshot.ts';

const { signal } = new AbortController();
const headers = { 'content-length': '4', etag: '"1"' };

/** Records of which half comes and then nothing, until they are given up; events that are refused once. */
function refusing() {
  const ranges: (string | null)[] = [];
  let isGivenUp = false;
  let isRefused = false;
  const send: typeof fetch = async (address, init) => {
    if (String(address).includes('events')) {
      if (isRefused) return new Response(Uint8Array.of(5, 6, 7, 8), { headers });
      isRefused = true;
      return new Response(null, { status: 403 });
    }
    const range = new Headers(init?.headers).get('range');
    ranges.push(range);
    if (range !== null) {
      const rest = { ...headers, 'content-length': '2', 'content-range': 'bytes 2-3/4' };
      return new Response(Uint8Array.of(3, 4), { status: 206, headers: rest });
    }
    const half = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Uint8Array.of(1, 2));
        init?.signal?.addEventListener('abort', () => {
          isGivenUp = true;
          controller.error(init.signal?.reason);
        });
      },
    });
    return new Response(half, { headers });
  };
  const world = { base: '', send, now: () => 0, wait: async () => {}, idleSeconds: 60, answerSeconds: 60, parts: createMemoryParts() };
  return { world, ranges, isGivenUp: () => isGivenUp };
}

describe('the two files of a snapshot', () => {
  it('stop together when one fails, and go on together', async () => {
    const { world, ranges, isGivenUp } = refusing();
    const pull = await SnapshotPull.begin(world, { dataVersion: 1, inquiries: 1 });
    await expect(pull.finish(world, () => {}, signal)).rejects.toMatchObject({ code: 'server' });
    expect(isGivenUp()).toBe(true);
    const whole = { records: Uint8Array.of(1, 2, 3, 4), events: Uint8Array.of(5, 6, 7, 8) };
    expect(await pull.finish(world, () => {}, signal)).toEqual(whole);
    expect(ranges).toEqual([null, 'bytes=2-']);
  });
});
