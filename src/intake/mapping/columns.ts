import { IntakeFault } from '../problem.ts';
import type { Column } from './mapping-schema.ts';

/** One column that the mapping reads: the names it may have, and whether a file may lack it. */
export interface WantedColumn {
  readonly names: readonly string[];
  readonly isOptional: boolean;
  /** the place in the mapping that reads it */
  readonly at: string;
}

/** Collects the columns a mapping reads; each gets one position in a row's cells. */
export interface ColumnList {
  readonly wanted: readonly WantedColumn[];
  /** the position of this column's cell */
  readonly add: (column: Column, at: string, isOptional?: boolean) => number;
}

export function collectColumns(): ColumnList {
  const wanted: WantedColumn[] = [];
  const positions = new Map<string, number>();
  return {
    wanted,
    add: (column, at, isOptional = false) => {
      const names = typeof column === 'string' ? [column] : column;
      const key = names.join('\u0000');
      const known = positions.get(key);
      if (known !== undefined) {
        if (!isOptional) wanted[known] = { ...wanted[known]!, isOptional: false };
        return known;
      }
      wanted.push({ names, isOptional, at });
      positions.set(key, wanted.length - 1);
      return wanted.length - 1;
    },
  };
}

/** Names that occur more than once in a header. */
export function repeated(header: readonly string[]): string[] {
  return [...new Set(header.filter((name, i) => name !== '' && header.indexOf(name) !== i))];
}

/**
 * Where each wanted column stands in this file's header; −1 for an optional one that is absent.
 * @throws IntakeFault naming the column and the ones found
 */
export function locateColumns(source: string, header: readonly string[], wanted: readonly WantedColumn[]): Int32Array {
  const twice = repeated(header);
  return Int32Array.from(wanted, ({ names, isOptional, at }) => {
    const name = names.find((candidate) => header.includes(candidate));
    if (name === undefined) {
      if (isOptional) return -1;
      const shown = header.slice(0, 60).map((found) => (found.length > 60 ? `${found.slice(0, 60)}…` : found));
      throw new IntakeFault('missing-column', {
        source,
        column: names.join('" / "'),
        at,
        found: shown.join(', ') + (header.length > 60 ? ', …' : ''),
      });
    }
    if (twice.includes(name)) throw new IntakeFault('duplicate-column', { source, column: name });
    return header.indexOf(name);
  });
}

/** A header cell as it is compared: no bidi marks, no outer blanks. */
export const headerName = (cell: unknown): string =>
  String(cell ?? '')
    .replace(/[\u200e\u200f\u061c\ufeff]/g, '')
    .trim();
