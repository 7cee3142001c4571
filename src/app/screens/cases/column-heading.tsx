import { Icon } from '../../ui/icon.tsx';
import type { CaseColumn } from './case-columns.ts';
import { type CaseSort, nextSort } from './sort-cases.ts';

export interface ColumnHeadingProps {
  readonly column: CaseColumn;
  readonly sort: CaseSort | null;
  readonly onSort: (sort: CaseSort | null) => void;
}

/** A heading that sorts: ascending, descending, as they came. */
export function ColumnHeading({ column, sort, onSort }: ColumnHeadingProps) {
  const order = sort?.column !== column.id ? 'none' : sort.isDescending ? 'descending' : 'ascending';
  return (
    <div role="columnheader" tabIndex={-1} aria-sort={order} data-number={column.isNumber || undefined}>
      <button type="button" onClick={() => onSort(nextSort(sort, column.id))}>
        {column.name}
        <span data-order={order}>
          <Icon name="chevron" size={12} />
        </span>
      </button>
    </div>
  );
}
