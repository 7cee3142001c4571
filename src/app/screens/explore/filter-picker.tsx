import type { DimensionValue, Meta } from '../../../contract/meta.ts';
import { DIMENSIONS } from '../../../core/inquiry.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { useView } from '../../url/use-view.ts';
import { useExploreReader } from './use-explore-reader.ts';

/** A value that the address names may not occur in the data: then nobody has counted it. */
type Choice = Omit<DimensionValue, 'count'> & { readonly count: number | null };

/** Which cases are counted: any values of any dimension, each with how many cases have it. */
export function FilterPicker({ meta }: { readonly meta: Meta }) {
  const { say, tell, format } = useExploreReader();
  const [view, change] = useView();
  const nameOf = useValueNames();
  const dimensions = DIMENSIONS.filter((dimension) => (meta.dimensions[dimension]?.length ?? 0) > 1 || view.where[dimension]?.length);
  const isFiltered = DIMENSIONS.some((dimension) => view.where[dimension]?.length);
  return (
    <>
      {dimensions.map((dimension) => {
        const selected = view.where[dimension] ?? [];
        const known: readonly Choice[] = meta.dimensions[dimension] ?? [];
        const strangers = selected.filter((value) => !known.some((entry) => entry.value === value));
        const choices: readonly Choice[] = [...known, ...strangers.map((value) => ({ value, count: null, title: null }))];
        return (
          <MultiSelect
            key={dimension}
            label={say(`dimension.${dimension}`)}
            options={choices.map(({ value, count }) => ({
              id: value ?? '',
              name: nameOf(dimension, value),
              note: count === null ? undefined : format.count(count),
            }))}
            selected={selected.map((value) => value ?? '')}
            words={{ search: say('filter.search'), none: say('filter.noMatch'), clear: say('filter.clear') }}
            summary={
              selected.length === 0
                ? say('filter.all')
                : selected.length === 1
                  ? nameOf(dimension, selected[0] ?? null)
                  : tell('trends.selected', { n: format.count(selected.length) })
            }
            onChange={(ids) => change({ where: { ...view.where, [dimension]: ids.map((id) => id || null) } })}
          />
        );
      })}
      {isFiltered && (
        <button type="button" className="quiet-button" onClick={() => change({ where: {} })}>
          {say('filter.clearAll')}
        </button>
      )}
    </>
  );
}
