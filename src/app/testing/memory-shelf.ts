import { type BegunPull, type FilePart, joinParts, type PartShelf } from '../data/sync/part-shelf.ts';
import type { KeptRecords, RecordShelf, RecordSource } from '../data/sync/record-shelf.ts';

/** Keeps records for as long as it lives: a shelf for tests. */
export function createMemoryShelf(): RecordShelf {
  let kept: KeptRecords | null = null;
  let source: RecordSource | null = null;
  return {
    async read(schema) {
      if (kept?.schema !== schema) kept = null;
      return kept;
    },
    async dataVersion(schema) {
      return kept?.schema === schema ? kept.meta.dataVersion : null;
    },
    async readSource(dataVersion) {
      return kept?.meta.dataVersion === dataVersion ? source : null;
    },
    async write({ base, added, ...records }, madeOn) {
      if (madeOn !== null && kept?.meta.dataVersion !== madeOn) return false;
      const onto = base ?? source;
      if (onto === null) return false;
      kept = structuredClone(records);
      source = structuredClone({ snapshot: onto.snapshot, changes: added.length > 0 ? [...onto.changes, added] : onto.changes });
      return true;
    },
    async clear() {
      kept = null;
      source = null;
    },
  };
}

/** The same for parts of files. */
export function createMemoryParts(): PartShelf {
  let begun: BegunPull | null = null;
  let parts: { address: string; from: number; part: FilePart }[] = [];
  return {
    begun: async () => begun,
    async begin(pull) {
      begun = pull;
      parts = [];
    },
    async read(address) {
      return joinParts(parts.filter((one) => one.address === address).toSorted((a, b) => a.from - b.from));
    },
    async add(address, from, part) {
      parts = [...parts.filter((one) => one.address !== address || one.from !== from), { address, from, part: structuredClone(part) }];
    },
    async end() {
      begun = null;
      parts = [];
    },
  };
}
