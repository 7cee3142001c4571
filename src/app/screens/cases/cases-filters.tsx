import { useQuery } from '@tanstack/react-query';
import { DIMENSIONS } from '../../../core/inquiry.ts';
import { parseInstant } from '../../../core/instant.ts';
import { periodsBetween } from '../../../core/period.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { MultiSelect } from '../../ui/multi-select.tsx';
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
  const nameOf = useValueNames();
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
        const selected = view.where[dimension] ?? [];
        if (values.length < 2 && selected.length === 0) return null;
        return (
          <MultiSelect
            key={dimension}
            label={say(`dimension.${dimension}`)}
            options={values.map(({ value, count }) => ({ id: value ?? '', name: nameOf(dimension, value), note: format.count(count) }))}
            selected={selected.map((value) => value ?? '')}
            summary={
              selected.length === 0
                ? say('filter.all')
                : selected.length === 1
                  ? nameOf(dimension, selected[0] ?? null)
                  : say('brief.selected', { n: format.count(selected.length) })
            }
            words={{ search: say('filter.search'), none: say('filter.noMatch'), clear: say('filter.clear') }}
            onChange={(ids) => change({ where: { ...view.where, [dimension]: ids.map((id) => (id === '' ? null : id)) } })}
          />
        );
      })}
      {isFiltered && (
        <button type="button" className="quiet-button" onClick={() => change({ where: {} })}>
          {say('filter.clearAll')}
        </button>
      )}
    </search>
  );
}
