import { parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../src/core/inquiry.ts';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { createRecordsFiles } from '../../src/server/parquet/records-files.ts';
import { batchOf, inquiryOf, JANUARY } from './store-fixtures.ts';

const store = await openDuckDbStore(':memory:');
const files = createRecordsFiles(store);
afterAll(async () => {
  await files.close();
  await store.close();
});

const ask = (part: 'records' | 'events', headers: Record<string, string> = {}, search = '') =>
  files.respond(part, new Request(`http://127.0.0.1/v1/any.parquet${search}`, { headers }));
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const rowsOf = async (response: Response) => parquetReadObjects({ file: (await bytesOf(response)).buffer as ArrayBuffer });

describe('the snapshot of all records', () => {
  it('holds what stands, with its events in their order, and an empty list is not a missing one', async () => {
    const events = Array.from(
      { length: 30 },
      (_, i) => ({ at: JANUARY + 60 * (i + 1), type: i % 2 === 0 ? 'paused' : 'resumed' }) as const,
    );
    await store.write(
      batchOf([
        inquiryOf('old', { channel: 'phone', updatedAt: JANUARY }),
        inquiryOf('قيد', { citizen: 'c1', events, defects: ['unknown-kind', 'invalid-field'] }),
        inquiryOf('empty', { events: [], rating: 4 }),
        inquiryOf('short', { resolvedAt: 4_000_000_000, isEndedUnknown: true }),
      ]),
    );
    await store.write(batchOf([inquiryOf('old', { channel: 'app', updatedAt: JANUARY + 1 })]));
    const records = await rowsOf(await ask('records'));
    expect(records.map(({ id }) => id)).toEqual(['قيد', 'empty', 'short', 'old']);
    expect(records.map(({ eventCount }) => eventCount)).toEqual([30, 0, null, null]);
    expect(records[0]).toMatchObject({ seq: 2, citizen: 'c1', defects: 'unknown-kind,invalid-field', receivedAt: JANUARY });
    expect(records[2]).toMatchObject({ resolvedAt: 4_000_000_000, isEndedUnknown: 1 });
    expect(records[3]).toMatchObject({ seq: 5, channel: 'app' });
    const flat = await rowsOf(await ask('events'));
    expect(flat.map(({ at, type }) => ({ at, type: EVENT_TYPES[type as number] }))).toEqual(events);
  });

  it('is still given as it was at an earlier data version, and not as it will be', async () => {
    expect((await rowsOf(await ask('records', {}, '?dataVersion=4'))).map(({ channel }) => channel)).toContain('phone');
    expect((await ask('records', {}, '?dataVersion=99')).status).toBe(422);
    expect((await ask('records', {}, '?since=1')).status).toBe(400);
  });

  it('goes on where a download stopped, while it is the same file', async () => {
    const whole = await ask('records');
    const etag = whole.headers.get('etag') as string;
    const bytes = await bytesOf(whole);
    const cut = Math.floor(bytes.length * 0.6);
    const rest = await ask('records', { range: `bytes=${cut}-`, 'if-range': etag });
    expect(rest.status).toBe(206);
    expect(rest.headers.get('content-range')).toBe(`bytes ${cut}-${bytes.length - 1}/${bytes.length}`);
    expect(await bytesOf(rest)).toEqual(bytes.slice(cut));
    const other = await ask('records', { range: `bytes=${cut}-`, 'if-range': '"another"' });
    expect([other.status, await bytesOf(other)]).toEqual([200, bytes]);
    expect((await ask('records', { range: `bytes=${bytes.length}-` })).status).toBe(416);
    expect(await bytesOf(await ask('records', { range: 'bytes=-8' }))).toEqual(bytes.slice(-8));
    expect((await ask('records', { 'if-none-match': etag })).status).toBe(304);
  });
});
