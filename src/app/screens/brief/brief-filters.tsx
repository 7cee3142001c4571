import { memo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Dimension } from '../../../core/inquiry.ts';
import type { MessageKey } from '../../../i18n/messages/messages.ts';
import { DimensionFilter } from '../../data/dimension-filter.tsx';
import { ScreenExportButton } from '../../export/screen-export-button.tsx';
import { useAlike, useSteady } from '../../ui/alike.ts';
import { useReader } from '../../ui/reader.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { useView } from '../../url/use-view.ts';
import './brief-filters.css';
import type { BriefModel } from './brief-model.ts';
import { BRIEF_GRAINS, briefGrain } from './brief-question.ts';
import { SPANS } from './spans.ts';
import { useAskedAhead } from './use-asked-ahead.ts';

const FILTERS = ['channel', 'kind'] as const satisfies readonly Dimension[];

/** The periods that there are to choose from, and which of them are on screen. */
interface Periods {
  /** labels, earliest first */
  readonly labels: readonly string[];
  /** half-open range of `labels`, by index; the last one is the period that the page is about */
  readonly start: number;
  readonly focus: number;
}

/** Which period, how much history, which channels and kinds. All of it lives in the address. */
export function BriefFilters({ model }: { readonly model: BriefModel | null }) {
  useAskedAhead(model);
  const periods = useAlike<Periods | null>(
    model && { labels: model.rows.map(({ period }) => period), start: model.start, focus: model.focus },
  );
  return <FilterBar periods={periods} />;
}

/** Laid out anew for other periods or another view, not for other figures. */
const FilterBar = memo(({ periods }: { readonly periods: Periods | null }) => {
  const [view, change] = useView();
  const { say, format } = useReader();
  const grain = briefGrain(view);
  const isFiltered = FILTERS.some((dimension) => view.where[dimension]?.length);
  const show = useSteady((focus: number, span: number) => {
    if (!periods) return;
    const isDefault = span === SPANS[grain].usual;
    change({ to: periods.labels[focus] ?? null, from: isDefault ? null : (periods.labels[Math.max(0, focus - span + 1)] ?? null) });
  });
  return (
    <I18nProvider locale={format.locale}>
      <search className="filters" aria-label={say('filter.title')}>
        <SegmentedControl
          label={say('filter.grain')}
          value={grain}
          options={BRIEF_GRAINS.map((id) => ({ id, name: say(`grain.${id}`) }))}
          onChange={(next) => change({ grain: next, from: null, to: null })}
        />
        {periods && <PeriodChoice periods={periods} grain={grain} show={show} />}
        {FILTERS.map((dimension) => (
          <DimensionFilter key={dimension} dimension={dimension} />
        ))}
        {isFiltered && (
          <button type="button" className="quiet-button" onClick={() => change({ where: {} })}>
            {say('filter.clearAll')}
          </button>
        )}
        {periods && <ScreenExportButton title={say('nav.brief')} />}
      </search>
    </I18nProvider>
  );
});

interface PeriodChoiceProps {
  readonly periods: Periods;
  readonly grain: (typeof BRIEF_GRAINS)[number];
  readonly show: (focus: number, span: number) => void;
}

const COUNTS: Readonly<Record<PeriodChoiceProps['grain'], MessageKey>> = {
  month: 'count.months',
  quarter: 'brief.spanQuarters',
  year: 'brief.spanYears',
};

const PeriodChoice = memo(({ periods, grain, show }: PeriodChoiceProps) => {
  const { say, format } = useReader();
  const { labels, focus, start } = periods;
  const span = focus - start + 1;
  const isWhole = start === 0;
  const whole = String(labels.length);
  const spans = [...new Set([...SPANS[grain].choices, ...(isWhole ? [] : [span])])].filter((n) => n < labels.length).sort((a, b) => a - b);
  return (
    <>
      <Select
        label={say('filter.period')}
        value={String(focus)}
        onChange={(id) => show(Number(id), isWhole ? Math.max(span, SPANS[grain].usual) : span)}
        options={labels.map((label, i) => ({ id: String(i), name: format.period(label) })).toReversed()}
      />
      <Select
        label={say('brief.history')}
        value={isWhole ? whole : String(span)}
        onChange={(id) => show(focus, Number(id))}
        options={[...spans.map((n) => ({ id: String(n), name: say(COUNTS[grain], { n }) })), { id: whole, name: say('filter.wholeRange') }]}
      />
    </>
  );
});
