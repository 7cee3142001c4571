import { useQuery } from '@tanstack/react-query';
import { DIMENSIONS } from '../../../core/inquiry.ts';
import type { Where } from '../../../core/query.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { useAwardReader } from './use-award-reader.ts';

export interface WhereFieldsProps {
  readonly legend: string;
  readonly where: Where;
  readonly onChange: (where: Where) => void;
}

/** Which cases, dimension by dimension; nothing chosen means all. */
export function WhereFields({ legend, where, onChange }: WhereFieldsProps) {
  const { say, format } = useAwardReader();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const nameOf = useValueNames();
  const idOf = (value: string | null): string => value ?? '';
  return (
    <fieldset className="award-where">
      <legend>{legend}</legend>
      {DIMENSIONS.filter((dimension) => (meta?.dimensions[dimension].length ?? 0) > 0 || where[dimension]?.length).map((dimension) => {
        const selected = where[dimension] ?? [];
        const values = new Set([...(meta?.dimensions[dimension] ?? []).map(({ value }) => value), ...selected]);
        return (
          <MultiSelect
            key={dimension}
            label={say(`dimension.${dimension}`)}
            options={[...values].map((value) => ({ id: idOf(value), name: nameOf(dimension, value) }))}
            selected={selected.map(idOf)}
            summary={
              selected.length === 0
                ? say('filter.all')
                : selected.length === 1
                  ? nameOf(dimension, selected[0] ?? null)
                  : format.count(selected.length)
            }
            words={{ search: say('filter.search'), none: say('filter.noMatch'), clear: say('filter.clear') }}
            onChange={(ids) => {
              const { [dimension]: _before, ...others } = where;
              onChange(ids.length === 0 ? others : { ...others, [dimension]: ids.map((id) => (id === '' ? null : id)) });
            }}
          />
        );
      })}
    </fieldset>
  );
}
