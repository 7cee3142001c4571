import { readSheet } from 'read-excel-file/universal';
import { headerName, locateColumns, repeated } from '../mapping/columns.ts';
import { IntakeFault } from '../problem.ts';
import { quoteRecord, type RowReading, type RowSource, type SourceRow } from './row-source.ts';

const ROWS_PER_BATCH = 2000;

/** Rows of one sheet of a workbook, header first. Formulas come as their last computed values; nothing is evaluated. */
export function readXlsx(bytes: Uint8Array<ArrayBuffer>, reading: RowReading): RowSource {
  let header: readonly string[] = [];
  async function* batches(): AsyncGenerator<readonly SourceRow[]> {
    const { source, columns, note } = reading;
    const sheet = await readRows(bytes, reading);
    const headerAt = sheet.findIndex((row) => row.some((cell) => cell !== null));
    if (headerAt === -1) throw new IntakeFault('empty-file', { source });
    header = sheet[headerAt]!.map(headerName);
    const positions = locateColumns(source, header, columns);
    const twice = repeated(header);
    if (twice.length > 0) note('unmapped-duplicate-columns', twice.join(', '));
    const rows = sheet.slice(headerAt + 1);
    let blanks = 0;
    for (let from = 0; from < rows.length; from += ROWS_PER_BATCH) {
      const out: SourceRow[] = [];
      rows.slice(from, from + ROWS_PER_BATCH).forEach((raw, i) => {
        if (raw.every((cell) => cell === null)) blanks += 1;
        else
          out.push({
            row: headerAt + from + i + 2,
            cells: Array.from(positions, (position) => (position < 0 ? null : (raw[position] ?? null))),
            raw,
          });
      });
      yield out;
    }
    if (rows.length === 0) note('no-rows');
    if (blanks > 0) note('blank-lines', blanks);
  }
  return {
    batches: batches(),
    quote: (row, isPrivate) =>
      quoteRecord(Object.fromEntries((row.raw as readonly unknown[]).map((cell, i) => [header[i] || `#${i + 1}`, cell])), isPrivate),
  };
}

async function readRows(bytes: Uint8Array<ArrayBuffer>, { source, file }: RowReading): Promise<readonly (readonly unknown[])[]> {
  const buffer = bytes.buffer.byteLength === bytes.length ? bytes.buffer : bytes.slice().buffer;
  try {
    // Trimming is the mapping's business, and "TRUE" must stay what the sheet says.
    return await readSheet(buffer, file.sheet ?? 1, { trim: false });
  } catch (error) {
    const { name = 'Error', message = '' } = error as Partial<Error>;
    if (name === 'SheetNotFoundError') throw new IntakeFault('unknown-sheet', { source, sheet: file.sheet ?? 1 });
    throw new IntakeFault('damaged-workbook', { source, reason: message || name });
  }
}
