import { createCatalogue } from '../api/catalogue.ts';
import { createApi } from '../api/create-api.ts';
import type { Store } from '../api/store.ts';
import { findServer, removeAddress, writeAddress } from './address-file.ts';
import { DEMONSTRATION, fillWithDemonstration } from './demonstration.ts';
import { openDuckDbStore } from './duckdb-store.ts';
import { Fault } from './fault.ts';
import { createHandler } from './handler.ts';
import { findInstallation } from './installation.ts';
import { type Listener, listen } from './listen.ts';
import { CASES_PATH, respondCasesFile } from './parquet/cases-file.ts';
import { createRecordsFiles, type RecordsFiles } from './parquet/records-files.ts';
import { type ScheduledTask, startSchedule } from './schedule.ts';
import { loadStaticFiles } from './static-files.ts';

export interface ServeOptions {
  readonly databasePath: string;
  /** 0: any free one */
  readonly port: number;
  /** 127.0.0.1 by default: there is no sign-in */
  readonly host?: string;
  /** names under which the server may be called beside its own; a reverse proxy's, for instance */
  readonly hosts?: readonly string[];
  /** the built app; null: the API alone; by default the installation's own `dist/app` */
  readonly appFolder?: string | null;
  /** false where the app could not be built; while it is being built, the database is opened and filled */
  readonly isAppBuilt?: Promise<boolean>;
  /** whether an empty database is filled with demonstration data; it is by default */
  readonly hasDemonstration?: boolean;
  /** what runs beside the server, such as a pull */
  readonly schedule?: (store: Store) => readonly ScheduledTask[];
  readonly onProgress?: (done: number, of: number) => void;
  /** told of what went wrong in a request and was not foreseen; by default it is printed to the error stream */
  readonly onUnexpected?: (error: unknown) => void;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  readonly store: Store;
  /** Ends what is under way, closes the database and removes the address. Harmless when repeated. */
  close(): Promise<void>;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Opens the database, fills it on the first start, and serves API and app on one port. While it runs, its address stands beside
 * the database file.
 * @throws Fault where the database or the port cannot be had, or the app could not be built
 */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { databasePath, port, host = '127.0.0.1' } = options;
  const running = await findServer(databasePath);
  if (running !== null) throw alreadyRuns(databasePath, running.url);
  const store = await openDuckDbStore(databasePath);
  const files = createRecordsFiles(store);
  let listener: Listener | null = null;
  try {
    const { inquiries, dataVersion, isDemonstration } = await store.meta();
    const isToBeFilled = (options.hasDemonstration ?? true) && dataVersion === 0 && inquiries === 0;
    const settings = isToBeFilled || isDemonstration ? DEMONSTRATION : {};
    const api = createApi({ store, version: findInstallation().version, onUnexpected: options.onUnexpected ?? console.error, ...settings });
    const catalogue = createCatalogue({ documents: store.documents, ...settings });
    if (isToBeFilled) await fillWithDemonstration(store, api, options.onProgress);
    if (options.isAppBuilt !== undefined && !(await options.isAppBuilt)) throw appNotBuilt();
    const folder = options.appFolder === undefined ? findInstallation().appFolder : options.appFolder;
    const handler = createHandler({
      api,
      files: folder === null ? new Map() : loadStaticFiles(folder),
      fileRoutes: new Map([
        [
          CASES_PATH,
          // With a question it is an export; without one it is the snapshot that devices pull.
          (request) =>
            new URL(request.url).searchParams.has('q') ? respondCasesFile(store, catalogue, request) : files.respond('records', request),
        ],
        ['/v1/events.parquet', (request) => files.respond('events', request)],
      ]),
      hosts: LOOPBACK.includes(host) ? new Set([...LOOPBACK, ...(options.hosts ?? [])]) : null,
    });
    listener = await listen(handler, port, host);
  } catch (error) {
    await files.close();
    await store.close();
    throw error;
  }
  const url = `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${listener.port}`;
  writeAddress(databasePath, { url, pid: process.pid });
  const stops = (options.schedule?.(store) ?? []).map(startSchedule);
  return { url, store, close: closing({ databasePath, listener, stops, files, store }) };
}

function closing(parts: {
  readonly databasePath: string;
  readonly listener: Listener;
  readonly stops: readonly (() => Promise<void>)[];
  readonly files: RecordsFiles;
  readonly store: Store;
}): () => Promise<void> {
  let closed: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await Promise.all([parts.listener.close(), ...parts.stops.map((stop) => stop())]);
    await parts.files.close();
    await parts.store.close();
    removeAddress(parts.databasePath);
  };
  return () => {
    closed ??= close();
    return closed;
  };
}

const appNotBuilt = (): Fault =>
  new Fault('app-not-built', {
    en: 'The app could not be built, so nothing is served. What the build said stands above; the database is whole.',
    ar: 'تعذر بناء التطبيق، لذلك لا يُقدَّم شيء. ما قالته عملية البناء مكتوب أعلاه؛ وقاعدة البيانات سليمة.',
  });

const alreadyRuns = (path: string, url: string): Fault =>
  new Fault('database-held', {
    en: `A server already runs on the database file ${path}: ${url}. Open that address, or stop the server first.`,
    ar: `يعمل خادم بالفعل على ملف قاعدة البيانات ${path}: ${url}. افتح ذلك العنوان، أو أوقف الخادم أولًا.`,
  });
