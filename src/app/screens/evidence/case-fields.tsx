import type { Meta } from '../../../contract/meta.ts';
import { DIMENSIONS, type Dimension } from '../../../core/inquiry.ts';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Select } from '../../ui/select.tsx';
import type { FigureForm } from './figure-form.ts';
import { valueNameIn } from './figure-scope.ts';
import { useEvidenceWords } from './use-evidence-words.ts';
import type { Voice } from './use-voices.ts';

/** Stands for "not recorded" in lists: the value itself is null. */
const NOT_RECORDED = '';
const NO_GROUP = '';

/** Which cases count: filters over any dimension, and one group of a grouping. */
export function CaseFields({
  form,
  meta,
  voice,
  onChange,
}: {
  readonly form: FigureForm;
  readonly meta: Meta;
  readonly voice: Voice;
  readonly onChange: (change: Partial<FigureForm>) => void;
}) {
  const { say, format } = useReader();
  const words = useEvidenceWords();
  const { where, by, group } = form;
  const known = DIMENSIONS.filter((dimension) => meta.dimensions[dimension].length > 0 || where[dimension]?.length);
  const valuesOf = (dimension: Dimension, named: readonly (string | null)[]): readonly (string | null)[] => [
    ...new Set([...meta.dimensions[dimension].map(({ value }) => value), ...named]),
  ];
  return (
    <>
      <fieldset>
        <legend>{words('figure.filters')}</legend>
        <div className="form-row">
          {known.map((dimension) => {
            const selected = where[dimension] ?? [];
            return (
              <MultiSelect
                key={dimension}
                label={say(`dimension.${dimension}`)}
                options={valuesOf(dimension, selected).map((value) => ({
                  id: value ?? NOT_RECORDED,
                  name: valueNameIn(voice, meta, dimension, value),
                }))}
                selected={selected.map((value) => value ?? NOT_RECORDED)}
                summary={
                  selected.length === 0
                    ? say('filter.all')
                    : selected.length === 1
                      ? valueNameIn(voice, meta, dimension, selected[0] ?? null)
                      : format.count(selected.length)
                }
                words={{ search: say('filter.search'), none: say('filter.noMatch'), clear: say('filter.clear') }}
                onChange={(ids) => onChange({ where: { ...where, [dimension]: ids.map((id) => (id === NOT_RECORDED ? null : id)) } })}
              />
            );
          })}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words('figure.group')}</legend>
        <div className="form-row">
          <Select
            label={words('figure.groupBy')}
            value={by ?? NO_GROUP}
            options={[{ id: NO_GROUP, name: words('figure.everything') }, ...known.map((id) => ({ id, name: say(`dimension.${id}`) }))]}
            onChange={(id) => {
              const dimension = known.find((entry) => entry === id) ?? null;
              onChange({ by: dimension, group: dimension ? (meta.dimensions[dimension][0]?.value ?? null) : null });
            }}
          />
          {by !== null && (
            <Select
              label={words('figure.groupValue')}
              value={group ?? NOT_RECORDED}
              options={valuesOf(by, [group]).map((value) => ({ id: value ?? NOT_RECORDED, name: valueNameIn(voice, meta, by, value) }))}
              onChange={(id) => onChange({ group: id === NOT_RECORDED ? null : id })}
            />
          )}
        </div>
      </fieldset>
    </>
  );
}
