import { describe, expect, it } from 'vitest';
import { documentOf, HOSTILE, hostileTable } from '../../tests/export/hostile.ts';
import { parseCsv } from '../../tests/export/reader-tool.ts';
import { writeCsv, writeSheetCsv } from './write-csv.ts';

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
const oneCell = (text: string): string =>
  textOf(writeSheetCsv({ columns: [{ title: 'a', type: 'text' }], rows: [[text]] }).bytes).slice(4, -2);

describe('CSV', () => {
  it('begins with a byte-order mark and ends every line with CR LF', () => {
    const text = textOf(writeSheetCsv({ columns: [{ title: 'a', type: 'count' }], rows: [[1], [null]] }).bytes);
    expect(text).toBe('\uFEFFa\r\n1\r\n\r\n');
  });

  it('puts an apostrophe before text that a spreadsheet would run, and before no number', () => {
    for (const text of ['=1', '+1', '-1', '@a', '\ta']) expect(oneCell(text), text).toBe(`\r\n'${text}`.slice(2));
    expect(textOf(writeSheetCsv({ columns: [{ title: 'a', type: 'number' }], rows: [[-1.5]] }).bytes)).toContain('\r\n-1.5\r\n');
  });

  it('does not let a mark without width hide what a text begins with', () => {
    expect(oneCell('\u200F=1')).toBe("'=1");
  });

  it('replaces and counts NUL and lone surrogates, and leaves pairs alone', () => {
    const file = writeSheetCsv({
      columns: [{ title: 'a', type: 'text' }],
      rows: [[HOSTILE.nul], [HOSTILE.lone], [HOSTILE.emoji], ['\uFFFD']],
    });
    // what a store had replaced before is told with it
    expect(file.replaced).toBe(4);
    expect(textOf(file.bytes)).toContain(`a\uFFFDb\r\nx\uFFFDy\uFFFDz\r\n${HOSTILE.emoji}\r\n\uFFFD\r\n`);
  });

  it('says on every row what it was computed on, and is a rectangle', () => {
    const [head = [], ...rows] = parseCsv(textOf(writeCsv(documentOf()).bytes));
    expect(rows.length).toBe(3 * (hostileTable.rows.length + 2));
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      expect(row[head.indexOf('Calendar and version')]).toBe('bh-government (bh-government 2026-11-01)');
      expect(row[head.indexOf('Small figures')]).toContain('shown');
      expect(row[head.indexOf('Data')]).toContain('demonstration data');
      expect(row[head.indexOf('Definition')]).not.toBe('');
    }
  });

  it('holds no mark that steers direction, in either language', () => {
    for (const language of ['en', 'ar'] as const)
      expect(textOf(writeCsv(documentOf({ language })).bytes).slice(1)).not.toMatch(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/);
  });
});
