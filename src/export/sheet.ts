/** How a column's cells are typed and written: text, whole numbers, ratios (0 to 1), any number. */
export type ColumnType = 'text' | 'count' | 'ratio' | 'number';

export interface SheetColumn {
  readonly title: string;
  readonly type: ColumnType;
}

export type SheetCell = string | number | null;

/** A rectangle of typed cells, one row a mark or one row a case; null is an empty cell, never a zero. */
export interface Sheet {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}
