import { calendarOf, type Definition } from '../../../core/definitions.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { shiftPeriod } from '../../../core/period.ts';
import type { KpiValue } from '../../../core/query.ts';
import { meaningOf } from '../../../core/trends/course.ts';
import { type Series, yearBefore } from '../../../core/trends/series.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { type SignalKey, SignalKeys } from '../../charts/signal-mark.tsx';
import { trendAxis } from '../../charts/trend-axis.ts';
import { type TrendBand, TrendChart } from '../../charts/trend-chart.tsx';
import type { StoredAnnotation } from '../../data/use-annotations.ts';
import { explainSignal, titleOfCourse } from '../../figure/course-words.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import type { FigurePointer } from '../../figure/figure-pointer.ts';
import { trendSummary } from '../../figure/trend-summary.ts';
import { targetOf } from '../../figure/trend-targets.ts';
import { usePointOpening } from '../../figure/use-point-opening.ts';
import { useTrendReader } from '../../figure/use-trend-words.ts';
import { DefinitionSwitch } from '../../ui/definition-switch.tsx';
import { useDefinitionWords } from '../../ui/use-definition-words.ts';
import { useView } from '../../url/use-view.ts';
import { eventsAt, trendEvents } from './trend-events.ts';
import { seriesOf, shown, type TrendsModel } from './trends-model.ts';
import { cardQuestion } from './trends-question.ts';
import { type ChartId, changeTrends, ownDefinition, type TrendsView } from './trends-view.ts';

const CITIZENS: Definition = { kpi: 'citizens', time: 'working' };
/** The product's own line, asked of the whole alone. */
const CITIZENS_A_MONTH = 1000;

export interface TrendCardProps {
  readonly chart: ChartId;
  readonly model: TrendsModel;
  readonly trends: TrendsView;
  /** what the switch shows while its answer is on its way */
  readonly chosen: TrendsView;
  readonly annotations: readonly StoredAnnotation[];
  readonly height: number;
}

