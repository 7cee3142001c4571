import { isUnripe } from '../../../core/trends/ripeness.ts';
import { niceAxis } from '../../charts/axis.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { FigureLink } from '../../figure/figure-link.tsx';
import { usePointOpening } from '../../figure/use-point-opening.ts';
import { useReader } from '../../ui/reader.tsx';
import { absenceOf } from './absence-of.ts';
import type { BriefKpi } from './brief-question.ts';
import { targetOf } from './brief-targets.ts';
import type { ChartView } from './chart-view.ts';
import { figureOf, isProvisional, seriesOf } from './row-figures.ts';
import { summaryOf } from './summary-of.ts';
import { titleOfKpi } from './title-of-kpi.ts';
import { useAsked } from './use-asked.ts';
import { useChartWords } from './use-chart-words.ts';
import { verdictOf } from './verdict.ts';

const HEIGHT = 220;

/** A rate against its target, with its interval; nothing measured is a gap, never 0 %. */
export function RateCard({ view, kpi }: { readonly view: ChartView; readonly kpi: BriefKpi }) {
  const reader = useReader();
  const { say, format, language } = reader;
  const words = useChartWords();
  const opening = usePointOpening((i) => ({ kpi, period: view.rows[i]?.period ?? null }));
  const { rows, labels, names } = view;
  const asked = useAsked([kpi], rows);
  const values = seriesOf(rows, kpi);
  const intervals = rows.map((row) => figureOf(row, kpi)?.interval ?? null);
  const low = intervals.map((interval) => interval?.[0] ?? null);
  const high = intervals.map((interval) => interval?.[1] ?? null);
  const target = targetOf(kpi, view.scope);
  const name = titleOfKpi(kpi, language);
  const last = figureOf(rows.at(-1), kpi);
  const whole = (ratio: number) => format.percent(ratio, 0);
  const precise = (ratio: number | null) => format.percent(ratio);
  const reason = absenceOf(rows.at(-1), kpi, reader);
  const isOpen = rows.map((row, i) => view.isRunning[i] || isProvisional(row, kpi) || isUnripe(kpi, row.values));
  // The open cases of a cohort may still be resolved: below its target a resolution rate is never more than "so far".
  const verdict = verdictOf(last, target, kpi === 'resolution-rate' || isOpen.at(-1));
  const title =
    verdict === null
      ? say('brief.unmeasured', { name, reason })
      : verdict === 'open'
        ? say('brief.rateOpen', { name, value: precise(last?.value ?? null) })
        : say(verdict === 'met' ? 'brief.rateMet' : 'brief.rateMissed', { name, target: whole(target ?? 0) });
  const fractionOf = (i: number) => format.fraction(figureOf(rows[i], kpi)?.numerator, figureOf(rows[i], kpi)?.denominator);
  const pendingOf = (i: number) => figureOf(rows[i], kpi)?.pending;
  return (
    <ChartFrame
      title={title}
      subtitle={say(isOpen.includes(true) ? 'brief.rateSubtitleProvisional' : 'brief.rateSubtitle')}
      height={HEIGHT}
      words={words}
      asked={asked}
      summary={verdict === null ? title : summaryOf({ name, rows, values, formatValue: precise }, reader)}
      table={{
        columns: [say('figures.period'), say('figures.value'), '95%', 'n', say('sla.pending')],
        rows: () =>
          names.map((period, i) => [
            period,
            <FigureLink key="value" figure={{ kpi, period: rows[i]?.period ?? null }}>
              {precise(values[i] ?? null)}
            </FigureLink>,
            format.interval(intervals[i]),
            fractionOf(i),
            format.count(pendingOf(i) ?? null),
          ]),
      }}
    >
      {values.every((value) => value === null) ? (
        <p className="chart-absent" style={{ blockSize: HEIGHT }}>
          {reason}
        </p>
      ) : (
        <TrendChart
          label={say('brief.readPoints', { title })}
          height={HEIGHT}
          periods={labels}
          axis={niceAxis([1], { from: floorOf([...low, ...values, target ?? null]), to: 1, steps: [0.02, 0.05, 0.1, 0.2, 0.25] })}
          formatTick={whole}
          formatValue={precise}
          provisional={isOpen}
          bands={[{ name: null, low, high }]}
          line={{ name, values }}
          target={target === undefined ? undefined : { value: target, name: say('figures.target') }}
          opening={opening}
          describe={(i) => {
            const pending = pendingOf(i);
            return {
              title: names[i] ?? '',
              lines: [
                { name, value: precise(values[i] ?? null), note: fractionOf(i) },
                { name: '95%', value: format.interval(intervals[i]) },
                ...(pending ? [{ name: say('sla.pending'), value: format.count(pending) }] : []),
              ],
            };
          }}
        />
      )}
    </ChartFrame>
  );
}

/** The axis of a rate starts at the ten below everything drawn: rates live near the top, and the label says so. */
function floorOf(values: readonly (number | null)[]): number {
  const lowest = Math.min(1, ...values.filter((value) => value !== null));
  return Math.max(0, Math.floor((lowest - 0.02) * 10) / 10);
}
