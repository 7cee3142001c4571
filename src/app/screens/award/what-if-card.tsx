import { useState } from 'react';
import type { AwardScoreAnswer } from '../../../contract/award.ts';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiUnit } from '../../../core/kpis/kpi.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { Slider } from '../../ui/slider.tsx';
import { useView } from '../../url/use-view.ts';
import { awardView, changeAward } from './award-view.ts';
import { type SupposedCriterion, suppose } from './suppose.ts';
import { useAwardReader } from './use-award-reader.ts';

const HOUR = 3600;
/** A slider is read out in the units that people say. */
const SPOKEN: Readonly<Record<KpiUnit, { readonly size: number; readonly options: Intl.NumberFormatOptions }>> = {
  ratio: { size: 1, options: { style: 'percent', maximumFractionDigits: 1 } },
  'working-seconds': { size: HOUR, options: { style: 'unit', unit: 'hour', unitDisplay: 'long', maximumFractionDigits: 1 } },
  count: { size: 1, options: { maximumFractionDigits: 0 } },
};

/** What the score would be if the months to come were otherwise. A what-if, and it says so. */
export function WhatIfCard({ answer, model }: { readonly answer: AwardScoreAnswer; readonly model: AwardModel }) {
  const { tell, format } = useAwardReader();
  const [view, change] = useView();
  const kept = awardView(view).suppositions;
  // While a thumb is dragged nothing is written into the address: only where it is let go.
  const [dragged, setDragged] = useState<Readonly<Record<string, number>>>({});
  const supposed = suppose(answer, model, { ...kept, ...dragged });
  const { remainingMonths } = answer.progress;
  if (remainingMonths <= 0) {
    return (
      <DataCard title={tell('award.if.title')}>
        <p className="data-none">{tell('award.if.over')}</p>
      </DataCard>
    );
  }
  const keep = (suppositions: Readonly<Record<string, number>>) => {
    setDragged({});
    change(changeAward(view, { suppositions }), { replace: true });
  };
  const whole = Math.round(remainingMonths);
  const months =
    Math.abs(whole - remainingMonths) < 0.05
      ? tell('award.if.months', { n: whole })
      : tell('award.if.monthsPart', { n: format.decimal(remainingMonths) });
  const values = { points: format.decimal(supposed.points), scored: format.decimal(supposed.scoredWeight) };
  const change0 = Number((supposed.points - answer.points).toFixed(1));
  return (
    <DataCard
      title={tell('award.if.title')}
      subtitle={tell('award.if.subtitle', { months })}
      actions={
        supposed.isSupposed && (
          <button type="button" className="button" onClick={() => keep({})}>
            {tell('award.if.reset')}
          </button>
        )
      }
    >
      <p className="what-if-result" aria-live="polite">
        <strong>
          {supposed.isSupposed
            ? tell('award.if.result', { ...values, change: signed(change0, format) })
            : tell('award.if.untouched', values)}
        </strong>
      </p>
      <div className="what-if-sliders">
        {supposed.criteria
          .filter(({ criterion, max, min }) => criterion.weight > 0 && max > min)
          .map((entry) => (
            <SupposedSlider
              key={entry.criterion.id}
              entry={entry}
              onChange={(value) => setDragged({ ...dragged, [entry.criterion.id]: value })}
              onKeep={(value) => keep({ ...kept, ...dragged, [entry.criterion.id]: value })}
            />
          ))}
      </div>
      <p className="note">
        {tell('award.if.note')} {supposed.isApproximate && tell('award.if.approximate')}
      </p>
    </DataCard>
  );
}

/** A change in points, its sign kept with its number. */
function signed(change: number, format: ReturnType<typeof useAwardReader>['format']): string {
  const size = format.decimal(Math.abs(change));
  return `\u2066${change > 0 ? '+' : change < 0 ? '\u2212' : ''}${size}\u2069`;
}

interface SupposedSliderProps {
  readonly entry: SupposedCriterion;
  readonly onChange: (value: number) => void;
  readonly onKeep: (value: number) => void;
}

function SupposedSlider({ entry, onChange, onKeep }: SupposedSliderProps) {
  const { tell, format, language } = useAwardReader();
  const { criterion, unit, rest, min, max, step, value, score, isSupposed } = entry;
  const { size, options } = SPOKEN[unit];
  const kpi = findKpi(criterion.kpi)?.title[language] ?? criterion.kpi;
  return (
    <div className="what-if-slider" data-supposed={isSupposed || undefined}>
      <Slider
        label={tell('award.if.slider', { criterion: criterion.title[language] })}
        value={Math.min(max, Math.max(min, rest)) / size}
        min={min / size}
        max={max / size}
        step={step / size}
        formatOptions={options}
        formatValue={(shown) => format.figure(shown * size, unit)}
        onChange={(shown) => onChange(shown * size)}
        onChangeEnd={(shown) => onKeep(shown * size)}
      />
      <p className="note">{tell('award.if.becomes', { kpi, value: format.figure(value, unit), score: format.decimal(score) })}</p>
    </div>
  );
}
