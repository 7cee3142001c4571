import { useState } from 'react';
import type { CaseRecord } from '../../../contract/cases.ts';
import { toEngineError } from '../../data/engine-error.ts';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Select } from '../../ui/select.tsx';
import type { CaseColumn } from './case-columns.ts';
import { casesCsv } from './cases-csv.ts';
import { type CaseSort, formatSort, parseSort } from './sort-cases.ts';
import { useCasesWords } from './use-cases-words.ts';
import { useSelection } from './use-selection.ts';

export interface CasesToolsProps {
  readonly list: {
    readonly cases: readonly CaseRecord[];
    readonly total: number;
    readonly isTooMany: boolean;
    readonly isGathering: boolean;
    readonly gatherAll: () => Promise<readonly CaseRecord[]>;
  };
  readonly columns: readonly CaseColumn[];
  readonly visible: readonly CaseColumn[];
  readonly sort: CaseSort | null;
  readonly isDemonstration: boolean;
  readonly onSort: (sort: CaseSort | null) => void;
  readonly onColumns: (ids: readonly string[]) => void;
}

const UNSORTED = 'none';

/** Which columns, in which order, and all of it as a file. */
export function CasesTools({ list, columns, visible, sort, isDemonstration, onSort, onColumns }: CasesToolsProps) {
  const { say, format, language } = useReader();
  const words = useCasesWords();
  const { kpi, role } = useSelection();
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState('');
  const { cases, total, isTooMany, isGathering, gatherAll } = list;
  const save = async () => {
    setSaving(true);
    setFailure('');
    try {
      const note = isDemonstration ? { name: words('cases.fileNote'), text: words('cases.demonstrationRow') } : null;
      const text = casesCsv(await gatherAll(), visible, note);
      download(`${isDemonstration ? 'demonstration-' : ''}cases-${kpi.id}-${role}.csv`, text);
    } catch (error) {
      setFailure(toEngineError(error).title[language]);
    }
    setSaving(false);
  };
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
      <button type="button" className="button" aria-busy={isSaving} disabled={isSaving} onClick={() => void save()}>
        {isSaving ? words('cases.downloading') : words('cases.download')}
      </button>
      <span className="note" role="status">
        {failure || status}
      </span>
    </div>
  );
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
