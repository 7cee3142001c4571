import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Change } from './pull-changes.ts';
import type { SnapshotBytes } from './read-snapshot.ts';
import type { KeptRecords, RecordShelf, ShelfWrite } from './record-shelf.ts';

const NAME = 'tajawub-records';
/** of the stores in the database; what is in them has its own schema */
const VERSION = 1;

type Header = Pick<KeptRecords, 'schema' | 'meta' | 'catalogue'>;

/** Keeps records in IndexedDB; a shelf that is blocked, full or newer than this page is one that keeps nothing. */
export function createIndexedShelf(name = NAME): RecordShelf {
  let opening: Promise<IDBPDatabase | null> | null = null;

  const open = (): Promise<IDBPDatabase | null> => {
    opening ??= new Promise((resolve) => {
      openDB(name, VERSION, {
        upgrade(database) {
          for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
          database.createObjectStore('header');
          database.createObjectStore('snapshot');
          database.createObjectStore('changes', { autoIncrement: true });
        },
        // Another page holds an older one: nobody waits for it to be closed.
        blocked: () => resolve(null),
        // Another page wants to change or delete it: this one lets go, and opens it again when it is next needed.
        blocking: () => void release(),
        terminated: () => {
          opening = null;
        },
      }).then(resolve, () => resolve(null));
    });
    return opening;
  };
  const release = async (): Promise<void> => {
    const database = await opening;
    opening = null;
    database?.close();
  };

  const clear = async (): Promise<void> => {
    await release();
    await new Promise<void>((resolve) => {
      deleteDB(name, { blocked: () => resolve() }).then(resolve, () => resolve());
    });
  };

  return {
    async read(schema) {
      try {
        const database = await open();
        if (database === null) return null;
        const transaction = database.transaction(['header', 'snapshot', 'changes']);
        const [header, snapshot, changes] = await Promise.all([
          transaction.objectStore('header').get('now') as Promise<Header | undefined>,
          transaction.objectStore('snapshot').get('now') as Promise<SnapshotBytes | null | undefined>,
          transaction.objectStore('changes').getAll() as Promise<(readonly Change[])[]>,
        ]);
        if (header === undefined) return null;
        if (header.schema === schema) return { ...header, snapshot: snapshot ?? null, changes };
        await clear();
      } catch {
        // what cannot be read is pulled again
      }
      return null;
    },
    async write({ base, added, ...header }: ShelfWrite, madeOn) {
      try {
        const database = await open();
        if (database === null) return false;
        const transaction = database.transaction(['header', 'snapshot', 'changes'], 'readwrite');
        // An aborted transaction rejects it; nobody else would hear of that.
        const done = transaction.done.then(
          () => true,
          () => false,
        );
        const [headers, changes] = [transaction.objectStore('header'), transaction.objectStore('changes')];
        const standing = (await headers.get('now')) as Header | undefined;
        if (madeOn !== null && standing?.meta.dataVersion !== madeOn) {
          await done;
          return false;
        }
        const writes: Promise<unknown>[] = [headers.put(header, 'now')];
        if (base !== null) {
          writes.push(transaction.objectStore('snapshot').put(base.snapshot, 'now'), changes.clear());
          for (const part of base.changes) writes.push(changes.add(part));
        }
        if (added.length > 0) writes.push(changes.add(added));
        await Promise.all(writes.map((write) => write.catch(() => undefined)));
        return await done;
      } catch {
        return false;
      }
    },
    clear,
  };
}
