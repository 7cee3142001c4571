import { gzipSync } from 'node:zlib';
import { admit } from '../../src/core/admission.ts';
import type { Inquiry } from '../../src/core/inquiry.ts';
import { formatInstant } from '../../src/core/instant.ts';
import { type Columns, encodeColumns } from '../../src/engine/columns.ts';
import { Layout } from '../../src/engine/layout.ts';
import { runQuestion } from '../../src/engine/run-question.ts';
import { arqueroPeer } from './arquero-peer.ts';
import { bytesHeld } from './bytes-held.ts';
import { duckdbNative } from './duckdb-native.ts';
import { duckdbWasm } from './duckdb-wasm.ts';
import { type Case, casesOf, compare, median, timeEngine, timePeer, toCodes } from './measure.ts';
import type { Peer } from './peer.ts';
import { AS_OF, monthsOf, movesTable, recordsTable, SETTINGS, sampleInquiries } from './sample.ts';

/** New filter sets the engine is asked in one round; a peer is asked one. */
const TURNS_A_ROUND = 5;
/** Parsing and memory of plain objects are measured on so many records at most. */
const MOST_PARSED = 100_000;

export interface PeerResult {
  readonly peer: string;
  /** milliseconds, median over the rounds */
  readonly ms: number;
  /** the peer's time ÷ the engine's, median over the rounds */
  readonly ratio: number;
}
export interface CaseResult {
  readonly id: Case['id'];
  readonly title: string;
  readonly engineMs: number;
  readonly peers: readonly PeerResult[];
}
export interface SizeResult {
  readonly size: number;
  readonly cases: readonly CaseResult[];
  readonly agreement: readonly { readonly peer: string; readonly compared: number; readonly differing: number }[];
  readonly build: {
    readonly jsonParseMs: number;
    readonly parseAndEncodeMs: number;
    readonly projectionsMs: number;
    readonly encodeMs: number;
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
  const inquiries = sampleInquiries(size);
  const parsed = measureParsing(inquiries.slice(0, MOST_PARSED));
  const encodeStart = performance.now();
  const columns = encodeColumns(inquiries, SETTINGS);
  const encodeMs = performance.now() - encodeStart;
  const months = monthsOf(columns);
  const cases = casesOf(columns, months);

  const buildStart = performance.now();
  const layout = new Layout(columns, SETTINGS, AS_OF);
  for (const question of cases[0]!.questions(-1)) runQuestion(layout, question);
  const projectionsMs = performance.now() - buildStart;
  // Ids, pseudonyms and transitions are cold: listing, merging and another as-of need them, an answer does not.
  const cold = [columns.histories, columns.ids, columns.citizens.names];
  const filteredBytes = bytesHeld(layout, [layout.settings, ...cold]);

  say('loading the peers …');
  const tables = [recordsTable(columns, layout.known, months), movesTable(columns, months)];
  const peers: Peer[] = [await duckdbWasm(tables), await duckdbNative(tables), await arqueroPeer(tables)];
  const agreement = await agree(columns, layout, cases, peers);
  say(`asking, ${rounds} rounds …`);
  const results = await race(columns, layout, cases, peers, rounds);
  for (const peer of peers) await peer.close();
  return {
    size: columns.rowCount,
    cases: results,
    agreement,
    build: { ...parsed.times, projectionsMs, encodeMs },
    bytes: {
      plainObjects: parsed.objectBytes,
      filtered: filteredBytes / columns.rowCount,
      everything: bytesHeld(layout, [layout.settings, ...cold]) / columns.rowCount,
      cold: bytesHeld(columns.histories) / columns.rowCount,
    },
    touched: touchedBy(layout, cases[0]!),
  };
}

async function agree(columns: Columns, layout: Layout, cases: readonly Case[], peers: readonly Peer[]): Promise<SizeResult['agreement']> {
  const found: { peer: string; compared: number; differing: number }[] = [];
  for (const peer of peers) {
    let [compared, differing] = [0, 0];
    for (const one of cases) {
      for (const question of one.questions(-2)) {
        const result = compare(columns, question, runQuestion(layout, question), await peer.ask(toCodes(columns, question)), peer);
        compared += result.compared;
        differing += result.differing;
      }
    }
    found.push({ peer: peer.name, compared, differing });
  }
  return found;
}

/** Every engine once a round, so that what else the machine does falls on all of them; a round gives one ratio. */
async function race(
  columns: Columns,
  layout: Layout,
  cases: readonly Case[],
  peers: readonly Peer[],
  rounds: number,
): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const one of cases) {
    for (let turn = 0; turn < 30; turn++) timeEngine(layout, one, [10_000 + turn]);
    const own: number[] = [];
    const theirs = peers.map((): number[] => []);
    for (let round = 0; round < rounds; round++) {
      const turns = Array.from({ length: TURNS_A_ROUND }, (_, i) => round * TURNS_A_ROUND + i);
      own.push(timeEngine(layout, one, turns));
      for (const [i, peer] of peers.entries()) theirs[i]!.push(await timePeer(peer, columns, one, turns[0]!));
    }
    results.push({
      id: one.id,
      title: one.title,
      engineMs: median(own),
      peers: peers.map((peer, i) => ({
        peer: peer.name,
        ms: median(theirs[i]!),
        ratio: median(theirs[i]!.map((ms, round) => ms / own[round]!)),
      })),
    });
  }
  return results;
}

/** Records as they come over the wire: to objects, and on to columns. */
function measureParsing(sample: readonly Inquiry[]) {
  const pages: string[] = [];
  for (let i = 0; i < sample.length; i += 5000) pages.push(JSON.stringify(sample.slice(i, i + 5000).map(toWire)));
  const parse = (): Record<string, unknown>[] => pages.flatMap((page) => JSON.parse(page));
  const time = (work: () => unknown): number => {
    globalThis.gc?.();
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const parseAndEncode = (): Columns =>
    encodeColumns(
      pages.flatMap((page) => (JSON.parse(page) as unknown[]).flatMap((record) => admit(record).inquiry ?? [])),
      SETTINGS,
    );
  const turns = [0, 1, 2].map(() => ({ jsonParseMs: time(parse), parseAndEncodeMs: time(parseAndEncode) }));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const objects = parse();
  globalThis.gc?.();
  const objectBytes = (process.memoryUsage().heapUsed - before) / objects.length;
  const perRecord = (ms: readonly number[]): number => median(ms) / sample.length;
  return {
    objectBytes,
    times: {
      jsonParseMs: perRecord(turns.map((turn) => turn.jsonParseMs)) * 1e6,
      parseAndEncodeMs: perRecord(turns.map((turn) => turn.parseAndEncodeMs)) * 1e6,
    },
  };
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

/**
 * What the filtered question cannot do without: a plane a channel and one a selection, in the orders that its statistics walk.
 * Counts walk the cells; what does not add up walks the total too.
 */
function touchedBy(layout: Layout, one: Case): SizeResult['touched'] {
  const planes = one.questions(0).reduce((sum, { statistics, where }) => {
    const walks = new Set<string>();
    let ofSelections = 0;
    for (const statistic of statistics) {
      const isTwice = statistic.kind === 'distinct' || statistic.kind === 'quantile';
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
