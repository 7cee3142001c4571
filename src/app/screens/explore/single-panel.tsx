import type { KpiValue } from '../../../core/query.ts';
import { meaningOf } from '../../../core/trends/course.ts';
import { niceAxis } from '../../charts/axis.ts';
import { SignalKeys } from '../../charts/signal-mark.tsx';
import { trendAxis } from '../../charts/trend-axis.ts';
import { type TrendBand, TrendChart } from '../../charts/trend-chart.tsx';
import { useValueNames } from '../../data/use-value-names.ts';
import { explainSignal, titleOfCourse } from '../../figure/course-words.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { trendSummary } from '../../figure/trend-summary.ts';
import { usePointOpening } from '../../figure/use-point-opening.ts';
import { useView } from '../../url/use-view.ts';
import { againstWords } from './against-words.ts';
import { comparedFigures, comparedPeriod, comparedPointer } from './compared.ts';
import { pointerOf, seriesOf, tailOf, unitOf } from './explore-model.ts';
import { basisOf, marksOf, nameOf } from './figure-names.ts';
import { PanelFrame } from './panel-frame.tsx';
import type { PanelProps } from './panel-props.ts';
import { panelTarget } from './panel-target.ts';
import { absenceOf, titleOfSeries } from './panel-titles.ts';
import { tickOf } from './tick-of.ts';
import { useExploreReader } from './use-explore-reader.ts';
import type { History } from './use-history.ts';

