import type { IDBPDatabase, OpenDBCallbacks } from 'idb';
import { describe, expect, it } from 'vitest';
import { createIndexedShelf } from './indexed-shelf.ts';
import type { ShelfWrite } from './record-shelf.ts';

const SCHEMA = 'of today';
const writeOf = (dataVersion: number, columns: unknown): ShelfWrite =>
  ({
    schema: SCHEMA,
    meta: { dataVersion },
    base: null,
    added: [],
    encoded: columns === null ? null : { columns },
  }) as unknown as ShelfWrite;

/** As much of a database as is written here: what is queued is committed together, unless it is aborted; functions cannot be copied. */
function fakeDatabase() {
  const kept = new Map<string, unknown>();
  const database = {
    isClosed: false,
    close() {
      database.isClosed = true;
    },
    get: async (store: string) => kept.get(store),
    transaction() {
      const queued = new Map<string, unknown>();
      let isAborted = false;
      let abort = (): void => {};
      const aborted = new Promise<never>((_, reject) => {
        abort = () => {
          isAborted = true;
          reject(new DOMException('', 'AbortError'));
        };
      });
      const committed = new Promise<void>((resolve) => {
        setTimeout(() => {
          if (!isAborted) for (const [store, value] of queued) kept.set(store, value);
          resolve();
        });
      });
      const objectStore = (store: string) => ({
        get: async () => kept.get(store),
        put(value: unknown) {
          queued.set(store, structuredClone(value));
          return Promise.race([committed, aborted]);
        },
      });
      return { objectStore, abort: () => abort(), done: Promise.race([aborted, committed]) };
    },
  };
  return { database, opened: database as unknown as IDBPDatabase };
}

describe('the shelf in IndexedDB', () => {
  it('holds a write whole or not at all, also where one of its values cannot be copied', async () => {
    const { opened } = fakeDatabase();
    const { records } = createIndexedShelf((async () => opened) as never);
    expect(await records.write(writeOf(1, [1]), null)).toBe(true);
    expect(
      await records.write(
        writeOf(2, () => 'no columns'),
        1,
      ),
    ).toBe(false);
    expect(await records.dataVersion(SCHEMA)).toBe(1);
    // The records alone are written on what still stands there.
    expect(await records.write(writeOf(2, null), 1)).toBe(true);
    expect(await records.dataVersion(SCHEMA)).toBe(2);
    expect(await records.dataVersion('of yesterday')).toBeNull();
  });

  it('that another page blocks keeps nothing, lets go of what opens too late, and is there at the next need', async () => {
    const databases = [fakeDatabase(), fakeDatabase()];
    const opens: { readonly callbacks: OpenDBCallbacks<unknown>; readonly arrive: () => void }[] = [];
    const open = (_name: string, _version: number, callbacks: OpenDBCallbacks<unknown>) =>
      new Promise<IDBPDatabase>((resolve) => {
        const { opened } = databases[opens.length]!;
        opens.push({ callbacks, arrive: () => resolve(opened) });
      });
    const { records } = createIndexedShelf(open as never);
    const early = records.write(writeOf(1, [1]), null);
    opens[0]!.callbacks.blocked?.(1, 2, {} as IDBVersionChangeEvent);
    expect(await early).toBe(false);
    opens[0]!.arrive();
    await new Promise((resolve) => setTimeout(resolve));
    expect(databases[0]!.database.isClosed).toBe(true);
    const late = records.write(writeOf(1, [1]), null);
    opens[1]!.arrive();
    expect(await late).toBe(true);
    expect(databases[1]!.database.isClosed).toBe(false);
  });
});
