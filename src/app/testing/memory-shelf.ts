import type { KeptRecords, RecordShelf } from '../data/sync/record-shelf.ts';

/** Keeps records for as long as it lives: a shelf for tests. */
export function createMemoryShelf(): RecordShelf {
  let kept: KeptRecords | null = null;
  return {
    async read(schema) {
      if (kept?.schema !== schema) kept = null;
      return kept;
    },
    async write({ base, added, ...header }, madeOn) {
      if (madeOn !== null && kept?.meta.dataVersion !== madeOn) return false;
      const onto = base ?? kept;
      if (onto === null) return false;
      kept = structuredClone({ ...header, snapshot: onto.snapshot, changes: added.length > 0 ? [...onto.changes, added] : onto.changes });
      return true;
    },
    async clear() {
      kept = null;
    },
  };
}