/** One figure over time: what it shows as its title, its definition as a switch, its limits and its year before on demand. */
export function TrendCard({ chart, model, trends, chosen, annotations, height }: TrendCardProps) {
  const reader = useTrendReader();
  const { say, tell, format, language } = reader;
  const words = useDefinitionWords();
  const [view, change] = useView();
  const { definition, beside: besideDefinition } = trends.definitions[chart];
  const series = seriesOf(model, definition);
  const beside = besideDefinition && seriesOf(model, besideDefinition);
  const cut = <T,>(entries: readonly T[]) => shown(entries, model);
  const names = cut(model.periods).map((period) => format.period(period));
  const values = cut(series.values);
  const provisional = cut(series.provisional);
  const name = findKpi(definition.kpi)?.title[language] ?? definition.kpi;
  const figure = (value: number | null) => format.figure(value, series.unit);
  const { hasLimits } = trends;
  const limits = hasLimits ? series.chart.limits : null;
  const isVolume = chart === 'volume';
  const absence = absenceOf(series.figures.at(-1) ?? null, reader);
  const title = titleOfCourse({ series, periods: model.periods, grain: model.grain, name, absence }, reader);
  const events = trendEvents(annotations, model, reader);
  const hasCitizens = isVolume && definition.kpi === 'received' && !hasLimits && !beside && !trends.hasYearBefore;
  const isWhole = Object.keys(view.where).length === 0;
  const target = isVolume ? (hasCitizens && isWhole && model.grain === 'month' ? CITIZENS_A_MONTH : undefined) : targetOf(definition);
  const before = trends.hasYearBefore ? cut(yearBefore(series.values, model.periods, model.grain)) : null;
  const tail = bandOf({ series, model, isShown: !limits && !beside });
  const bands: TrendBand[] = tail ? [{ name: tail.isTail ? say('figure.p90') : null, low: cut(tail.low), high: cut(tail.high) }] : [];
  const axis = trendAxis(
    series.unit,
    [
      ...values,
      ...bands.flatMap(({ low, high }) => [...low, ...high]),
      ...(beside ? cut(beside.values) : []),
      ...(before ?? []),
      ...(limits ? [limits.upper, limits.mean, Math.max(0, limits.lower)] : []),
    ],
    target,
  );
  const signals = limits ? cut(series.chart.signals).map((signal) => signal && meaningOf(signal, series.better)) : undefined;
  const line = { name: endName(chart, series, reader), values };
  const citizens = hasCitizens
    ? { name: findKpi('citizens')?.title[language] ?? '', values: cut(seriesOf(model, CITIZENS).values) }
    : undefined;
  const subtitle = [
    tell(`trends.subtitle.${series.unit}`, { definition: words.nameOf(definition) }),
    ...(citizens ? [tell('trends.subtitle.citizens')] : []),
    ...(tail?.isTail ? [tell('trends.subtitle.tail')] : []),
    ...(tail && !tail.isTail ? [tell('trends.subtitle.interval')] : []),
    ...(axis.isLog ? [tell('trends.subtitle.log')] : []),
    ...(limits?.isTrial ? [say('limits.trial')] : []),
    ...(hasLimits && !series.chart.limits ? [say('limits.none')] : []),
  ].join(' · ');
  const pointerOf = (of: Definition, period: string | null): FigurePointer => {
    const calendar = calendarOf(of);
    return { kpi: of.kpi, period, ...(calendar === null ? {} : { calendar }) };
  };
  const opening = usePointOpening((i) => pointerOf(definition, cut(model.periods)[i] ?? null));
  const alongside = [
    ...(tail?.isTail ? [definition.kpi.replace('-median', '-p90')] : []),
    ...(citizens ? ['citizens'] : []),
    // another clock is another question: its figures are in a file of their own
    ...(besideDefinition?.time === definition.time ? [besideDefinition.kpi] : []),
  ];
  const besideName = besideDefinition ? words.nameOf(besideDefinition) : '';
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      height={height}
      words={{ showTable: say('action.showTable'), showChart: say('action.showChart'), failed: say('error.figures') }}
      asked={cardQuestion(view, definition, alongside, cut(model.periods))}
      beside={besideQuestions()}
      summary={trendSummary({ name, periods: cut(model.periods), values, formatValue: figure }, reader)}
      tools={
        <DefinitionSwitch
          name={name}
          own={ownDefinition(chart)}
          {...chosen.definitions[chart]}
          onChange={(next, laid) =>
            change((latest) =>
              changeTrends(latest, { definitions: { ...chosen.definitions, [chart]: { definition: next, beside: laid } } }),
            )
          }
        />
      }
      legend={
        <div>
          <SignalKeys keys={keysOf(signals ?? [], provisional, reader)} />
          {beside && besideDefinition && (
            <p className="trend-difference">
              {differenceSentence(series, beside, model, { first: words.nameOf(definition), second: besideName }, { ...reader, words })}
            </p>
          )}
        </div>
      }
      table={{
        columns: [
          say('figures.period'),
          words.nameOf(definition) || name,
          ...(citizens ? [citizens.name] : []),
          ...(beside ? [besideName] : []),
          ...(tail?.isTail ? [say('figure.p90')] : []),
          ...(before ? [tell('trends.yearBefore')] : []),
          tell('trends.basis'),
          tell('trends.remark'),
        ],
        rows: () =>
          names.map((period, i) => [
            period,
            <FigureLink key="value" figure={pointerOf(definition, cut(model.periods)[i] ?? null)}>
              {figure(values[i] ?? null)}
            </FigureLink>,
            ...(citizens
              ? [
                  <FigureLink key="citizens" figure={pointerOf(CITIZENS, cut(model.periods)[i] ?? null)}>
                    {format.count(citizens.values[i] ?? null)}
                  </FigureLink>,
                ]
              : []),
            ...(beside && besideDefinition
              ? [
                  <FigureLink key="beside" figure={pointerOf(besideDefinition, cut(model.periods)[i] ?? null)}>
                    {figure(cut(beside.values)[i] ?? null)}
                  </FigureLink>,
                ]
              : []),
            ...(tail?.isTail
              ? [
                  <FigureLink
                    key="tail"
                    figure={pointerOf({ ...definition, kpi: definition.kpi.replace('-median', '-p90') }, cut(model.periods)[i] ?? null)}
                  >
                    {figure(cut(tail.high)[i] ?? null)}
                  </FigureLink>,
                ]
              : []),
            ...(before ? [figure(before[i] ?? null)] : []),
            basisOf(cut(series.figures)[i] ?? null, reader),
            remarkOf(i + model.start),
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
          periods={cut(model.periods).map((period) => format.periodShort(period))}
          formatTick={(value) => tickOf(value, series, reader)}
          formatValue={figure}
          bars={isVolume ? line : undefined}
          line={isVolume ? citizens : line}
          bands={bands}
          beside={beside ? { name: besideName, values: cut(beside.values) } : undefined}
          before={before ? { name: tell('trends.yearBefore'), values: before } : undefined}
          target={target === undefined || target > axis.max ? undefined : { value: target, name: say('figures.target') }}
          limits={
            limits
              ? {
                  ...limits,
                  lower: Math.max(axis.min, limits.lower),
                  names: { all: tell('trends.limits'), mean: say('limits.mean'), upper: say('limits.upper'), lower: say('limits.lower') },
                }
              : undefined
          }
          signals={signals}
          events={events}
          provisional={provisional}
          describe={describe}
          opening={opening}
        />
      )}
    </ChartFrame>
  );

  /** what is drawn beside it and is not in its own answer */
  function besideQuestions() {
    const periods = cut(model.periods);
    const yearAgo = periods.flatMap((period) => shiftPeriod(period, model.grain, -1) ?? []);
    return [
      ...(besideDefinition && besideDefinition.time !== definition.time ? [cardQuestion(view, besideDefinition, [], periods)] : []),
      ...(before ? [cardQuestion(view, definition, [], yearAgo)] : []),
    ];
  }

  function describe(i: number) {
    const at = cut(series.figures)[i] ?? null;
    const interval = at?.interval;
    const yearAgo = before?.[i] ?? null;
    const value = values[i] ?? null;
    return {
      title: names[i] ?? '',
      lines: [
        { name: words.nameOf(definition) || name, value: figure(value), note: basisOf(at, reader) || undefined },
        ...(tail?.isTail ? [{ name: say('figure.p90'), value: figure(cut(tail.high)[i] ?? null) }] : []),
        ...(interval ? [{ name: '95%', value: format.interval(interval) }] : []),
        ...(citizens ? [{ name: citizens.name, value: format.count(citizens.values[i] ?? null) }] : []),
        ...(beside ? [{ name: besideName, value: figure(cut(beside.values)[i] ?? null) }] : []),
        ...(yearAgo !== null
          ? [
              {
                name: tell('trends.yearBefore'),
                value: figure(yearAgo),
                note: value === null ? undefined : format.figureChange(value - yearAgo, series.unit),
              },
            ]
          : []),
      ],
      remarks: [...remarksOf(i + model.start), ...eventsAt(events, i)],
    };
  }

  /** @param index of every period */
  function remarksOf(index: number): readonly string[] {
    const why = explainSignal(index, { series, periods: model.periods }, reader);
    return [...(series.provisional[index] ? [tell('trends.provisional')] : []), ...(hasLimits && why ? [why] : [])];
  }

  function remarkOf(index: number): string {
    return remarksOf(index).join(' ');
  }
}

/** From the value up to the 90th percentile of a median, or the interval of a rate; null where there is neither, or no room. */
function bandOf({ series, model, isShown }: { readonly series: Series; readonly model: TrendsModel; readonly isShown: boolean }) {
  if (!isShown) return null;
  const { kpi, time } = series.definition;
  if (kpi.endsWith('-median')) {
    const high = seriesOf(model, { kpi: kpi.replace('-median', '-p90'), time }).values;
    return { low: series.values, high, isTail: true };
  }
  if (series.unit !== 'ratio' || series.figures.every((figure) => !figure?.interval)) return null;
  const bound = (side: 0 | 1) => series.figures.map((figure) => figure?.interval?.[side] ?? null);
  return { low: bound(0), high: bound(1), isTail: false };
}

function basisOf(figure: KpiValue | null, { format }: ReturnType<typeof useTrendReader>): string {
  if (!figure || figure.value === null) return '';
  if (figure.denominator !== undefined) return format.fraction(figure.numerator, figure.denominator);
  return figure.n === undefined ? '' : format.n(figure.n);
}

function absenceOf(figure: KpiValue | null, { say }: ReturnType<typeof useTrendReader>): string {
  if (figure?.notRecorded?.length) return say('figure.notRecordedBySource');
  return say(figure?.pending ? 'figure.provisional' : 'figure.none');
}

function endName(chart: ChartId, { definition, unit }: Series, { say, tell, language }: ReturnType<typeof useTrendReader>): string {
  if (unit === 'working-seconds') {
    if (definition.kpi.endsWith('-p90')) return say('figure.p90');
    return say(definition.kpi.endsWith('-mean') ? 'figure.mean' : 'figure.median');
  }
  if (chart === 'volume') return findKpi(definition.kpi)?.title[language] ?? definition.kpi;
  return tell('trends.share');
}

const tickOf = (value: number, { unit }: Series, { format }: ReturnType<typeof useTrendReader>): string =>
  unit === 'ratio' ? format.percent(value, 0) : value === 0 ? format.count(0) : format.figure(value, unit);

function keysOf(
  signals: readonly (SignalKey['kind'] | null)[],
  provisional: readonly boolean[],
  { say }: ReturnType<typeof useTrendReader>,
): SignalKey[] {
  const kinds = (['improvement', 'concern', 'neutral'] as const).filter((kind) => signals.includes(kind));
  return [
    ...kinds.map((kind) => ({ kind, name: say(`variation.${kind}`) })),
    ...(provisional.includes(true) ? [{ kind: 'provisional' as const, name: say('figure.provisional') }] : []),
  ];
}

/** The difference that the definition makes, in the last closed period that both know. */
function differenceSentence(
  first: Series,
  second: Series,
  model: TrendsModel,
  names: { readonly first: string; readonly second: string },
  { format, words }: ReturnType<typeof useTrendReader> & { readonly words: ReturnType<typeof useDefinitionWords> },
): string {
  const isBoth = (i: number) => (first.values[i] ?? null) !== null && (second.values[i] ?? null) !== null;
  const indexes = model.periods.map((_, i) => i).slice(0, model.end);
  const at = indexes.findLast((i) => isBoth(i) && !first.provisional[i]) ?? indexes.findLast(isBoth) ?? model.end - 1;
  const [a, b] = [first.values[at] ?? null, second.values[at] ?? null];
  const period = format.period(model.periods[at] ?? null);
  if (a === null || b === null) return words.say('definition.differenceNone', { period });
  const text = { first: format.figure(a, first.unit), second: format.figure(b, second.unit) };
  if (text.first === text.second) return words.say('definition.differenceSame', { period, first: text.first });
  return words.say('definition.difference', {
    period,
    ...text,
    firstName: names.first,
    secondName: names.second,
    difference: format.figureChange(b - a, first.unit),
  });
}
