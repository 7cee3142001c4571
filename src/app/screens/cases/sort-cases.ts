import type { CaseRecord } from '../../../contract/cases.ts';
import { type CaseColumn, COLUMN_IDS, type ColumnId } from './case-columns.ts';

export interface CaseSort {
  readonly column: ColumnId;
  readonly isDescending: boolean;
}

/** `received` or `-received`; null: as they came, by receipt. */
export function parseSort(text: string | undefined): CaseSort | null {
  const column = COLUMN_IDS.find((id) => id === text?.replace(/^-/, ''));
  return column ? { column, isDescending: text?.startsWith('-') === true } : null;
}

export const formatSort = ({ column, isDescending }: CaseSort): string => `${isDescending ? '-' : ''}${column}`;

/** A press on a heading: ascending, descending, as they came. */
export function nextSort(sort: CaseSort | null, column: ColumnId): CaseSort | null {
  if (sort?.column !== column) return { column, isDescending: false };
  return sort.isDescending ? null : { column, isDescending: true };
}

/** Stable; what is not known comes last in both directions. */
export function sortCases(
  cases: readonly CaseRecord[],
  sort: CaseSort,
  columns: readonly CaseColumn[],
  locale: string,
): readonly CaseRecord[] {
  const column = columns.find(({ id }) => id === sort.column);
  if (!column) return cases;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const keyed = cases.map((record) => ({ record, key: column.order(record) }));
  keyed.sort(({ key: a }, { key: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return sort.isDescending ? -order : order;
  });
  return keyed.map(({ record }) => record);
}
