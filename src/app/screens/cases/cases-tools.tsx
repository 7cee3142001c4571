import { lazy, Suspense, useState } from 'react';
import type { CaseRecord } from '../../../contract/cases.ts';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Select } from '../../ui/select.tsx';
import type { CaseColumn } from './case-columns.ts';
import { type CaseSort, formatSort, parseSort } from './sort-cases.ts';
import { useCasesWords } from './use-cases-words.ts';

export interface CasesToolsProps {
  readonly list: {
    readonly cases: readonly CaseRecord[];
    readonly total: number;
    readonly isTooMany: boolean;
    readonly isGathering: boolean;
  };
  readonly columns: readonly CaseColumn[];
  readonly visible: readonly CaseColumn[];
  readonly sort: CaseSort | null;
  readonly isDemonstration: boolean;
  readonly onSort: (sort: CaseSort | null) => void;
  readonly onColumns: (ids: readonly string[]) => void;
}

const CasesExport = lazy(async () => ({ default: (await import('./cases-export.tsx')).CasesExport }));

const UNSORTED = 'none';

/** Which columns, in which order, and all of it as a file. */
export function CasesTools({ list, columns, visible, sort, isDemonstration, onSort, onColumns }: CasesToolsProps) {
  const { say, format } = useReader();
  const words = useCasesWords();
  const [isExporting, setExporting] = useState(false);
  const { cases, total, isTooMany, isGathering } = list;
  const isSorted = sort !== null && !isTooMany && cases.length === total;
  const status = isTooMany
    ? words('cases.sortNeedsAll', { total: format.count(total) })
    : isGathering
      ? words('cases.sorting')
      : words('cases.loaded', { loaded: format.count(cases.length), total: format.count(total) });
  return (
    <div className="cases-tools">
      <MultiSelect
        label={words('cases.columns')}
        options={columns.filter(({ id }) => id !== 'id').map(({ id, name }) => ({ id, name }))}
        selected={visible.map(({ id }) => id)}
        summary={words('cases.columnsShown', { n: format.count(visible.length), all: format.count(columns.length) })}
        words={{ search: say('filter.search'), none: say('filter.noMatch'), clear: say('filter.clear') }}
        onChange={onColumns}
      />
      <Select
        label={words('cases.sortBy')}
        value={sort ? formatSort(sort) : UNSORTED}
        options={[
          { id: UNSORTED, name: words('cases.sortNone') },
          ...visible.flatMap(({ id, name }) => [
            { id, name: words('cases.sortAscending', { column: name }) },
            { id: `-${id}`, name: words('cases.sortDescending', { column: name }) },
          ]),
        ]}
        onChange={(id) => onSort(parseSort(id === UNSORTED ? undefined : id))}
      />
      <button type="button" className="button" onClick={() => setExporting(true)}>
        {words('cases.download')}
      </button>
      {isExporting && (
        <Suspense fallback={null}>
          <CasesExport
            visible={visible}
            total={total}
            isDemonstration={isDemonstration}
            sorted={isSorted ? cases : null}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
      <span className="note" role="status">
        {status}
      </span>
    </div>
  );
}
