import { stripBidiMarks } from '../i18n/bidi.ts';
import type { ColumnType, Sheet, SheetCell } from './sheet.ts';

const NONE = /^[—–-]?$/;
const NUMBER = /^[+\u2212-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const PERCENT = /^[+\u2212-]?\d+(?:\.\d+)?%$/;
const DIGITS = /[٠-٩]/g;

/**
 * Cells of a table as a reader sees them, typed again: a column that holds nothing but numbers is one of numbers, in Latin digits;
 * of nothing but percent, one of ratios; a dash is an empty cell. The first column is the rows' headings and stays text.
 */
export function typedColumns(titles: readonly string[], rows: readonly (readonly string[])[]): Sheet {
  const types = titles.map((_, c) => (c === 0 ? 'text' : typeOf(rows.map((row) => latin(row[c] ?? '')))));
  return {
    columns: titles.map((title, c) => ({ title, type: types[c] ?? 'text' })),
    rows: rows.map((row) => titles.map((_, c) => cellOf(row[c] ?? '', types[c] ?? 'text'))),
  };
}

const latin = (text: string): string =>
  stripBidiMarks(text)
    .trim()
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll('٬', ',')
    .replaceAll('٫', '.')
    .replaceAll('٪', '%');

function typeOf(texts: readonly string[]): ColumnType {
  const known = texts.filter((text) => !NONE.test(text));
  if (known.length === 0) return 'text';
  if (known.every((text) => NUMBER.test(text))) return 'number';
  return known.every((text) => PERCENT.test(text)) ? 'ratio' : 'text';
}

function cellOf(text: string, type: ColumnType): SheetCell {
  if (type === 'text') return stripBidiMarks(text).trim() === '' ? null : text;
  const plain = latin(text);
  if (NONE.test(plain)) return null;
  const number = Number(plain.replace(/[,%]/g, '').replace('\u2212', '-'));
  // 95.4 % is 0.954, not 0.9540000000000001
  return type === 'ratio' ? Number((number / 100).toPrecision(12)) : number;
}
