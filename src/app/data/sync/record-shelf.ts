import type { Meta } from '../../../contract/meta.ts';
import type { Calendar } from '../../../core/calendar/schedule.ts';
import type { Policy } from '../../../core/sla/policy.ts';
import type { Columns } from '../../../engine/columns.ts';
import type { Change } from './pull-changes.ts';
import type { SnapshotBytes } from './read-snapshot.ts';

/** What a query can name, as the server had it. */
export interface KeptCatalogue {
  readonly calendars: readonly Calendar[];
  readonly policies: readonly Policy[];
}

/** Records as they came: what columns on other settings are encoded from. */
export interface RecordSource {
  /** null: the server gives pages alone */
  readonly snapshot: SnapshotBytes | null;
  /** in order */
  readonly changes: readonly (readonly Change[])[];
}

/** The same records as the engine reads them, with all that they rest on. */
export interface EncodedRecords {
  /** the code that encoded them: columns never outlive it */
  readonly code: string;
  /** calendars and policy with their versions */
  readonly settings: string;
  readonly columns: Columns;
}

/** All that an answer needs beside the records. */
export interface ShelfHeader {
  /** of what is kept and how; another one is not read */
  readonly schema: string;
  /** of the records; its calendars and policies say which versions `catalogue` holds */
  readonly meta: Meta;
  readonly catalogue: KeptCatalogue;
  /** changes behind the snapshot */
  readonly changed: number;
}

export interface KeptRecords extends ShelfHeader {
  /** null: there was no room for them */
  readonly encoded: EncodedRecords | null;
}

/** What is written: everything anew, or more changes onto what lies there. */
export interface ShelfWrite extends KeptRecords {
  readonly base: RecordSource | null;
  readonly added: readonly Change[];
}

/** Where records are kept between visits. Every write is whole or not at all. */
export interface RecordShelf {
  /** null: nothing of this schema; what is of another one is thrown away */
  read(schema: string): Promise<KeptRecords | null>;
  /** the version of what lies there; null: nothing of this schema */
  dataVersion(schema: string): Promise<number | null>;
  /** null: the shelf does not hold this data version any more */
  readSource(dataVersion: number): Promise<RecordSource | null>;
  /**
   * Writes where the shelf still holds the data version that the write was made on (`null`: whatever it holds).
   * @returns false where it does not, or there is no room or no permission: nothing was changed then
   */
  write(write: ShelfWrite, madeOn: number | null): Promise<boolean>;
  clear(): Promise<void>;
}
