import { gzipSync } from 'node:zlib';
import type { Inquiry } from '../../src/core/inquiry.ts';
import { formatInstant } from '../../src/core/instant.ts';
import { type Columns, ColumnWriter } from '../../src/engine/columns.ts';
import { Layout } from '../../src/engine/layout.ts';
import { mergeColumns } from '../../src/engine/merge-columns.ts';
import { runQuestion } from '../../src/engine/run-question.ts';
import { type Arquero, arqueroPeer } from './arquero-peer.ts';
import { bytesHeld } from './bytes-held.ts';
import { clickhouse } from './clickhouse.ts';
import { duckdbNative } from './duckdb-native.ts';
import { duckdbWasm } from './duckdb-wasm.ts';
import { type Case, casesOf, median } from './measure.ts';
import { measureApart } from './parsing.ts';
import type { Peer } from './peer.ts';
import { type Agreement, agree, type CaseResult, race } from './race.ts';
import { AS_OF, eachInquiry, monthsOf, movesTable, recordsTable, SETTINGS } from './sample.ts';

/** Parsing and memory of plain objects are measured on so many records at most. */
const MOST_PARSED = 100_000;
const PAGE = 5000;

export interface SizeResult {
  readonly size: number;
  readonly cases: readonly CaseResult[];
  readonly agreement: readonly Agreement[];
  readonly build: {
    readonly jsonParseMs: number;
    readonly parseAndEncodeMs: number;
    /** the second ÷ the first, median over rounds */
    readonly parseRatio: number;
    readonly projectionsMs: number;
    /** a page of 5,000 records laid into the columns */
    readonly mergeMs: number;
  };
  readonly bytes: {
    readonly plainObjects: number;
    /** orders, planes and the derived columns that the filtered question rests on */
    readonly filtered: number;
    /** after every case */
    readonly everything: number;
    /** transitions, moments, positions: what another as-of needs */
    readonly cold: number;
  };
  /** bytes that the filtered question reads, and milliseconds at this machine's copying speed */
  readonly touched: { readonly bytes: number; readonly ms: number };
}

export async function runSize(size: number, rounds: number, say: (line: string) => void): Promise<SizeResult> {
  say(`${size.toLocaleString('en')} records: generating …`);
  const writer = new ColumnWriter(SETTINGS);
  const sample: Inquiry[] = [];
  for (const inquiry of eachInquiry(size)) {
    writer.push(inquiry);
    if (sample.length < MOST_PARSED) sample.push(inquiry);
  }
  const columns = writer.finish();
  const parsed = await measureApart(pagesOf(sample));
  sample.length = 0;
  const months = monthsOf(columns);
  const cases = casesOf(columns, months);

  const buildStart = performance.now();
  const layout = new Layout(columns, SETTINGS, AS_OF);
  for (const question of cases[0]!.questions(-1)) runQuestion(layout, question);
  const projectionsMs = performance.now() - buildStart;
  // Ids, pseudonyms and transitions are cold: listing, merging and another as-of need them, an answer does not.
  const cold = [columns.histories, columns.ids, columns.citizens.names];
  const filteredBytes = bytesHeld(layout, [layout.settings, ...cold]);

  const mergeMs = measureMerge(columns);

  say('loading the peers …');
  const tables = [recordsTable(columns, layout.known, months), movesTable(columns, months)];
  const house = await clickhouse(tables, say);
  const peers: Peer[] = [
    await duckdbWasm(tables),
    await duckdbNative(tables),
    ...(house === null ? [] : [house]),
    arqueroPeer(tables, await loadArquero()),
  ];
  const agreement = await agree(columns, layout, cases, peers);
  say(`asking, ${rounds} rounds …`);
  const results = await race(columns, layout, cases, peers, rounds);
  for (const peer of peers) await peer.close();
  return {
    size: columns.rowCount,
    cases: results,
    agreement,
    build: { ...parsed.times, projectionsMs, mergeMs },
    bytes: {
      plainObjects: parsed.objectBytes,
      filtered: filteredBytes / columns.rowCount,
      everything: bytesHeld(layout, [layout.settings, ...cold]) / columns.rowCount,
      cold: bytesHeld(columns.histories) / columns.rowCount,
    },
    touched: touchedBy(layout, cases[0]!),
  };
}

/** Records as they come over the wire, a page at a time. */
function pagesOf(sample: readonly Inquiry[]): readonly string[] {
  const pages: string[] = [];
  for (let i = 0; i < sample.length; i += PAGE) pages.push(JSON.stringify(sample.slice(i, i + PAGE).map(toWire)));
  return pages;
}

/** A page of new records, as a pull brings them. */
function measureMerge(columns: Columns): number {
  const changed = [...eachInquiry(PAGE)].map((inquiry) => ({ ...inquiry, id: `new-${inquiry.id}` }));
  const start = performance.now();
  const slices = mergeColumns(columns, { changed, removed: [] }, SETTINGS);
  while (!slices.next().done);
  return performance.now() - start;
}

const toWire = (inquiry: Inquiry): Record<string, unknown> => ({
  ...inquiry,
  receivedAt: formatInstant(inquiry.receivedAt),
  updatedAt: inquiry.updatedAt === null ? null : formatInstant(inquiry.updatedAt),
  promisedAt: inquiry.promisedAt === null ? null : formatInstant(inquiry.promisedAt),
  events: inquiry.events?.map(({ at, type }) => ({ at: formatInstant(at), type })) ?? null,
  defects: undefined,
  isEndedUnknown: undefined,
});

/** A dependency of this folder alone: absent, types and all, where the bench was never run. */
async function loadArquero(): Promise<Arquero> {
  const packageName = 'arquero';
  return (await import(packageName)) as Arquero;
}

/**
 * What the filtered question cannot do without: a plane a channel and one a selection, in the orders that its statistics walk.
 * Distinct citizens do not add up, and walk the total too.
 */
function touchedBy(layout: Layout, one: Case): SizeResult['touched'] {
  const planes = one.questions(0).reduce((sum, { statistics, where }) => {
    const walks = new Set<string>();
    let ofSelections = 0;
    for (const statistic of statistics) {
      const isTwice = statistic.kind === 'distinct';
      const order = 'measure' in statistic ? statistic.measure : statistic.kind === 'stock' ? 'plus minus' : 'citizen';
      for (const walk of isTwice ? ['cells', 'total'] : ['cells']) for (const part of order.split(' ')) walks.add(`${part} ${walk}`);
      ofSelections += isTwice ? 2 : 1;
    }
    const ofFilter = Object.values(where).reduce((count, values) => count + values.length, 0);
    return sum + walks.size * ofFilter + ofSelections;
  }, 0);
  const bytes = planes * Math.ceil(layout.known.rowCount / 8);
  const source = new Uint32Array(2 ** 23);
  const copies = Array.from({ length: 9 }, () => {
    const start = performance.now();
    source.slice();
    return performance.now() - start;
  });
  return { bytes, ms: (median(copies) * bytes) / source.byteLength };
}

export const gzipBytes = (text: string): number => gzipSync(text, { level: 9 }).length;
