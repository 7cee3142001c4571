import { headerName, locateColumns, repeated } from '../mapping/columns.ts';
import { IntakeFault } from '../problem.ts';
import { createCsvParser } from './csv-parser.ts';
import { cut, quoteRecord, type RowReading, type RowSource, type SourceRow, withheld } from './row-source.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const DELIMITER_NAMES: Readonly<Record<string, string>> = { ',': ',', ';': ';', '\t': 'TAB', '|': '|' };

/** Rows of a CSV file, header first. Memory holds one piece of the file at a time. */
export function readCsv(text: AsyncIterable<string>, reading: RowReading): RowSource {
  let header: readonly string[] = [];
  let delimiter = ',';
  let lineEnd = '\n';

  async function* batches(): AsyncGenerator<readonly SourceRow[]> {
    const { source, columns, file, note } = reading;
    let positions: Int32Array | null = null;
    let mask: Uint8Array | null = null;
    let farthest = -1;
    let row = 0;
    let rowsRead = 0;
    let filled = 0;
    let damaged = 0;
    let out: SourceRow[] = [];

    const onRecord = (cells: string[] | null, raw: string): void => {
      row += 1;
      if (positions === null) {
        if (cells === null) throw new IntakeFault('broken-header', { source });
        header = cells.map(headerName);
        positions = locateColumns(source, header, columns);
        farthest = Math.max(...positions);
        mask = new Uint8Array(header.length + 1);
        // One cell more than the header is looked at: an empty one is a trailing delimiter, a filled one a shifted row.
        mask[header.length] = 1;
        for (const position of positions) if (position >= 0) mask[position] = 1;
        const twice = repeated(header);
        if (twice.length > 0) note('unmapped-duplicate-columns', twice.join(', '));
        return;
      }
      rowsRead += 1;
      if (raw.includes('\ufffd')) damaged += 1;
      if (cells === null || raw.includes('\u0000') || isMisaligned(cells)) {
        out.push({ row, cells: null, raw });
        return;
      }
      const picked = new Array<unknown>(positions.length);
      for (let i = 0; i < positions.length; i++) picked[i] = positions[i] === -1 ? null : (cells[positions[i]!] ?? null);
      out.push({ row, cells: picked, raw });
    };
    const isMisaligned = (cells: readonly string[]): boolean => {
      if (cells.length > header.length) return cells.length > header.length + 1 || cells[header.length] !== '';
      if (cells.length === header.length) return false;
      if (cells.length <= farthest && file.shortRows !== 'fill') return true;
      filled += 1;
      return false;
    };

    let parser: ReturnType<typeof createCsvParser> | null = null;
    for await (const piece of withWholeHeader(text)) {
      if (parser === null) {
        delimiter = file.delimiter ?? mostLikelyDelimiter(piece);
        lineEnd = piece.includes('\n') ? '\n' : '\r';
        if (file.delimiter === undefined && delimiter !== ',') note('delimiter-detected', DELIMITER_NAMES[delimiter]!);
        parser = createCsvParser(delimiter, lineEnd, onRecord, () => mask);
      }
      parser.push(piece);
      if (out.length > 0) yield out;
      out = [];
    }
    if (parser === null) throw new IntakeFault('empty-file', { source });
    parser.end();
    if (out.length > 0) yield out;
    if (positions === null) throw new IntakeFault('empty-file', { source });
    if (rowsRead === 0) note('no-rows');
    if (filled > 0) note('short-rows-filled', filled);
    if (damaged > 0) note('damaged-text', damaged);
    if (parser.blankLines() > 0) note('blank-lines', parser.blankLines());
  }

  return {
    batches: batches(),
    quote: (row, isPrivate, hasPrivate) => {
      const raw = String(row.raw);
      if (!hasPrivate) return cut(raw);
      if (row.cells === null) return withheld(raw);
      let record = raw;
      const parser = createCsvParser(
        delimiter,
        lineEnd,
        (cells) => {
          record = quoteRecord(Object.fromEntries((cells ?? []).map((cell, i) => [header[i] ?? `#${i + 1}`, cell])), isPrivate);
        },
        () => null,
      );
      parser.push(raw);
      parser.end();
      return record;
    },
  };
}

/** Pieces of which the first holds at least one line end, so that the header can be judged. */
async function* withWholeHeader(text: AsyncIterable<string>): AsyncGenerator<string> {
  let first: string | null = '';
  for await (const piece of text) {
    if (first === null) {
      yield piece;
      continue;
    }
    first += piece;
    // A carriage return at the very end may be half of a line end.
    if (/[\r\n]./s.test(first) || first.length > 1_000_000) {
      yield first;
      first = null;
    }
  }
  if (first !== null && first !== '') yield first;
}

/** The sign that occurs most in the header outside quotes; the comma when none does. */
function mostLikelyDelimiter(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((sign) => [sign, 0]));
  let isQuoted = false;
  for (const sign of text.slice(0, 100_000)) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '\n' || sign === '\r') break;
    else if (counts.has(sign)) counts.set(sign, counts.get(sign)! + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
