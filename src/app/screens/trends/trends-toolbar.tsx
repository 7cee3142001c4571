import { I18nProvider } from 'react-aria-components/I18nProvider';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { DIMENSIONS, type Dimension } from '../../../core/inquiry.ts';
import { DimensionFilter } from '../../data/dimension-filter.tsx';
import { ScreenExportButton } from '../../export/screen-export-button.tsx';
import { useTrendReader } from '../../figure/use-trend-words.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { useView } from '../../url/use-view.ts';
import type { TrendsModel } from './trends-model.ts';
import { changeTrends, SPANS, TREND_GRAINS, type TrendsView, trendGrain } from './trends-view.ts';

const FILTERS = ['channel', 'kind'] as const satisfies readonly Dimension[];

/** How long the periods are and how many, which cases, and what is drawn beside the figures. All of it lives in the address. */
export function TrendsToolbar({ model, trends }: { readonly model: TrendsModel | null; readonly trends: TrendsView }) {
  const [view, change] = useView();
  const { say, tell, format } = useTrendReader();
  const grain = trendGrain(view);
  // Filters that the Brief does not offer still hold when the address names them, and can be taken away here.
  const filters = DIMENSIONS.filter((dimension) => FILTERS.some((usual) => usual === dimension) || view.where[dimension]?.length);
  const isFiltered = DIMENSIONS.some((dimension) => view.where[dimension]?.length);
  return (
    <I18nProvider locale={format.locale}>
      <search className="trend-tools" aria-label={say('filter.title')}>
        <SegmentedControl
          label={say('filter.grain')}
          value={grain}
          options={TREND_GRAINS.map((id) => ({ id, name: say(`grain.${id}`) }))}
          onChange={(next) => change({ grain: next, from: null, to: null })}
        />
        {model && <SpanChoice model={model} />}
        {filters.map((dimension) => (
          <DimensionFilter key={dimension} dimension={dimension} />
        ))}
        <ToggleButton className="toggle" isSelected={trends.hasLimits} onChange={(hasLimits) => change(changeTrends(view, { hasLimits }))}>
          {tell('trends.limits')}
        </ToggleButton>
        <ToggleButton
          className="toggle"
          isSelected={trends.hasYearBefore}
          onChange={(hasYearBefore) => change(changeTrends(view, { hasYearBefore }))}
        >
          {tell('trends.yearBefore')}
        </ToggleButton>
        {isFiltered && (
          <button type="button" className="quiet-button" onClick={() => change({ where: {} })}>
            {say('filter.clearAll')}
          </button>
        )}
        {model && <ScreenExportButton title={say('nav.trends')} />}
      </search>
    </I18nProvider>
  );
}

function SpanChoice({ model }: { readonly model: TrendsModel }) {
  const { say, tell, format } = useTrendReader();
  const [, change] = useView();
  const { periods, start, end, grain } = model;
  const span = end - start;
  const whole = String(periods.length);
  const spans = [...new Set([...SPANS[grain].choices, ...(start === 0 ? [] : [span])])]
    .filter((n) => n < periods.length)
    .sort((a, b) => a - b);
  const show = (last: number, length: number) => {
    const isUsual = length === SPANS[grain].usual;
    const isLatest = last === periods.length - 1;
    change({ to: isLatest ? null : (periods[last] ?? null), from: isUsual ? null : (periods[Math.max(0, last - length + 1)] ?? null) });
  };
  return (
    <>
      <Select
        label={tell('trends.span')}
        value={start === 0 ? whole : String(span)}
        onChange={(id) => show(end - 1, Number(id))}
        options={[
          ...spans.map((n) => ({ id: String(n), name: tell(`trends.count.${grain}`, { n }) })),
          { id: whole, name: say('filter.wholeRange') },
        ]}
      />
      <Select
        label={say('filter.to')}
        value={String(end - 1)}
        onChange={(id) => show(Number(id), start === 0 ? Math.max(span, SPANS[grain].usual) : span)}
        options={periods.map((period, i) => ({ id: String(i), name: format.period(period) })).toReversed()}
      />
    </>
  );
}
