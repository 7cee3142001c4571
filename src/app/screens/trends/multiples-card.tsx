import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { calendarOf } from '../../../core/definitions.ts';
import { DIMENSIONS, type Dimension } from '../../../core/inquiry.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiTable } from '../../../core/query.ts';
import { xmrVariation } from '../../../core/statistics/xmr-chart.ts';
import { type Series, seriesOfRows } from '../../../core/trends/series.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { trendAxis } from '../../charts/trend-axis.ts';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { kpiOptions } from '../../data/query-options.ts';
import { useSettled } from '../../data/use-settled.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import type { FigurePointer } from '../../figure/figure-pointer.ts';
import { targetOf } from '../../figure/trend-targets.ts';
import { usePointOpening } from '../../figure/use-point-opening.ts';
import { type TrendReader, useTrendReader } from '../../figure/use-trend-words.ts';
import { Select } from '../../ui/select.tsx';
import { useDefinitionWords } from '../../ui/use-definition-words.ts';
import { VariationSign } from '../../ui/variation-sign.tsx';
import { useView } from '../../url/use-view.ts';
import { CardFailed, CardPending } from './card-states.tsx';
import { shown, type TrendsModel } from './trends-model.ts';
import { cardQuestion, dividedQuestion } from './trends-question.ts';
import { CHARTS, type ChartId, changeTrends, type TrendsView } from './trends-view.ts';

const MINI = 130;
/** More small charts than that are a page of their own: the rest comes when asked for. */
const FIRST_SHOWN = 8;

interface Group {
  readonly value: string | null;
  readonly name: string;
  readonly series: Series;
  /** inquiries received over what is shown */
  readonly received: number;
}

export interface MultiplesCardProps {
  readonly model: TrendsModel;
  readonly trends: TrendsView;
  /** what its controls show while an answer is on its way */
  readonly chosen: TrendsView;
}

