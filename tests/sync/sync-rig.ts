import { createApi } from '../../src/api/create-api.ts';
import { createMemoryStore } from '../../src/api/memory-store.ts';
import type { Store } from '../../src/api/store.ts';
import { DeviceEngine } from '../../src/app/data/sync/device-engine.ts';
import type { KeeperWorld } from '../../src/app/data/sync/record-keeper.ts';
import { createMemoryParts, createMemoryShelf } from '../../src/app/testing/memory-shelf.ts';
import { generateDemo } from '../../src/demo/generate-demo.ts';
import { DEMONSTRATION } from '../../src/server/demonstration.ts';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { createRecordsFiles } from '../../src/server/parquet/records-files.ts';

export const DEMO = generateDemo({ months: 2 });
const BASE = 'http://127.0.0.1';

/** A request on its way to the server; what a fault answers stands for the server's answer, null lets it pass. */
export type Fault = (request: Request, pass: () => Promise<Response>) => Promise<Response> | Response | null;

/** The real server over a store, without a port: every request may be hit by a fault on its way. */
export interface FaultyServer {
  readonly store: Store;
  readonly requests: string[];
  fault: Fault;
  readonly send: typeof fetch;
  close(): Promise<void>;
}

/** `hasSnapshot`: DuckDB with its Parquet files; otherwise memory, which gives pages alone. */
export async function openFaultyServer({ hasSnapshot = true } = {}): Promise<FaultyServer> {
  const duckdb = hasSnapshot ? await openDuckDbStore(':memory:') : null;
  const store = duckdb ?? createMemoryStore();
  const { asOf, ...demo } = DEMO;
  await store.write({ ...demo, isDemonstration: true, dataAsOf: asOf });
  const api = createApi({ store, ...DEMONSTRATION, onUnexpected: () => {} });
  const files = duckdb && createRecordsFiles(duckdb);
  const pass = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname;
    if (files && path === '/v1/inquiries.parquet') return files.respond('records', request);
    if (files && path === '/v1/events.parquet') return files.respond('events', request);
    return api.fetch(request);
  };
  const server: FaultyServer = {
    store,
    requests: [],
    fault: () => null,
    send: async (input, init) => {
      const request = new Request(input, init);
      server.requests.push(`${request.url.slice(BASE.length)}${request.headers.has('range') ? ` ${request.headers.get('range')}` : ''}`);
      return (await server.fault(request, () => pass(request))) ?? pass(request);
    },
    async close() {
      await files?.close();
      await store.close();
    },
  };
  return server;
}

export interface DeviceRig {
  readonly world: KeeperWorld;
  readonly waits: number[];
  readonly device: DeviceEngine;
}

/** A device before that server: time passes at once, and how long it would have been is written down. */
export function openDevice(server: FaultyServer, change: Partial<KeeperWorld> = {}): DeviceRig {
  const waits: number[] = [];
  const world: KeeperWorld = {
    base: BASE,
    send: server.send,
    now: () => Date.UTC(2026, 10, 1),
    idleSeconds: 60,
    answerSeconds: 60,
    async wait(seconds, signal) {
      waits.push(seconds);
      signal.throwIfAborted();
    },
    code: 'this code',
    shelf: createMemoryShelf(),
    parts: createMemoryParts(),
    alone: (work) => work(),
    rest: () => new Promise((resolve) => setImmediate(resolve)),
    ...change,
  };
  return { world, waits, device: new DeviceEngine(world) };
}

export const MANY = 2_000_000;
export const silent = (): void => {};

/** The server's own answer to a path, as JSON. */
export async function served(server: FaultyServer, path: string): Promise<unknown> {
  const response = await server.send(`${BASE}${path}`);
  if (!response.ok) throw new Error(`${path} ${response.status}: ${await response.text()}`);
  return response.json();
}
