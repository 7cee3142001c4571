import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { createCatalogue } from '../../src/api/catalogue.ts';
import { REPLACED_HEADER } from '../../src/contract/cases.ts';
import { encodeQuery } from '../../src/contract/encode-query.ts';
import { EMPTY_QUERY } from '../../src/core/query.ts';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { casesRequestOf, respondCasesFile } from '../../src/server/parquet/cases-file.ts';
import { HOSTILE } from '../export/hostile.ts';
import { batchOf, inquiryOf, JANUARY } from './store-fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), "tajawub-parquet-o'clock-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(path: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(sql.replace('FILE', `'${path.replaceAll("'", "''")}'`));
  connection.closeSync();
  instance.closeSync();
  return reader.getRowObjects();
}

describe('the file of cases', () => {
  it('holds the cases of the filter, in order, without the citizen unless asked, and says so', async () => {
    const store = await openDuckDbStore(':memory:');
    await store.write(
      batchOf([
        inquiryOf('b', { channel: "it's; DROP", citizen: 'p1', receivedAt: JANUARY + 60 }),
        inquiryOf('a', { channel: "it's; DROP", citizen: 'p2', events: [{ at: JANUARY + 5, type: 'resolved' }] }),
        inquiryOf('c', { channel: 'phone', citizen: 'p3' }),
      ]),
    );
    const where = { channel: ["it's; DROP"] };
    const query = { ...EMPTY_QUERY, kpis: ['received'], where, asOf: '2026-02-01T00:00:00Z' };
    const catalogue = createCatalogue({ documents: store.documents });
    const path = join(folder, 'cases.parquet');
    expect(await store.writeCases(await casesRequestOf(store, catalogue, query, false), path)).toEqual({ cases: 2, replaced: 0 });
    const rows = await read(path, 'SELECT id, channel, events, epoch("receivedAt")::INTEGER AS at FROM FILE');
    expect(rows).toEqual([
      { id: 'a', channel: "it's; DROP", events: `[[${JANUARY + 5},"resolved"]]`, at: JANUARY },
      { id: 'b', channel: "it's; DROP", events: null, at: JANUARY + 60 },
    ]);
    const names = (await read(path, 'SELECT name FROM parquet_schema(FILE)')).map(({ name }) => name);
    expect(names).not.toContain('citizen');
    const codecs = await read(path, 'SELECT DISTINCT compression FROM parquet_metadata(FILE)');
    expect(codecs).toEqual([{ compression: 'SNAPPY' }]);
    const said = await read(path, 'SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(FILE)');
    expect(said).toContainEqual({ key: 'tajawub_citizen', value: 'left out' });
    expect(said).toContainEqual({ key: 'tajawub_filters', value: JSON.stringify(where) });

    const asked = join(folder, 'asked.parquet');
    await store.writeCases(await casesRequestOf(store, catalogue, query, true), asked);
    expect((await read(asked, 'SELECT citizen FROM FILE')).map(({ citizen }) => citizen)).toEqual(['p2', 'p1']);
    await store.writeCases(await casesRequestOf(store, catalogue, query, true), join(folder, 'again.parquet'));
    expect(readFileSync(join(folder, 'again.parquet')).equals(readFileSync(asked))).toBe(true);
    await store.close();
  });

  it('keeps hostile text to the letter, but for what no file can hold, which it replaces and counts', async () => {
    const store = await openDuckDbStore(':memory:');
    const names = Object.keys(HOSTILE) as (keyof typeof HOSTILE)[];
    await store.write(batchOf(names.map((name) => inquiryOf(`id ${HOSTILE[name]}`, { channel: HOSTILE[name], citizen: HOSTILE[name] }))));
    const q = encodeQuery({ ...EMPTY_QUERY, kpis: ['received'], asOf: '2026-02-01T00:00:00Z' });
    const ask = async (more: string) => {
      const request = new Request(`http://127.0.0.1/v1/inquiries.parquet?q=${q}${more}`);
      return respondCasesFile(store, createCatalogue({ documents: store.documents }), request);
    };
    const response = await ask('&citizen=1');
    // the NUL of an id, a channel and a citizen, and the two lone surrogates of others, which were replaced when they were stored
    expect(response.headers.get(REPLACED_HEADER)).toBe('9');
    expect((await ask('')).headers.get(REPLACED_HEADER)).toBe('6');
    const path = join(folder, 'hostile.parquet');
    writeFileSync(path, new Uint8Array(await response.arrayBuffer()));

    const rows = await read(path, 'SELECT id, channel, citizen, length(channel) AS letters FROM FILE');
    const held = (text: string) => Buffer.from(text).toString().replaceAll('\0', '\uFFFD');
    expect(held(HOSTILE.lone)).toBe('x\uFFFDy\uFFFDz');
    expect(held(HOSTILE.nul)).toBe('a\uFFFDb');
    for (const name of names) {
      const text = held(HOSTILE[name]);
      expect(
        rows.filter(({ channel }) => channel === text),
        name,
      ).toEqual([{ id: `id ${text}`, channel: text, citizen: text, letters: BigInt([...text].length) }]);
    }
    expect(rows).toHaveLength(names.length);
    const said = await read(path, 'SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(FILE)');
    expect(said).toContainEqual({ key: 'tajawub_replaced', value: '9' });
    await store.close();
  });

  it('keeps to the periods of the query, in the reporting zone, and says which they are', async () => {
    const store = await openDuckDbStore(':memory:');
    const catalogue = createCatalogue({ documents: store.documents });
    // 31 January, 23:30 in Bahrain, and half an hour later
    const midnight = Date.UTC(2026, 0, 31, 21) / 1000;
    await store.write(batchOf([inquiryOf('january', { receivedAt: midnight - 1800 }), inquiryOf('february', { receivedAt: midnight })]));
    const query = { ...EMPTY_QUERY, kpis: ['received'], asOf: '2026-03-01T00:00:00Z', from: '2026-02', to: '2026-02' };
    const path = join(folder, 'february.parquet');
    expect(await store.writeCases(await casesRequestOf(store, catalogue, query, false), path)).toEqual({ cases: 1, replaced: 0 });
    expect(await read(path, 'SELECT id FROM FILE')).toEqual([{ id: 'february' }]);
    const said = await read(path, 'SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(FILE)');
    expect(said).toContainEqual({ key: 'tajawub_received', value: '2026-01-31T21:00:00Z/2026-02-28T21:00:00Z' });
    await store.close();
  });

  it('comes over the wire, and refuses what it does not understand', async () => {
    const store = await openDuckDbStore(':memory:');
    await store.write(batchOf([inquiryOf('a', { citizen: 'p2' })]));
    const q = encodeQuery({ ...EMPTY_QUERY, kpis: ['received'], asOf: '2026-02-01T00:00:00Z' });
    const ask = (search: string) =>
      respondCasesFile(
        store,
        createCatalogue({ documents: store.documents }),
        new Request(`http://127.0.0.1/v1/inquiries.parquet?${search}`),
      );
    const response = await ask(`q=${q}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('PAR1');
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    expect((await ask('q=%%%')).status).toBe(400);
    expect((await ask(`q=${q}&name=1`)).status).toBe(400);
    await store.close();
  });
});