/** One figure by a dimension: small charts on one scale, the largest first, "not recorded" last. */
export function MultiplesCard({ model: latest, trends, chosen }: MultiplesCardProps) {
  const reader = useTrendReader();
  const { say, tell, format, language } = reader;
  const { nameOf: definitionName } = useDefinitionWords();
  const engine = useEngine();
  const [view, change] = useView();
  const nameOf = useValueNames();
  const [isWhole, setWhole] = useState(false);
  const { data, error, refetch, isFetching, isPlaceholderData } = useQuery(kpiOptions(engine, dividedQuestion(view, trends)));
  const settled = useSettled(isPlaceholderData || !data ? undefined : { data, model: latest, trends });
  const { model } = settled ?? { model: latest };
  const { by, divided, definitions } = settled?.trends ?? trends;
  const { definition } = definitions[divided];
  const name = findKpi(definition.kpi)?.title[language] ?? definition.kpi;
  const dimensionName = say(`dimension.${by}`);
  const heading = tell('trends.multiples.title', { name, dimension: dimensionName });
  if (error && !data) return <CardFailed title={heading} error={error} isBusy={isFetching} onRetry={() => void refetch()} />;
  if (!settled) return <CardPending height={420} label={heading} />;

  const groups = groupsOf(settled.data, model, definition, (value) => nameOf(by, value));
  const visible = isWhole ? groups : groups.slice(0, FIRST_SHOWN);
  const cut = <T,>(entries: readonly T[]) => shown(entries, model);
  const unit = findKpi(definition.kpi)?.unit ?? 'count';
  const figure = (value: number | null) => format.figure(value, unit);
  const target = targetOf(definition);
  const axis = thinned(
    trendAxis(
      unit,
      groups.flatMap(({ series }) => cut(series.values).map((value, i) => (cut(series.figures)[i]?.isSmall ? null : value))),
      target,
    ),
  );
  const periods = cut(model.periods);
  const rows = groups.map((group) => ({ ...group, ...standing(group.series, model) }));
  const definitionText = definitionName(definition);
  const calendar = calendarOf(definition);
  const pointerOf = (group: string | null, period: string | null): FigurePointer => ({
    kpi: definition.kpi,
    period,
    by,
    group,
    ...(calendar === null ? {} : { calendar }),
  });
  return (
    <div className="multiples" aria-busy={isPlaceholderData}>
      <ChartFrame
        title={titleOf(rows, heading, reader)}
        subtitle={[
          `${heading}${definitionText ? ` (${definitionText})` : ''}`,
          tell('trends.multiples.scale'),
          ...(axis.isLog ? [tell('trends.subtitle.log')] : []),
        ].join(' · ')}
        height={MINI * 2 + 110}
        words={{ showTable: say('action.showTable'), showChart: say('action.showChart'), failed: say('error.figures') }}
        asked={{ ...cardQuestion(view, definition, ['received'], periods), by }}
        summary={tell('trends.multiples.summary', { n: groups.length, dimension: dimensionName })}
        tools={
          <div className="multiples-tools">
            <Select
              label={tell('trends.multiples.figure')}
              value={chosen.divided}
              options={(Object.keys(CHARTS) as ChartId[]).map((id) => ({
                id,
                name: findKpi(chosen.definitions[id].definition.kpi)?.title[language] ?? id,
              }))}
              onChange={(id) => change((now) => changeTrends(now, { divided: id as ChartId }))}
            />
            <Select
              label={say('filter.by')}
              value={chosen.by}
              options={DIMENSIONS.map((id) => ({ id, name: say(`dimension.${id}`) }))}
              onChange={(id) => change((now) => changeTrends(now, { by: id as Dimension }))}
            />
          </div>
        }
        table={{
          columns: [dimensionName, say('figures.received'), tell('trends.multiples.last'), tell('trends.basis'), say('variation.title')],
          // the table twin turns its rows round, newest first; groups keep their order
          rows: () =>
            rows
              .map((row) => [
                row.name,
                format.count(row.received),
                <FigureLink key="value" figure={pointerOf(row.value, row.period)}>
                  {figure(row.last)}
                </FigureLink>,
                row.basis === null ? '' : format.n(row.basis),
                row.variation ? say(`variation.${row.variation}`) : say('limits.none'),
              ])
              .toReversed(),
        }}
      >
        <div className="multiples-grid">
          {visible.map((group) => {
            const pointerAt = (i: number): FigurePointer => pointerOf(group.value, periods[i] ?? null);
            return (
              <Multiple key={group.value ?? ''} group={group} name={name} axis={axis} target={target} model={model} pointerAt={pointerAt} />
            );
          })}
        </div>
      </ChartFrame>
      {groups.length > FIRST_SHOWN && (
        <Button className="quiet-button" onPress={() => setWhole(!isWhole)}>
          {isWhole ? tell('trends.multiples.fewer') : tell('trends.multiples.more', { n: groups.length - FIRST_SHOWN })}
        </Button>
      )}
    </div>
  );
}

interface MultipleProps {
  readonly group: Group;
  /** of the figure */
  readonly name: string;
  readonly axis: ReturnType<typeof trendAxis>;
  readonly target: number | undefined;
  readonly model: TrendsModel;
  /** by index of what is shown */
  readonly pointerAt: (index: number) => FigurePointer;
}

