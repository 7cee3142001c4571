import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeQuery } from '../../src/contract/encode-query.ts';
import type { Meta } from '../../src/contract/meta.ts';
import type { KpiTable } from '../../src/core/query.ts';
import { EMPTY_QUERY, type KpiQuery } from '../../src/core/query.ts';
import { buildExportDocument } from '../../src/export/build-export-document.ts';
import { exportNamesOf } from '../../src/export/export-names-of.ts';
import { FIGURE_FORMATS, writeFigures } from '../../src/export/write-figures.ts';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { type RunningServer, startServer } from '../../src/server/serve.ts';
import { runCli } from '../cli/run-cli.ts';
import { batchOf, inquiryOf, JANUARY } from '../server/store-fixtures.ts';
import { openWorkshop, parseCsv } from './reader-tool.ts';

const HOUR = 3600;
const workshop = openWorkshop();
const database = join(workshop.folder, 'cases.duckdb');
const link = 'http://127.0.0.1:4310/?v=1';
const asked: KpiQuery = {
  ...EMPTY_QUERY,
  kpis: ['received', 'resolution-rate', 'resolution-median'],
  by: 'channel',
  asOf: '2026-03-01T00:00:00Z',
};

/** Ten by phone, three by app, two without a channel. */
const inquiries = Array.from({ length: 15 }, (_, i) =>
  inquiryOf(`n${i}`, {
    receivedAt: JANUARY + i * 24 * HOUR,
    channel: i < 10 ? 'phone' : i < 13 ? 'app' : null,
    citizen: `p${i}`,
    events: i % 2 ? [] : [{ at: JANUARY + i * 24 * HOUR + 30 * HOUR, type: 'resolved' }],
  }),
);

beforeAll(async () => {
  const store = await openDuckDbStore(database);
  await store.write(batchOf(inquiries));
  await store.close();
});
afterAll(() => workshop.remove());

/** As the export menu of a screen does it. */
async function asOnScreen(server: RunningServer, format: (typeof FIGURE_FORMATS)[number], language: 'ar' | 'en'): Promise<Uint8Array> {
  const query = { ...asked, suppress: true };
  const table = (await (await fetch(`${server.url}/v1/kpis?q=${encodeQuery(query)}`)).json()) as KpiTable;
  const meta = (await (await fetch(`${server.url}/v1/meta`)).json()) as Meta;
  const document = buildExportDocument({ query, table, language, names: exportNamesOf(meta), title: null, link });
  return (await writeFigures(format, document)).bytes;
}

describe('tajawub export', () => {
  it('gives the same bytes as the screen, in both languages, over the file and over its server', async () => {
    const write = async (format: string, language: string, name: string) => {
      const out = join(workshop.folder, `${name}.${format}`);
      const args = ['export', encodeQuery(asked), '--format', format, '--db', database, '--lang', language, '--link', link, '--out', out];
      const run = await runCli(args);
      expect([run.code, run.err]).toEqual([0, expect.stringMatching(/--no-suppress/)]);
      return readFileSync(out);
    };
    const local = new Map<string, Buffer>();
    for (const format of FIGURE_FORMATS) local.set(format, await write(format, 'ar', 'local'));
    const server = await startServer({ databasePath: database, port: 0, appFolder: null, hasDemonstration: false });
    try {
      for (const format of FIGURE_FORMATS) {
        expect(local.get(format)?.equals(await asOnScreen(server, format, 'ar')), format).toBe(true);
        expect((await write(format, 'en', 'remote')).equals(await asOnScreen(server, format, 'en')), format).toBe(true);
      }
    } finally {
      await server.close();
    }
  });

  it('hides what rests on fewer than five unless told otherwise, and the file says which', async () => {
    const ask = async (...more: string[]) => {
      const query = workshop.write('query.json', JSON.stringify({ ...asked, grain: 'year' }));
      const { out } = await runCli(['export', query, '--format', 'csv', '--db', database, '--lang', 'en', ...more]);
      const [head = [], ...rows] = parseCsv(out);
      const cell = (name: string, row: string[] | undefined) => row?.[head.indexOf(name)];
      const app = rows.find((row) => cell('Channel', row) === 'app' && cell('Code', row) === 'received');
      return [cell('Value', app), cell('Small figures', app)];
    };
    expect(await ask()).toEqual(['', expect.stringMatching(/^hidden where/)]);
    expect(await ask('--no-suppress')).toEqual(['3', expect.stringMatching(/^shown/)]);
  });

  it('takes an exported JSON as the query of the next export', async () => {
    const first = await runCli(['export', JSON.stringify(asked), '--format', 'json', '--db', database, '--lang', 'en']);
    const file = workshop.write('first.json', first.out);
    const second = await runCli(['export', file, '--format', 'json', '--db', database, '--lang', 'en']);
    expect(second.out).toBe(first.out);
    expect((JSON.parse(first.out) as { answer: KpiTable }).answer.total.values.received?.value).toBe(15);
  });

  it('writes the cases as Parquet', async () => {
    const out = join(workshop.folder, 'cases.parquet');
    const run = await runCli(['export', encodeQuery(asked), '--format', 'parquet', '--db', database, '--lang', 'en', '--out', out]);
    expect([run.code, run.err.trim()]).toEqual([0, 'Without the pseudonyms of citizens; --citizen keeps them.']);
    expect(readFileSync(out).subarray(0, 4).toString()).toBe('PAR1');
    expect(readFileSync(out).includes('citizen"')).toBe(false);
  });

  it('says what is wrong in a sentence, with exit code 2', async () => {
    writeFileSync(join(workshop.folder, 'broken.json'), '{');
    for (const args of [
      ['{"kpis":', '--format', 'csv'],
      ['x y', '--format', 'csv'],
      [encodeQuery(asked), '--format', 'doc'],
      ['--format', 'csv'],
    ]) {
      const { code, err } = await runCli(['export', ...args, '--db', database, '--lang', 'ar']);
      expect(code, args.join(' ')).toBe(2);
      expect(err).toMatch(/[\u0621-\u064A]/);
      expect(err).not.toMatch(/\n\s+at /);
    }
  });
});
