import { memo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Dimension } from '../../../core/inquiry.ts';
import type { MessageKey } from '../../../i18n/messages/messages.ts';
import { DimensionFilter } from '../../data/dimension-filter.tsx';
import { ScreenExportButton } from '../../export/screen-export-button.tsx';
import { useReader } from '../../ui/reader.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { useView } from '../../url/use-view.ts';
import './brief-filters.css';
import type { BriefModel } from './brief-model.ts';
import { BRIEF_GRAINS, briefGrain } from './brief-question.ts';
import { SPANS } from './spans.ts';

const FILTERS = ['channel', 'kind'] as const satisfies readonly Dimension[];

/** Which period, how much history, which channels and kinds. All of it lives in the address. */
export const BriefFilters = memo(({ model }: { readonly model: BriefModel | null }) => {
  const [view, change] = useView();
  const { say, format } = useReader();
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
        {FILTERS.map((dimension) => (
          <DimensionFilter key={dimension} dimension={dimension} />
        ))}
        {isFiltered && (
          <button type="button" className="quiet-button" onClick={() => change({ where: {} })}>
            {say('filter.clearAll')}
          </button>
        )}
        {model && <ScreenExportButton title={say('nav.brief')} />}
      </search>
    </I18nProvider>
  );
});

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
