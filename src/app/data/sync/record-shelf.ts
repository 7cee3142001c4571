import type { Meta } from '../../../contract/meta.ts';
import type { Calendar } from '../../../core/calendar/schedule.ts';
import type { Policy } from '../../../core/sla/policy.ts';
import type { Change } from './pull-changes.ts';
import type { SnapshotBytes } from './read-snapshot.ts';

/** What a query can name, as the server had it. */
export interface KeptCatalogue {
  readonly calendars: readonly Calendar[];
  readonly policies: readonly Policy[];
}

/** What lies on the shelf: records as they came (a snapshot, then changes in order), and all that an answer needs beside them. */
export interface KeptRecords {
  /** of what is kept and how; another one is not read */
  readonly schema: string;
  /** of the records; its calendars and policies say which versions `catalogue` holds */
  readonly meta: Meta;
  readonly catalogue: KeptCatalogue;
  /** null: the server gives pages alone */
  readonly snapshot: SnapshotBytes | null;
  readonly changes: readonly (readonly Change[])[];
}

/** What is written: everything anew, or more changes onto what lies there. */
export interface ShelfWrite extends Pick<KeptRecords, 'schema' | 'meta' | 'catalogue'> {
  readonly base: Pick<KeptRecords, 'snapshot' | 'changes'> | null;
  readonly added: readonly Change[];
}

/** Where records are kept between visits. Every write is whole or not at all. */
export interface RecordShelf {
  /** null: nothing of this schema; what is of another one is thrown away */
  read(schema: string): Promise<KeptRecords | null>;
  /**
   * Writes where the shelf still holds the data version that the write was made on (`null`: whatever it holds).
   * @returns false where it does not, or there is no room or no permission: nothing was changed then
   */
  write(write: ShelfWrite, madeOn: number | null): Promise<boolean>;
  clear(): Promise<void>;
}
