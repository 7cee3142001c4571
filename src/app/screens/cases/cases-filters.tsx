import { useQuery } from '@tanstack/react-query';
import { DIMENSIONS } from '../../../core/inquiry.ts';
import { parseInstant } from '../../../core/instant.ts';
import { periodsBetween } from '../../../core/period.ts';
import { DimensionFilter } from '../../data/dimension-filter.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { useReader } from '../../ui/reader.tsx';
import { Select } from '../../ui/select.tsx';
import { useView } from '../../url/use-view.ts';
import { useSelection } from './use-selection.ts';

const WHOLE = 'whole';

/** Which month, where no figure says so, and which values of every dimension that the data has. */
export function CasesFilters() {
  const { say, format } = useReader();
  const [view, change] = useView();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const { isOfFigure, pointer } = useSelection();
  const hasPeriod = !isOfFigure || pointer.period === null;
  const first = meta?.firstReceivedAt ? parseInstant(meta.firstReceivedAt) : null;
  const last = meta?.dataAsOf ? parseInstant(meta.dataAsOf) : null;
  const months =
    meta && first !== null && last !== null
      ? periodsBetween(first, last, 'month', { zone: meta.zone, weekStartsOn: meta.weekStartsOn }).toReversed()
      : [];
  const chosen = view.from !== null && view.from === view.to ? view.from : WHOLE;
  const isFiltered = DIMENSIONS.some((dimension) => view.where[dimension]?.length);
  return (
    <search className="cases-filters" aria-label={say('filter.title')}>
      {hasPeriod && (
        <Select
          label={say('filter.period')}
          value={chosen}
          options={[
            { id: WHOLE, name: view.from !== null && chosen === WHOLE ? format.periodRange(view.from, view.to) : say('filter.wholeRange') },
            ...months.map(({ label }) => ({ id: label, name: format.period(label) })),
          ]}
          onChange={(id) => change(id === WHOLE ? { from: null, to: null } : { grain: 'month', from: id, to: id })}
        />
      )}
      {DIMENSIONS.map((dimension) => {
        const values = meta?.dimensions[dimension] ?? [];
        if (values.length < 2 && !view.where[dimension]?.length) return null;
        return <DimensionFilter key={dimension} dimension={dimension} />;
      })}
      {isFiltered && (
        <button type="button" className="quiet-button" onClick={() => change({ where: {} })}>
          {say('filter.clearAll')}
        </button>
      )}
    </search>
  );
}
