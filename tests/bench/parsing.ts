import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { admit } from '../../src/core/admission.ts';
import { type Columns, ColumnWriter } from '../../src/engine/columns.ts';
import { median } from './measure.ts';
import { SETTINGS } from './sample.ts';

const ROUNDS = 7;

/** For a million records. */
export interface ParsingTimes {
  readonly jsonParseMs: number;
  readonly parseAndEncodeMs: number;
  /** the second ÷ the first, median over rounds */
  readonly parseRatio: number;
}
interface Parsing {
  readonly times: ParsingTimes;
  /** bytes a record */
  readonly objectBytes: number;
}

/**
 * Measured in a thread of its own, as a browser's worker would do it: here the generator has fed the same functions with objects of
 * other shapes, which makes them slower for good.
 */
export function measureApart(pages: readonly string[]): Promise<Parsing> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { pages } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** What the thread does. @returns false: this is none */
export function isParsingThread(): boolean {
  if (isMainThread) return false;
  const { pages } = workerData as { readonly pages: readonly string[] };
  parentPort?.postMessage(measureParsing(pages));
  return true;
}

/** Pages to objects, which are kept, since an app without columns would have to; and to columns, after which nothing else is left. */
function measureParsing(pages: readonly string[]): Parsing {
  const parse = (): unknown[][] => pages.map((page) => JSON.parse(page) as unknown[]);
  const parseAndEncode = (): Columns => {
    const writer = new ColumnWriter(SETTINGS);
    for (const page of pages) {
      for (const record of JSON.parse(page) as unknown[]) {
        const { inquiry } = admit(record);
        if (inquiry) writer.push(inquiry);
      }
    }
    return writer.finish();
  };
  const count = parse().reduce((sum, page) => sum + page.length, 0);
  const time = (work: () => unknown): number => {
    globalThis.gc?.();
    const start = performance.now();
    work();
    return (performance.now() - start) / count;
  };
  for (let i = 0; i < 2; i++) parseAndEncode();
  const turns = Array.from({ length: ROUNDS }, () => ({ parse: time(parse), encode: time(parseAndEncode) }));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const objects = parse();
  globalThis.gc?.();
  const objectBytes = (process.memoryUsage().heapUsed - before) / count;
  if (objects.length !== pages.length) throw new Error('Pages were lost.');
  return {
    objectBytes,
    times: {
      jsonParseMs: median(turns.map((turn) => turn.parse)) * 1e6,
      parseAndEncodeMs: median(turns.map((turn) => turn.encode)) * 1e6,
      parseRatio: median(turns.map((turn) => turn.encode / turn.parse)),
    },
  };
}
