import { IntakeFault } from '../problem.ts';
import { cut, quoteRecord, type RowReading, type RowSource, type SourceRow, withheld } from './row-source.ts';

const LONGEST_RECORD = 16 * 1024 * 1024;

/** Rows of a JSON list or of NDJSON, told apart by their first sign; comment lines before it are forgiven, and said. */
export function readJson(text: AsyncIterable<string>, reading: RowReading): RowSource {
  return { batches: batches(text, reading), quote: quoteJson };
}

async function* batches(text: AsyncIterable<string>, { source, columns, note, file }: RowReading): AsyncGenerator<readonly SourceRow[]> {
  const seen = new Uint8Array(columns.length);
  let row = 0;
  let out: SourceRow[] = [];
  const take = (raw: string): void => {
    row += 1;
    out.push(toRow(raw));
  };
  const toRow = (raw: string): SourceRow => {
    try {
      const value: unknown = JSON.parse(raw);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return { row, cells: columns.map(({ names }, i) => pick(value as Record<string, unknown>, names, seen, i)), raw: value };
      }
    } catch {
      // falls through: the row is kept as text and named unreadable
    }
    return { row, cells: null, raw };
  };

  let splitter: Splitter | null = null;
  let head = '';
  for await (const piece of text) {
    let body = piece;
    if (splitter === null) {
      head += piece;
      const start = skipComments(head);
      if (start === null) continue;
      if (start.comments > 0) note('comment-forgiven', start.comments);
      const sign = head[start.at]!;
      if (sign !== '[' && sign !== '{')
        throw new IntakeFault('not-json', { source, start: JSON.stringify(head.slice(start.at, start.at + 12)) });
      splitter = sign === '[' && file.format !== 'ndjson' ? splitList(take) : splitLines(take);
      body = head.slice(sign === '[' && file.format !== 'ndjson' ? start.at + 1 : start.at);
    }
    splitter.push(body);
    if (out.length > 0) yield out;
    out = [];
  }
  if (splitter === null) {
    if (head.trim() === '') throw new IntakeFault('empty-file', { source });
    throw new IntakeFault('not-json', { source, start: JSON.stringify(head.trim().slice(0, 12)) });
  }
  if (splitter.end()) note('cut-off', row);
  if (out.length > 0) yield out;
  if (row === 0) note('no-rows');
  else
    columns.forEach(({ names, isOptional }, i) => {
      if (seen[i] === 0 && !isOptional) note('column-never-seen', names.join(' / '));
    });
}

function pick(record: Readonly<Record<string, unknown>>, names: readonly string[], seen: Uint8Array, position: number): unknown {
  for (const name of names) {
    let value = Object.hasOwn(record, name) ? record[name] : undefined;
    if (value === undefined && name.includes('.')) {
      value = name
        .split('.')
        .reduce<unknown>(
          (inner, key) =>
            typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? (inner as Record<string, unknown>)[key] : undefined,
          record,
        );
    }
    if (value !== undefined) {
      seen[position] = 1;
      return value;
    }
  }
  return null;
}

/** Where the data begins after blank and `//` lines; null: not yet to be said. */
function skipComments(head: string): { at: number; comments: number } | null {
  let at = 0;
  let comments = 0;
  for (;;) {
    while (at < head.length && /[\s\ufeff]/.test(head[at]!)) at += 1;
    if (at >= head.length || head.slice(at) === '/') return null;
    if (!head.startsWith('//', at)) return { at, comments };
    const end = head.indexOf('\n', at);
    if (end === -1) return null;
    comments += 1;
    at = end + 1;
  }
}

interface Splitter {
  readonly push: (text: string) => void;
  /** whether the file ended inside a record */
  readonly end: () => boolean;
}

function splitLines(take: (raw: string) => void): Splitter {
  let rest = '';
  const line = (text: string): void => {
    if (text.trim() !== '') take(text.trim());
  };
  return {
    push: (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      lines.forEach(line);
    },
    end: () => {
      line(rest);
      return false;
    },
  };
}

/** Cuts a list into its elements by depth, without reading them. */
function splitList(take: (raw: string) => void): Splitter {
  let rest = '';
  let at = 0;
  let depth = 0;
  let isText = false;
  let isOver = false;
  const element = (raw: string): void => {
    if (raw.trim() !== '') take(raw.trim());
  };
  const push = (text: string): void => {
    if (isOver) return;
    rest += text;
    let from = 0;
    for (; at < rest.length; at++) {
      const code = rest.charCodeAt(at);
      if (isText) {
        if (code === 0x5c) at += 1;
        else if (code === 0x22) isText = false;
      } else if (code === 0x22) isText = true;
      else if (code === 0x7b || code === 0x5b) depth += 1;
      else if (depth > 0 && (code === 0x7d || code === 0x5d)) depth -= 1;
      else if (depth === 0 && (code === 0x2c || code === 0x5d)) {
        element(rest.slice(from, at));
        from = at + 1;
        if (code === 0x5d) {
          isOver = true;
          break;
        }
      }
    }
    rest = rest.slice(from);
    at -= from;
    // One record without an end would take the memory of all the rest.
    if (rest.length > LONGEST_RECORD) {
      element(rest);
      rest = '';
      isOver = true;
    }
  };
  return {
    push,
    end: () => {
      if (isOver) return false;
      element(rest);
      return true;
    },
  };
}

function quoteJson(row: SourceRow, isPrivate: (column: string) => boolean, hasPrivate: boolean): string {
  if (typeof row.raw === 'string') return hasPrivate ? withheld(row.raw) : cut(row.raw);
  return quoteRecord(row.raw as Record<string, unknown>, isPrivate);
}
