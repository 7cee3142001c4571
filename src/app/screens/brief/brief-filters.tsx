import { useQuery } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { DimensionValue } from '../../../contract/meta.ts';
import type { Dimension } from '../../../core/inquiry.ts';
import type { MessageKey } from '../../../i18n/messages/messages.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { ScreenExportButton } from '../../export/screen-export-button.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { useReader } from '../../ui/reader.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { useView } from '../../url/use-view.ts';
import './brief-filters.css';
import type { BriefModel } from './brief-model.ts';
import { BRIEF_GRAINS, briefGrain } from './brief-question.ts';
import { SPANS } from './spans.ts';

/** A value that the address names may not occur in the data: then nobody has counted it. */
type DimensionChoice = Omit<DimensionValue, 'count'> & { readonly count: number | null };

const FILTERS = ['channel', 'kind'] as const satisfies readonly Dimension[];

/** Which period, how much history, which channels and kinds. All of it lives in the address. */
export function BriefFilters({ model }: { readonly model: BriefModel | null }) {
  const [view, change] = useView();
  const { say, format } = useReader();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const nameOf = useValueNames();
  const grain = briefGrain(view);
  const isFiltered = FILTERS.some((dimension) => view.where[dimension]?.length);

  const show = (focus: number, span: number) => {
    if (!model) return;
    const isDefault = span === SPANS[grain].usual;
    change({ to: model.rows[focus]?.period ?? null, from: isDefault ? null : (model.rows[Math.max(0, focus - span + 1)]?.period ?? null) });
  };
  return (
    <I18nProvider locale={format.locale}>
      <search className="filters" aria-label={say('filter.title')}>
        <SegmentedControl
          label={say('filter.grain')}
          value={grain}
          options={BRIEF_GRAINS.map((id) => ({ id, name: say(`grain.${id}`) }))}
          onChange={(next) => change({ grain: next, from: null, to: null })}
        />
        {model && <PeriodChoice model={model} grain={grain} show={show} />}
        {FILTERS.map((dimension) => {
          const selected = view.where[dimension] ?? [];
          const values: readonly DimensionChoice[] =
            meta?.dimensions[dimension] ?? selected.map((value) => ({ value, count: null, title: null }));
          const options = values.map((entry) => ({
            id: idOf(entry.value),
            name: nameOf(dimension, entry.value),
            note: noteOf(entry, format.count),
          }));
          return (
            <MultiSelect
              key={dimension}
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
              onChange={(ids) => change({ where: { ...view.where, [dimension]: ids.map(valueFrom) } })}
            />
          );
        })}
        {isFiltered && (
          <button type="button" className="quiet-button" onClick={() => change({ where: {} })}>
            {say('filter.clearAll')}
          </button>
        )}
        {model && <ScreenExportButton title={say('nav.brief')} />}
      </search>
    </I18nProvider>
  );
}

interface PeriodChoiceProps {
  readonly model: BriefModel;
  readonly grain: (typeof BRIEF_GRAINS)[number];
  readonly show: (focus: number, span: number) => void;
}

const COUNTS: Readonly<Record<PeriodChoiceProps['grain'], MessageKey>> = {
  month: 'count.months',
  quarter: 'brief.spanQuarters',
  year: 'brief.spanYears',
};

function PeriodChoice({ model, grain, show }: PeriodChoiceProps) {
  const { say, format } = useReader();
  const { rows, focus, start } = model;
  const span = focus - start + 1;
  const isWhole = start === 0;
  const whole = String(rows.length);
  const spans = [...new Set([...SPANS[grain].choices, ...(isWhole ? [] : [span])])].filter((n) => n < rows.length).sort((a, b) => a - b);
  return (
    <>
      <Select
        label={say('filter.period')}
        value={String(focus)}
        onChange={(id) => show(Number(id), isWhole ? Math.max(span, SPANS[grain].usual) : span)}
        options={rows.map((row, i) => ({ id: String(i), name: format.period(row.period) })).toReversed()}
      />
      <Select
        label={say('brief.history')}
        value={isWhole ? whole : String(span)}
        onChange={(id) => show(focus, Number(id))}
        options={[...spans.map((n) => ({ id: String(n), name: say(COUNTS[grain], { n }) })), { id: whole, name: say('filter.wholeRange') }]}
      />
    </>
  );
}

/** A list's keys are text; "not recorded" is the empty one, which no value can be. */
const idOf = (value: string | null): string => value ?? '';
const valueFrom = (id: string): string | null => (id === '' ? null : id);

const noteOf = ({ count }: DimensionChoice, format: (value: number) => string) => (count === null ? undefined : format(count));
