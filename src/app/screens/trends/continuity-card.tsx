import { useQueries } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiTable, KpiValue } from '../../../core/query.ts';
import { type ComparedFigure, compareRates, continuityOf } from '../../../core/trends/continuity.ts';
import { canOnlyRise, isUnripe } from '../../../core/trends/ripeness.ts';
import { IntervalStrip } from '../../charts/interval-strip.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { kpiOptions } from '../../data/query-options.ts';
import { pointingAt } from '../../figure/figure-pointer.ts';
import { OPENED_HERE } from '../../figure/use-figure-panel.ts';
import { type TrendReader, useTrendReader } from '../../figure/use-trend-words.ts';
import { Select } from '../../ui/select.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { CardFailed, CardPending } from './card-states.tsx';
import { fittingRanges, lastTwoYears, rangesAround } from './ranges.ts';
import { seriesOf, type TrendsModel } from './trends-model.ts';
import { CONTINUITY_KPIS, continuityQuestion } from './trends-question.ts';
import { type ComparedRanges, changeTrends, ownDefinition, type TrendsView } from './trends-view.ts';
import { type StoredAnnotation, titleIn } from './use-annotations.ts';

export interface ContinuityCardProps {
  readonly model: TrendsModel;
  readonly trends: TrendsView;
  readonly annotations: readonly StoredAnnotation[];
}

const YEARS = 'years';
const OWN = 'own';

/** Did the service hold? Two or three periods beside one another, with intervals, n and a verdict in words. */
export function ContinuityCard({ model, trends, annotations }: ContinuityCardProps) {
  const reader = useTrendReader();
  const { tell, say, format, language } = reader;
  const engine = useEngine();
  const [view, change] = useView();
  const [path] = useLocation();
  const firm = seriesOf(model, ownDefinition('response-on-time')).provisional;
  const presets = [
    ...annotations.flatMap((annotation) => {
      const ranges = rangesAround(annotation, model);
      return ranges ? [{ id: annotation.id, name: titleIn(annotation, language), ranges }] : [];
    }),
    ...[lastTwoYears(model, firm)].flatMap((ranges) => (ranges ? [{ id: YEARS, name: tell('trends.continuity.years'), ranges }] : [])),
  ];
  const chosen = fittingRanges(trends.ranges, model);
  const ranges = chosen ?? presets[0]?.ranges ?? null;
  const answers = useQueries({ queries: (ranges ?? []).map((range) => kpiOptions(engine, continuityQuestion(view, range))) });
  if (!ranges) return null;
  const preset = presets.find((entry) => JSON.stringify(entry.ranges) === JSON.stringify(ranges));
  const failed = answers.find(({ error, data }) => error && !data);
  const tables = answers.flatMap(({ data }) => data ?? []);
  const heading = tell('trends.continuity.name');
  const show = (next: ComparedRanges | null) => change(changeTrends(view, { ranges: next }));
  const columns = columnNames(ranges, preset?.id === YEARS, reader);
  // The figure of a range stands at the address of that range: the view behind it moves there, and Back undoes it.
  const addressAt = (kpi: string, [from, to]: readonly [string, string]) =>
    addressOf(path, { ...view, from, to, ...pointingAt('figure', { kpi, period: null }, view) });
  const isComplete = tables.length === ranges.length;
  const figures = isComplete ? CONTINUITY_KPIS.map((kpi) => rowOf(kpi, tables)) : [];
  return (
    <section className="card continuity" aria-labelledby="continuity-title">
      <header>
        <div>
          <h2 id="continuity-title">{isComplete ? verdictSentence(figures, ranges, preset?.id === YEARS, reader) : heading}</h2>
          <p className="card-sub">{tell('trends.continuity.subtitle')}</p>
        </div>
        <Select
          label={tell('trends.continuity.around')}
          value={preset?.id ?? OWN}
          options={[...presets, ...(preset ? [] : [{ id: OWN, name: tell('trends.continuity.own') }])].map(({ id, name }) => ({
            id,
            name,
          }))}
          onChange={(id) => show(id === presets[0]?.id ? null : (presets.find((entry) => entry.id === id)?.ranges ?? null))}
        />
      </header>
      <div className="continuity-ranges">
        {ranges.map((range, i) => (
          <fieldset key={columns[i]}>
            <legend>{columns[i]}</legend>
            {([0, 1] as const).map((side) => (
              <Select
                key={side}
                label={say(side === 0 ? 'filter.from' : 'filter.to')}
                value={range[side]}
                options={model.periods
                  .filter((period) => (side === 0 ? period <= range[1] : period >= range[0]))
                  .map((period) => ({ id: period, name: format.period(period) }))
                  .toReversed()}
                onChange={(period) =>
                  show(ranges.map((own, at) => (at === i ? (side === 0 ? [period, own[1]] : [own[0], period]) : own)) as ComparedRanges)
                }
              />
            ))}
          </fieldset>
        ))}
      </div>
      {failed?.error ? (
        <CardFailed title={heading} error={failed.error} isBusy={failed.isFetching} onRetry={() => void failed.refetch()} />
      ) : isComplete ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="continuity-table" aria-label={heading} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{tell('trends.continuity.figure')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
                <td />
                <th scope="col">{tell('trends.continuity.verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((row) => (
                <FigureRow
                  key={row.kpi}
                  row={row}
                  columns={columns}
                  counts={ranges.map((range) => countOf(range, model.periods))}
                  addresses={ranges.map((range) => addressAt(row.kpi, range))}
                  reader={reader}
                />
              ))}
            </tbody>
          </table>
        </section>
      ) : (
        <CardPending height={330} label={heading} />
      )}
      <p className="note">{tell('trends.continuity.method')}</p>
    </section>
  );
}

