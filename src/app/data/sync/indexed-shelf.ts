import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { type BegunPull, type FilePart, joinParts, type PartShelf } from './part-shelf.ts';
import type { Change } from './pull-changes.ts';
import type { SnapshotBytes } from './read-snapshot.ts';
import type { EncodedRecords, RecordShelf, ShelfHeader, ShelfWrite } from './record-shelf.ts';

const NAME = 'tajawub-records';
/** of the stores in the database; what is in them has its own schema */
const VERSION = 2;

/** Keeps records in IndexedDB; a shelf that is blocked, full or newer than this page is one that keeps nothing. */
export function createIndexedShelf(openDatabase = openDB): { readonly records: RecordShelf; readonly parts: PartShelf } {
  let opening: Promise<IDBPDatabase | null> | null = null;

  const open = (): Promise<IDBPDatabase | null> => {
    if (opening !== null) return opening;
    let isAwaited = true;
    const own = new Promise<IDBPDatabase | null>((resolve) => {
      openDatabase(NAME, VERSION, {
        upgrade(database) {
          for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
          for (const store of ['header', 'encoded', 'snapshot', 'parts']) database.createObjectStore(store);
          database.createObjectStore('changes', { autoIncrement: true });
        },
        // Another page holds an older one: nobody waits for it to be closed.
        blocked() {
          isAwaited = false;
          resolve(null);
        },
        // Another page wants to change or delete it: this one lets go, and opens it again when it is next needed.
        blocking: () => void release(),
        terminated: () => {
          opening = null;
        },
      }).then(
        (database) => {
          if (isAwaited) return resolve(database);
          // It came after all, to nobody: left open it would block others, so whoever needs one next opens it anew.
          database.close();
          if (opening === own) opening = null;
        },
        () => resolve(null),
      );
    });
    opening = own;
    return own;
  };
  const release = async (): Promise<void> => {
    const database = await opening;
    opening = null;
    database?.close();
  };

  const clear = async (): Promise<void> => {
    await release();
    await new Promise<void>((resolve) => {
      deleteDB(NAME, { blocked: () => resolve() }).then(resolve, () => resolve());
    });
  };

  const records: RecordShelf = {
    async read(schema) {
      try {
        const database = await open();
        if (database === null) return null;
        const transaction = database.transaction(['header', 'encoded']);
        const [header, encoded] = await Promise.all([
          transaction.objectStore('header').get('now') as Promise<ShelfHeader | undefined>,
          // What this browser cannot read is encoded again.
          (transaction.objectStore('encoded').get('now') as Promise<EncodedRecords | null | undefined>).catch(() => null),
        ]);
        if (header === undefined) return null;
        if (header.schema === schema) return { ...header, encoded: encoded ?? null };
        await clear();
      } catch {
        // what cannot be read is pulled again
      }
      return null;
    },
    async dataVersion(schema) {
      try {
        const header = (await (await open())?.get('header', 'now')) as ShelfHeader | undefined;
        return header?.schema === schema ? header.meta.dataVersion : null;
      } catch {
        return null;
      }
    },
    async readSource(dataVersion) {
      try {
        const database = await open();
        if (database === null) return null;
        const transaction = database.transaction(['header', 'snapshot', 'changes']);
        const [header, snapshot, changes] = await Promise.all([
          transaction.objectStore('header').get('now') as Promise<ShelfHeader | undefined>,
          transaction.objectStore('snapshot').get('now') as Promise<SnapshotBytes | null | undefined>,
          transaction.objectStore('changes').getAll() as Promise<(readonly Change[])[]>,
        ]);
        return header?.meta.dataVersion === dataVersion ? { snapshot: snapshot ?? null, changes } : null;
      } catch {
        return null;
      }
    },
    async write({ base, added, encoded, ...header }: ShelfWrite, madeOn) {
      try {
        const database = await open();
        if (database === null) return false;
        const transaction = database.transaction(['header', 'encoded', 'snapshot', 'changes'], 'readwrite');
        // An aborted transaction rejects it; nobody else would hear of that.
        const done = transaction.done.then(
          () => true,
          () => false,
        );
        const [headers, changes] = [transaction.objectStore('header'), transaction.objectStore('changes')];
        const standing = (await headers.get('now')) as ShelfHeader | undefined;
        if (madeOn !== null && standing?.meta.dataVersion !== madeOn) {
          await done;
          return false;
        }
        const writes: Promise<unknown>[] = [];
        const queue = (write: Promise<unknown>): void => void writes.push(write.catch(() => undefined));
        try {
          queue(headers.put(header, 'now'));
          queue(transaction.objectStore('encoded').put(encoded, 'now'));
          if (base !== null) {
            queue(transaction.objectStore('snapshot').put(base.snapshot, 'now'));
            queue(changes.clear());
            for (const part of base.changes) queue(changes.add(part));
          }
          if (added.length > 0) queue(changes.add(added));
        } catch {
          // A value that cannot be copied throws at once; what was queued before it would be committed alone.
          transaction.abort();
        }
        await Promise.all(writes);
        return await done;
      } catch {
        return false;
      }
    },
    clear,
  };

  /** Without a database, or room in it, the rest of a download is just not there at the next visit. */
  const onParts = async <T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T | null> => {
    try {
      const database = await open();
      return database === null ? null : await work(database);
    } catch {
      return null;
    }
  };
  const parts: PartShelf = {
    begun: () => onParts(async (database) => ((await database.get('parts', 'begun')) as BegunPull | undefined) ?? null),
    async begin(pull) {
      await onParts(async (database) => {
        const transaction = database.transaction('parts', 'readwrite');
        await Promise.all([transaction.store.clear(), transaction.store.put(pull, 'begun'), transaction.done]);
      });
    },
    read: (address) =>
      onParts(async (database) => {
        const range = IDBKeyRange.bound([address, 0], [address, Number.MAX_SAFE_INTEGER]);
        const transaction = database.transaction('parts');
        const [keys, found] = await Promise.all([transaction.store.getAllKeys(range), transaction.store.getAll(range)]);
        return joinParts(keys.map((key, i) => ({ from: (key as [string, number])[1], part: found[i] as FilePart })));
      }),
    async add(address, from, part) {
      await onParts((database) => database.put('parts', part, [address, from]));
    },
    async end() {
      await onParts((database) => database.clear('parts'));
    },
  };
  return { records, parts };
}
