import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DimensionValue } from '../../contract/meta.ts';
import type { Dimension } from '../../core/inquiry.ts';
import { useAlike } from '../ui/alike.ts';
import { MultiSelect } from '../ui/multi-select.tsx';
import { useReader } from '../ui/reader.tsx';
import { useView } from '../url/use-view.ts';
import { useEngine } from './engine-context.tsx';
import { metaOptions } from './query-options.ts';
import { useValueNames } from './use-value-names.ts';

/** A value that the address names may not occur in the data: then nobody has counted it. */
type Choice = Omit<DimensionValue, 'count'> & { readonly count: number | null };

/** Any values of a dimension, each with how many cases have it; which are chosen lives in the address. */
export function DimensionFilter({ dimension }: { readonly dimension: Dimension }) {
  const { say, format } = useReader();
  const [view, change] = useView();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const nameOf = useValueNames();
  const selected = view.where[dimension] ?? [];
  const known = meta?.dimensions[dimension];
  const strangers = useAlike(selected.filter((value) => !known?.some((entry) => entry.value === value)));
  const options = useMemo(
    () =>
      [...(known ?? []), ...strangers.map((value): Choice => ({ value, count: null, title: null }))].map(({ value, count }: Choice) => ({
        id: idOf(value),
        name: nameOf(dimension, value),
        note: count === null ? undefined : format.count(count),
      })),
    [known, strangers, dimension, nameOf, format],
  );
  return (
    <MultiSelect
      label={say(`dimension.${dimension}`)}
      options={options}
      selected={selected.map(idOf)}
      words={{ search: say('filter.search'), none: say('filter.noMatch'), clear: say('filter.clear') }}
      summary={
        selected.length === 0
          ? say('filter.all')
          : selected.length === 1
            ? nameOf(dimension, selected[0] ?? null)
            : say('brief.selected', { n: format.count(selected.length) })
      }
      onChange={(ids) => change(({ where }) => ({ where: { ...where, [dimension]: ids.map(valueFrom) } }), { isSoon: true })}
    />
  );
}

/** A list's keys are text; "not recorded" is the empty one, which no value can be. */
const idOf = (value: string | null): string => value ?? '';
const valueFrom = (id: string): string | null => (id === '' ? null : id);
