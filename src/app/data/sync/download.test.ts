import { describe, expect, it } from 'vitest';
import { createMemoryParts } from '../../testing/memory-shelf.ts';
import { Download } from './download.ts';
import type { SyncWorld } from './patient-fetch.ts';

const FILE = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);
const { signal } = new AbortController();
/** There is no time to pass. */
const still = { now: () => 0, wait: async () => {}, idleSeconds: 60, answerSeconds: 60 };

/** Gives the file in parts of any length, each cut off; by ranges where they are asked for. */
function cutting(
  parts: readonly number[],
  more: { readonly hasLength?: boolean; readonly ignoresRanges?: boolean; readonly etagOfRanges?: string } = {},
) {
  const asked: (string | null)[] = [];
  const world: SyncWorld = {
    ...still,
    send: async (_, init) => {
      const range = new Headers(init?.headers).get('range');
      asked.push(range);
      const start = range === null || more.ignoresRanges ? 0 : Number(/bytes=(\d+)-/.exec(range)?.[1]);
      const end = Math.min(FILE.length, start + (parts[asked.length - 1] ?? FILE.length));
      let isSent = false;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (!isSent && end > start) controller.enqueue(FILE.slice(start, end));
          else if (end === FILE.length) controller.close();
          else controller.error(new TypeError('network error'));
          isSent = true;
        },
      });
      const isPart = range !== null && !more.ignoresRanges;
      const headers = new Headers({ etag: isPart ? (more.etagOfRanges ?? '"1"') : '"1"' });
      if (more.hasLength !== false) headers.set('content-length', String(FILE.length - start));
      if (isPart) headers.set('content-range', `bytes ${start}-${FILE.length - 1}/${FILE.length}`);
      return new Response(body, { status: isPart ? 206 : 200, headers });
    },
  };
  return { world, asked };
}

describe('a download', () => {
  it('is the file, wherever and however often it is cut off', async () => {
    for (const parts of [[], [600], [1, 998], [0, 0, 600, 399], [999, 0, 1], [100, 200, 300]]) {
      const { world, asked } = cutting(parts);
      expect(await new Download('/file', createMemoryParts()).finish(world, () => {}, signal)).toEqual(FILE);
      expect(asked[0]).toBeNull();
    }
  });

  it('asks for what is missing alone', async () => {
    const { world, asked } = cutting([600, 100]);
    await new Download('/file', createMemoryParts()).finish(world, () => {}, signal);
    expect(asked).toEqual([null, 'bytes=600-', 'bytes=700-']);
  });

  it('begins anew where the server knows no ranges, or does not say how long the file is', async () => {
    const whole = cutting([600, 700], { ignoresRanges: true });
    expect(await new Download('/file', createMemoryParts()).finish(whole.world, () => {}, signal)).toEqual(FILE);
    const unmeasured = cutting([600], { hasLength: false });
    expect(await new Download('/file', createMemoryParts()).finish(unmeasured.world, () => {}, signal)).toEqual(FILE);
  });

  it('never joins parts of two versions, whatever the server calls the rest', async () => {
    const { world, asked } = cutting([600, 400], { etagOfRanges: '"2"' });
    expect(await new Download('/file', createMemoryParts()).finish(world, () => {}, signal)).toEqual(FILE);
    expect(asked).toEqual([null, 'bytes=600-', null]);
  });

  it('goes on after a reload from what was kept, and anew where that is not of one file', async () => {
    const parts = createMemoryParts();
    const dead = cutting([600, ...new Array(40).fill(0)]);
    await expect(new Download('/file', parts).finish(dead.world, () => {}, signal)).rejects.toMatchObject({ code: 'unreachable' });
    const { world, asked } = cutting([100]);
    expect(await new Download('/file', parts).finish(world, () => {}, signal)).toEqual(FILE);
    expect(asked).toEqual(['bytes=600-', 'bytes=700-']);
    // All of it is there by now.
    expect(await new Download('/file', parts).finish(world, () => {}, signal)).toEqual(FILE);
    expect(asked).toHaveLength(2);
    await parts.add('/other', 0, { etag: '"1"', size: 1000, bytes: FILE.slice(0, 300) });
    await parts.add('/other', 300, { etag: '"2"', size: 1000, bytes: FILE.slice(300, 500) });
    await parts.add('/other', 700, { etag: '"1"', size: 1000, bytes: FILE.slice(700, 900) });
    const other = cutting([]);
    expect(await new Download('/other', parts).finish(other.world, () => {}, signal)).toEqual(FILE);
    expect(other.asked).toEqual(['bytes=300-']);
  });

  it('is given up when nothing comes any more', async () => {
    const { world } = cutting(new Array(40).fill(0));
    await expect(new Download('/file', createMemoryParts()).finish(world, () => {}, signal)).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('says where there is no such file', async () => {
    const world: SyncWorld = { ...cutting([]).world, send: async () => new Response(null, { status: 404 }) };
    expect(await new Download('/file', createMemoryParts()).finish(world, () => {}, signal)).toBeNull();
  });
});