/** One figure over time: as a line, bars, a band, or a control chart, beside what it is compared with. */
export function SinglePanel({ model, compared, panel, chart, height, history }: PanelProps & { readonly history: History | null }) {
  const reader = useExploreReader();
  const { say, tell, word, format } = reader;
  const [view] = useView();
  const valueName = useValueNames();
  const definition = panel.definitions[0] ?? { kpi: '', time: 'working' };
  const own = seriesOf(model, definition);
  const { values, figures } = own;
  const unit = unitOf(definition);
  const name = nameOf(definition, reader);
  const figure = (value: number | null) => format.figure(value, unit);
  const names = model.periods.map((period) => format.period(period));
  // limits rest on the whole history, whatever part of it is shown
  const whole = chart === 'xmr' ? (history?.seriesOf(definition) ?? null) : null;
  const at = (index: number) => whole?.periods.indexOf(model.periods[index] ?? '') ?? -1;
  const provisional = whole ? values.map((_, i) => whole.series.provisional[at(i)] ?? false) : own.provisional;
  const signals = whole?.series && values.map((_, i) => whole.series.chart.signals[at(i)] ?? null);
  const limits = whole?.series.chart.limits ?? null;
  const kinds = signals?.map((signal) => signal && meaningOf(signal, own.better));
  const beside = compared ? comparedFigures(compared, model, definition, null) : null;
  const besideName = compared ? againstWords(compared.against, reader, valueName) : '';
  const besideValues = beside?.map((entry) => entry?.value ?? null);
  const target = panelTarget(model.explore.target, definition);
  const tail = chart === 'band' ? tailOf(definition) : null;
  const bands: TrendBand[] = chart === 'band' ? bandsOf() : [];
  const drawn = [
    ...values,
    ...bands.flatMap(({ low, high }) => [...low, ...high]),
    ...(besideValues ?? []),
    ...(limits ? [limits.upper, limits.mean, Math.max(0, limits.lower)] : []),
    target ?? null,
  ];
  // the length of a bar is read from nothing
  const axis =
    chart === 'bar' && unit === 'ratio' ? niceAxis([...drawn, 1], { steps: [0.1, 0.2, 0.25, 0.5] }) : trendAxis(unit, drawn, target);
  const pointer = (i: number) => pointerOf(model, definition, model.periods[i] ?? null, null);
  const opening = usePointOpening(pointer);
  const absence = absenceOf(figures.at(-1) ?? null, reader);
  const title = whole?.series.chart.limits
    ? titleOfCourse({ series: whole.series, periods: whole.periods, grain: model.grain, name, absence }, reader)
    : titleOfSeries(model, definition, null, reader);
  const subtitle = [
    word(`explore.unit.${unit}`),
    ...(tail ? [tell('trends.subtitle.tail')] : []),
    ...(chart === 'band' && !tail ? [tell('trends.subtitle.interval')] : []),
    ...(besideName ? [word('explore.dotted', { name: besideName })] : []),
    ...(limits?.isTrial ? [say('limits.trial')] : []),
    ...(whole && !limits ? [say('limits.none')] : []),
    ...(axis.isLog ? [tell('trends.subtitle.log')] : []),
  ].join(' · ');
  const line = { name: endName(), values };
  const wasAt = (i: number) => {
    const value = besideValues?.[i] ?? null;
    const now = values[i] ?? null;
    const period = compared ? comparedPeriod(compared, model, i) : null;
    return {
      value,
      period: period === model.periods[i] ? null : period,
      change: value === null || now === null ? undefined : format.figureChange(now - value, unit),
    };
  };
  const remarksAt = (i: number): readonly string[] => {
    const why = whole && explainSignal(at(i), { series: whole.series, periods: whole.periods }, reader);
    return [...marksOf(figures[i] ?? null, reader), ...(provisional[i] ? [tell('trends.provisional')] : []), ...(why ? [why] : [])];
  };
  return (
    <PanelFrame
      model={model}
      definitions={panel.definitions}
      compared={compared}
      title={title}
      subtitle={subtitle}
      height={height}
      summary={trendSummary({ name, periods: model.periods, values, formatValue: figure }, reader)}
      legend={<SignalKeys keys={keysOf()} />}
      table={{
        columns: [
          say('figures.period'),
          name,
          tell('trends.basis'),
          ...(tail ? [nameOf(tail, reader)] : []),
          ...(besideValues ? [besideName, say('figures.change')] : []),
          tell('trends.remark'),
        ],
        rows: () =>
          names.map((period, i) => [
            period,
            <FigureLink key="value" figure={pointer(i)}>
              {figure(values[i] ?? null)}
            </FigureLink>,
            basisOf(figures[i] ?? null, reader).join(' · '),
            ...(tail
              ? [
                  <FigureLink key="tail" figure={pointerOf(model, tail, model.periods[i] ?? null, null)}>
                    {figure(bands[0]?.high[i] ?? null)}
                  </FigureLink>,
                ]
              : []),
            ...(besideValues ? [besideCell(i), wasAt(i).change ?? ''] : []),
            remarksAt(i).join(' '),
          ]),
      }}
    >
      {values.every((value) => value === null) ? (
        <p className="chart-absent" style={{ blockSize: height }}>
          {absence}
        </p>
      ) : (
        <TrendChart
          label={tell('trends.read', { title })}
          height={height}
          axis={axis}
          periods={model.periods.map((period) => format.periodShort(period))}
          formatTick={(value) => tickOf(value, unit, format)}
          formatValue={figure}
          bars={chart === 'bar' ? line : undefined}
          line={chart === 'bar' ? undefined : line}
          bands={bands}
          before={besideValues ? { name: besideName, values: besideValues } : undefined}
          target={target === undefined ? undefined : { value: target, name: say('figures.target') }}
          limits={
            limits
              ? {
                  ...limits,
                  lower: Math.max(axis.min, limits.lower),
                  names: { all: tell('trends.limits'), mean: say('limits.mean'), upper: say('limits.upper'), lower: say('limits.lower') },
                }
              : undefined
          }
          signals={kinds}
          provisional={provisional}
          opening={opening}
          describe={(i) => {
            const was = wasAt(i);
            return {
              title: names[i] ?? '',
              lines: [
                { name, value: figure(values[i] ?? null), note: basisOf(figures[i] ?? null, reader).join(' · ') || undefined },
                ...(tail ? [{ name: say('figure.p90'), value: figure(bands[0]?.high[i] ?? null) }] : []),
                ...(besideValues
                  ? [{ name: was.period ? format.period(was.period) : besideName, value: figure(was.value), note: was.change }]
                  : []),
              ],
              remarks: remarksAt(i),
            };
          }}
        />
      )}
    </PanelFrame>
  );

  function endName(): string {
    if (unit === 'ratio') return tell('trends.share');
    if (unit === 'count') return name;
    const { kpi } = definition;
    return say(kpi.endsWith('-p90') ? 'figure.p90' : kpi.endsWith('-mean') ? 'figure.mean' : 'figure.median');
  }

  function besideCell(i: number) {
    const text = figure(besideValues?.[i] ?? null);
    const to = compared && comparedPointer(compared, model, view.where, definition, comparedPeriod(compared, model, i));
    if (!to) return text;
    return (
      <FigureLink key="beside" figure={to}>
        {text}
      </FigureLink>
    );
  }

  function bandsOf(): TrendBand[] {
    if (tail) {
      const high = seriesOf(model, tail).values;
      return high.every((value) => value === null) ? [] : [{ name: say('figure.p90'), low: values, high }];
    }
    const bound = (side: 0 | 1) => figures.map((entry: KpiValue | null) => entry?.interval?.[side] ?? null);
    return [{ name: null, low: bound(0), high: bound(1) }];
  }

  function keysOf() {
    const found = (['improvement', 'concern', 'neutral'] as const).filter((kind) => kinds?.includes(kind));
    return [
      ...found.map((kind) => ({ kind, name: say(`variation.${kind}`) })),
      ...(provisional.includes(true) && chart !== 'bar' ? [{ kind: 'provisional' as const, name: say('figure.provisional') }] : []),
    ];
  }
}