function Multiple({ group, name, axis, target, model, pointerAt }: MultipleProps) {
  const { say, tell, format } = useTrendReader();
  const opening = usePointOpening(pointerAt);
  const cut = <T,>(entries: readonly T[]) => shown(entries, model);
  const { unit } = group.series;
  const figure = (value: number | null) => format.figure(value, unit);
  const now = standing(group.series, model);
  const [values, figures, provisional, periods] = [
    cut(group.series.values),
    cut(group.series.figures),
    cut(group.series.provisional),
    cut(model.periods),
  ];
  return (
    <section className="multiple" aria-label={group.name}>
      <header>
        <h3>{group.name}</h3>
        <p>
          <strong>
            <FigureLink figure={pointerAt(periods.indexOf(now.period ?? ''))} label={`${name}, ${group.name}: ${figure(now.last)}`}>
              {figure(now.last)}
            </FigureLink>
          </strong>
          {now.variation && <VariationSign variation={now.variation} />}
          <span className="note">{tell('trends.multiples.received', { n: format.count(group.received) })}</span>
        </p>
      </header>
      <TrendChart
        label={tell('trends.read', { title: `${name}, ${group.name}` })}
        height={MINI}
        isSmall
        axis={axis}
        periods={periods.map((period) => format.periodShort(period))}
        formatTick={(value) => (unit === 'ratio' ? format.percent(value, 0) : value === 0 ? format.count(0) : figure(value))}
        formatValue={figure}
        line={{ name, values }}
        target={target === undefined || target > axis.max ? undefined : { value: target, name: say('figures.target') }}
        provisional={provisional}
        opening={opening}
        describe={(i) => {
          const basis = figures[i]?.denominator ?? figures[i]?.n;
          return {
            title: `${group.name} · ${format.period(periods[i] ?? null)}`,
            lines: [{ name, value: figure(values[i] ?? null), note: basis === undefined ? undefined : format.n(basis) }],
            remarks: [...(figures[i]?.isSmall ? [say('figure.smallLong')] : []), ...(provisional[i] ? [tell('trends.provisional')] : [])],
          };
        }}
      />
    </section>
  );
}

function groupsOf(
  table: KpiTable,
  model: TrendsModel,
  definition: Series['definition'],
  nameOf: (value: string | null) => string,
): Group[] {
  const values = [...new Set(table.rows.map((row) => row.group))];
  const from = model.periods[model.start] ?? '';
  const to = model.periods[model.end - 1] ?? '';
  return values
    .map((value) => {
      const own = table.rows.filter((row) => row.group === value);
      const rows = new Map(own.map((row) => [row.period, row]));
      const received = own
        .filter(({ period }) => period >= from && period <= to)
        .reduce((sum, row) => sum + (row.values.received?.value ?? 0), 0);
      const series = seriesOfRows(
        model.periods.map((period) => rows.get(period)),
        definition,
        model.running,
      );
      return { value, name: nameOf(value), series, received };
    })
    .filter(({ received }) => received > 0)
    .sort((a, b) => Number(a.value === null) - Number(b.value === null) || b.received - a.received);
}

/** Where a group stands at the last period shown that has a value and may not move any more. */
function standing(series: Series, { end, periods }: TrendsModel) {
  const isFirm = (i: number) => (series.values[i] ?? null) !== null && !series.provisional[i];
  const firm = series.values.map((_, i) => i).slice(0, end);
  const last = firm.findLast(isFirm) ?? firm.findLast((i) => (series.values[i] ?? null) !== null) ?? -1;
  const figure = series.figures[last];
  const variation =
    last < 0 || series.provisional[last] || figure?.isSmall ? null : xmrVariation({ ...series.chart, lastIndex: last }, series.better);
  return { last: series.values[last] ?? null, period: periods[last] ?? null, basis: figure?.denominator ?? figure?.n ?? null, variation };
}

type Standing = ReturnType<typeof standing> & { readonly name: string };

function titleOf(rows: readonly Standing[], heading: string, { tell, format }: TrendReader): string {
  const named = (variation: Standing['variation']) => rows.filter((row) => row.variation === variation).map(({ name }) => name);
  const [better, worse] = [named('improvement'), named('concern')];
  if (rows.every(({ variation }) => variation === null)) return heading;
  const listed = (names: readonly string[]) =>
    names.length > 3 ? tell('trends.multiples.count', { n: names.length, of: format.count(rows.length) }) : format.list(names);
  if (better.length > 0 && worse.length > 0) return tell('trends.multiples.both', { better: listed(better), worse: listed(worse) });
  if (worse.length > 0) return tell('trends.multiples.worse', { worse: listed(worse) });
  return better.length > 0 ? tell('trends.multiples.better', { better: listed(better) }) : tell('trends.multiples.none');
}

/** A small chart has room for the ends of its scale and one line between. */
function thinned(axis: ReturnType<typeof trendAxis>) {
  if (axis.ticks.length <= 3) return axis;
  const middle = axis.ticks[Math.floor((axis.ticks.length - 1) / 2)];
  return { ...axis, ticks: [axis.ticks[0], middle, axis.ticks.at(-1)].filter((tick) => tick !== undefined) };
}