interface FigureOf {
  readonly kpi: (typeof CONTINUITY_KPIS)[number];
  readonly figures: readonly KpiValue[];
  /** each range against the first */
  readonly compared: readonly ComparedFigure[];
}

function rowOf(kpi: FigureOf['kpi'], tables: readonly KpiTable[]): FigureOf {
  const figures = tables.map(({ total }) => ({ ...(total.values[kpi] ?? { value: null }), isProvisional: isUnripe(kpi, total.values) }));
  const better = findKpi(kpi)?.better ?? 'neither';
  const compared = figures.slice(1).map((figure) => {
    const told = compareRates(figure, figures[0], better);
    return told.comparison === 'worse' && canOnlyRise(kpi, figure) ? { ...told, comparison: 'untold' as const } : told;
  });
  return { kpi, figures, compared };
}

interface FigureRowProps {
  readonly row: FigureOf;
  readonly columns: readonly string[];
  /** periods of each range */
  readonly counts: readonly number[];
  /** where each range's figure opens */
  readonly addresses: readonly string[];
  readonly reader: TrendReader;
}

function FigureRow({ row: { kpi, figures, compared }, columns, counts, addresses, reader }: FigureRowProps) {
  const { format, language, tell, say } = reader;
  const definition = findKpi(kpi);
  const unit = definition?.unit ?? 'count';
  // Ranges need not be of one length: what was received is told by the period.
  const values = figures.map((figure, i) => (unit === 'count' && figure.value !== null ? figure.value / (counts[i] ?? 1) : figure.value));
  const bounds = figures.flatMap(({ interval, value }) => interval ?? (value === null ? [] : [value]));
  const [min, max] = [Math.min(...bounds), Math.max(...bounds)];
  const pad = (max - min) * 0.15 || 0.01;
  return (
    <tr>
      <th scope="row">
        {definition?.title[language] ?? kpi}
        {unit === 'count' && <span className="note">{tell('trends.continuity.perPeriod')}</span>}
      </th>
      {figures.map((figure, i) => (
        <td key={columns[i]}>
          <strong>
            <Link href={addresses[i] ?? ''} state={OPENED_HERE} className="figure-link" aria-haspopup="dialog">
              {unit === 'count' ? format.count(rounded(values[i] ?? null)) : format.figure(figure.value, unit)}
            </Link>
          </strong>
          {figure.interval && <span className="note">{format.interval(figure.interval)}</span>}
          <span className="note">
            {unit === 'count'
              ? tell('trends.continuity.inAll', { n: format.count(figure.value) })
              : format.n(figure.denominator ?? figure.n ?? null)}
          </span>
          {figure.isProvisional && <span className="note">{say('figure.provisional')}</span>}
        </td>
      ))}
      <td aria-hidden="true">
        {unit === 'ratio' && (
          <IntervalStrip
            min={min - pad}
            max={max + pad}
            marks={figures.map((figure, i) => ({
              id: columns[i] ?? '',
              value: figure.value,
              interval: figure.interval ?? null,
              isHollow: figure.isProvisional === true,
            }))}
          />
        )}
      </td>
      <td className="continuity-verdict">
        {compared.map((entry, i) => (
          <p key={columns[i + 1]} data-comparison={entry.comparison}>
            {columns.length > 2 && <span className="note">{columns[i + 1]}: </span>}
            {unit === 'ratio' ? ratioVerdict(entry, reader) : plainVerdict(values[0] ?? null, values[i + 1] ?? null, unit, reader)}
          </p>
        ))}
      </td>
    </tr>
  );
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));

function ratioVerdict({ comparison, difference }: ComparedFigure, { tell, format }: TrendReader): string {
  if (comparison === 'untold' || !difference) return tell('trends.continuity.untold');
  return tell(`trends.continuity.is.${comparison}`, {
    change: format.pointChange(difference.difference),
    low: format.pointChange(difference.interval[0]),
    high: format.pointChange(difference.interval[1]),
  });
}

function plainVerdict(
  first: number | null,
  later: number | null,
  unit: 'count' | 'ratio' | 'working-seconds',
  { tell, format }: TrendReader,
): string {
  if (first === null || later === null) return tell('trends.continuity.untold');
  const change = unit === 'count' ? format.change(Math.round(later - first)) : format.figureChange(later - first, unit);
  return tell('trends.continuity.plain', { change });
}

/** The verdict on the promise, in one sentence: on time before, during and after. */
function verdictSentence(figures: readonly FigureOf[], ranges: ComparedRanges, isYears: boolean, reader: TrendReader): string {
  const { tell, format } = reader;
  const onTime = figures.find(({ kpi }) => kpi === 'response-on-time');
  const [during, after] = onTime?.compared ?? [];
  const value = (i: number) => format.percent(onTime?.figures[i]?.value ?? null);
  const values = { before: value(0), during: value(1), after: value(2) };
  const verdict = continuityOf(during?.comparison ?? 'untold', after?.comparison ?? null);
  if (isYears || ranges.length === 2) {
    const comparison = during?.comparison ?? 'untold';
    return tell(`trends.continuity.two.${comparison}`, { ...values });
  }
  return tell(`trends.continuity.three.${verdict}`, values);
}

function columnNames(ranges: ComparedRanges, isYears: boolean, { tell }: TrendReader): readonly string[] {
  if (isYears || ranges.length === 2) return [tell('trends.continuity.earlier'), tell('trends.continuity.later')];
  return [tell('trends.continuity.before'), tell('trends.continuity.during'), tell('trends.continuity.after')];
}

const countOf = ([from, to]: readonly [string, string], periods: readonly string[]): number =>
  Math.max(1, periods.filter((period) => period >= from && period <= to).length);
