/** Receives one record: its cells (those not wanted may be ''), or null when it cannot be read, and its text. */
export type OnRecord = (cells: string[] | null, text: string) => void;

export interface CsvParser {
  readonly push: (text: string) => void;
  /** no more text will come */
  readonly end: () => void;
  readonly blankLines: () => number;
}

const QUOTE = '"';
const LONGEST_RECORD = 4 * 1024 * 1024;
const CARRIAGE_RETURN = 13;

/**
 * A push parser for RFC 4180 with any one-character delimiter. A record whose quotes do not close, or close in mid-cell, is
 * given up at its first line end and reading goes on there: one stray quote costs one line, not the rest of the file.
 * @param lineEnd "\n" (a carriage return before it is dropped) or "\r"
 * @param wanted asked before each record for the positions to cut out; null: all
 */
export function createCsvParser(delimiter: string, lineEnd: string, onRecord: OnRecord, wanted: () => Uint8Array | null): CsvParser {
  let rest = '';
  let blanks = 0;

  const emit = (cells: string[] | null, text: string): void => {
    if (cells !== null && cells.length === 1 && text.trim() === '') blanks += 1;
    else onRecord(cells, text);
  };

  const parse = (text: string, isLast: boolean): string => {
    let from = 0;
    let quoteAt = text.indexOf(QUOTE);
    while (from < text.length) {
      let to = text.indexOf(lineEnd, from);
      const isEnded = to !== -1;
      if (!isEnded) {
        if (!isLast && text.length - from <= LONGEST_RECORD) break;
        to = text.length;
      }
      if (quoteAt !== -1 && quoteAt < from) quoteAt = text.indexOf(QUOTE, from);
      if (quoteAt === -1 || quoteAt >= to) {
        const cellsTo = to > from && lineEnd === '\n' && text.charCodeAt(to - 1) === CARRIAGE_RETURN ? to - 1 : to;
        emit(splitPlain(text, from, cellsTo, delimiter, wanted()), text.slice(from, cellsTo));
        from = to + 1;
        continue;
      }
      const record = readQuoted(text, from, delimiter, lineEnd, isLast, wanted());
      if (record.state === 'unfinished' && !isLast && text.length - from <= LONGEST_RECORD) break;
      if (record.state === 'read') {
        emit(record.cells, text.slice(from, record.to));
        from = record.next;
      } else {
        emit(null, text.slice(from, to));
        from = to + 1;
      }
    }
    return from >= text.length ? '' : text.slice(from);
  };

  return {
    push: (text) => {
      rest = parse(rest === '' ? text : rest + text, false);
    },
    end: () => {
      parse(rest, true);
      rest = '';
    },
    blankLines: () => blanks,
  };
}

function splitPlain(text: string, from: number, to: number, delimiter: string, wanted: Uint8Array | null): string[] {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    let next = text.indexOf(delimiter, at);
    if (next === -1 || next > to) next = to;
    cells.push(wanted === null || wanted[cells.length] === 1 ? text.slice(at, next) : '');
    if (next === to) return cells;
    at = next + 1;
  }
}

type Quoted =
  | { readonly state: 'read'; readonly cells: string[]; readonly to: number; readonly next: number }
  | { readonly state: 'unfinished' | 'broken' };

function readQuoted(text: string, from: number, delimiter: string, lineEnd: string, isLast: boolean, wanted: Uint8Array | null): Quoted {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const isWanted = wanted === null || wanted[cells.length] === 1;
    if (text[at] === QUOTE) {
      let close = at;
      let hasEscapes = false;
      for (;;) {
        close = text.indexOf(QUOTE, close + 1);
        if (close === -1) return { state: 'unfinished' };
        if (text[close + 1] !== QUOTE) break;
        hasEscapes = true;
        close += 1;
      }
      // The quote may be the first half of an escaped one, or the line end may still come.
      if (close + 1 >= text.length && !isLast) return { state: 'unfinished' };
      const inner = isWanted ? text.slice(at + 1, close) : '';
      cells.push(hasEscapes ? inner.replaceAll('""', '"') : inner);
      at = close + 1;
      if (at >= text.length) return { state: 'read', cells, to: at, next: at };
      if (text[at] === delimiter) at += 1;
      else if (text[at] === lineEnd) return { state: 'read', cells, to: at, next: at + 1 };
      else if (lineEnd === '\n' && text[at] === '\r') {
        if (at + 1 >= text.length && !isLast) return { state: 'unfinished' };
        if (at + 1 >= text.length || text[at + 1] === '\n') return { state: 'read', cells, to: at, next: at + 2 };
        return { state: 'broken' };
      } else return { state: 'broken' };
      continue;
    }
    const nextDelimiter = text.indexOf(delimiter, at);
    let end = text.indexOf(lineEnd, at);
    if (end === -1) {
      if (!isLast && nextDelimiter === -1) return { state: 'unfinished' };
      end = text.length;
    }
    if (nextDelimiter !== -1 && nextDelimiter < end) {
      cells.push(isWanted ? text.slice(at, nextDelimiter) : '');
      at = nextDelimiter + 1;
      continue;
    }
    const cellTo = end > at && lineEnd === '\n' && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
    cells.push(isWanted ? text.slice(at, cellTo) : '');
    return { state: 'read', cells, to: cellTo, next: end + 1 };
  }
}
