import type { WantedColumn } from '../mapping/columns.ts';
import type { Mapping } from '../mapping/mapping-schema.ts';
import type { IntakeNoteCode } from '../note.ts';

/** One row of a file, cut to the columns that the mapping reads. */
export interface SourceRow {
  /** the record's number in its file; a header is record 1 */
  readonly row: number;
  /** null: the row cannot be read */
  readonly cells: readonly unknown[] | null;
  /** the row as it stood, for `quote` */
  readonly raw: unknown;
}

/** What every reader is given. */
export interface RowReading {
  readonly source: string;
  readonly columns: readonly WantedColumn[];
  readonly file: NonNullable<Mapping['file']>;
  readonly note: (code: IntakeNoteCode, detail?: string | number) => void;
}

/** A file's rows in batches, and how a row is quoted in the quarantine. */
export interface RowSource {
  readonly batches: AsyncIterable<readonly SourceRow[]>;
  /** the row as text, at most `RAW_LIMIT` characters, without the private columns */
  readonly quote: (row: SourceRow, isPrivate: (column: string) => boolean, hasPrivate: boolean) => string;
}

/** A quarantined row is kept to be recognised and repaired, not to hold a megabyte. */
export const RAW_LIMIT = 4000;

export const cut = (text: string): string => (text.length <= RAW_LIMIT ? text : `${text.slice(0, RAW_LIMIT)}… (${text.length})`);

/** A row whose columns cannot be told apart may hold a name anywhere: nothing of it is shown. */
export const withheld = (text: string): string => `[withheld: ${text.length}]`;

/** A record as JSON without its private values. */
export function quoteRecord(record: Readonly<Record<string, unknown>>, isPrivate: (column: string) => boolean): string {
  return cut(JSON.stringify(withoutPrivate(record, '', isPrivate)));
}

function withoutPrivate(value: unknown, path: string, isPrivate: (column: string) => boolean): unknown {
  if (path !== '' && isPrivate(path)) return '[withheld]';
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutPrivate(inner, path === '' ? key : `${path}.${key}`, isPrivate)]),
  );
}
