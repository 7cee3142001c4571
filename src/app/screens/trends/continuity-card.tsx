import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { ContinuityExport } from '../../continuity/continuity-export.tsx';
import { columnNames, rowsOf, verdictSentence } from '../../continuity/continuity-rows.ts';
import { ContinuityTable } from '../../continuity/continuity-table.tsx';
import { type ComparedRanges, fittingRanges, lastTwoYears, rangesAround } from '../../continuity/ranges.ts';
import { useContinuityReader } from '../../continuity/use-continuity-reader.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { kpiOptions } from '../../data/query-options.ts';
import { type StoredAnnotation, titleIn } from '../../data/use-annotations.ts';
import { pointingAt } from '../../figure/figure-pointer.ts';
import { Select } from '../../ui/select.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { CardFailed, CardPending } from './card-states.tsx';
import { seriesOf, type TrendsModel } from './trends-model.ts';
import { continuityQuestion } from './trends-question.ts';
import { changeTrends, ownDefinition, type TrendsView } from './trends-view.ts';

export interface ContinuityCardProps {
  readonly model: TrendsModel;
  readonly trends: TrendsView;
  readonly annotations: readonly StoredAnnotation[];
}

const YEARS = 'years';
const OWN = 'own';

/** Did the service hold? Two or three periods beside one another, with intervals, n and a verdict in words. */
export function ContinuityCard({ model, trends, annotations }: ContinuityCardProps) {
  const reader = useContinuityReader();
  const { tell, say, format, language } = reader;
  const engine = useEngine();
  const [view, change] = useView();
  const card = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const firm = seriesOf(model, ownDefinition('response-on-time')).provisional;
  const presets = [
    ...annotations.flatMap((annotation) => {
      const ranges = rangesAround(annotation, model);
      return ranges ? [{ id: annotation.id, name: titleIn(annotation, language), ranges }] : [];
    }),
    ...[lastTwoYears(model, firm)].flatMap((ranges) => (ranges ? [{ id: YEARS, name: tell('continuity.years'), ranges }] : [])),
  ];
  const chosen = fittingRanges(trends.ranges, model);
  const ranges = chosen ?? presets[0]?.ranges ?? null;
  const queries = (ranges ?? []).map((range) => continuityQuestion(view, range));
  const answers = useQueries({ queries: queries.map((query) => kpiOptions(engine, query)) });
  if (!ranges) return null;
  const preset = presets.find((entry) => JSON.stringify(entry.ranges) === JSON.stringify(ranges));
  const failed = answers.find(({ error, data }) => error && !data);
  const tables = answers.flatMap(({ data }) => data ?? []);
  const heading = tell('continuity.name');
  const show = (next: ComparedRanges | null) => change((latest) => changeTrends(latest, { ranges: next }));
  const columns = columnNames(ranges, preset?.id === YEARS, reader);
  // The figure of a range stands at the address of that range: the view behind it moves there, and Back undoes it.
  const addressOfRange = (kpi: string, i: number) => {
    const [from, to] = ranges[i] ?? ['', ''];
    return addressOf(path, { ...view, from, to, ...pointingAt('figure', { kpi, period: null }, view) });
  };
  const counts = ranges.map((range) => countOf(range, model.periods));
  const isComplete = tables.length === ranges.length;
  const figures = isComplete ? rowsOf(tables) : [];
  return (
    <section ref={card} className="card continuity" aria-labelledby="continuity-title">
      <header>
        <div>
          <h2 id="continuity-title">{isComplete ? verdictSentence(figures, ranges, preset?.id === YEARS, reader) : heading}</h2>
          <p className="card-sub">{tell('continuity.subtitle')}</p>
        </div>
        <Select
          label={tell('continuity.around')}
          value={preset?.id ?? OWN}
          options={[...presets, ...(preset ? [] : [{ id: OWN, name: tell('continuity.own') }])].map(({ id, name }) => ({
            id,
            name,
          }))}
          onChange={(id) => show(id === presets[0]?.id ? null : (presets.find((entry) => entry.id === id)?.ranges ?? null))}
        />
        {isComplete && (
          <ContinuityExport
            title={heading}
            headingId="continuity-title"
            within={card}
            ranges={ranges}
            isYears={preset?.id === YEARS}
            queries={queries}
            tables={tables}
            columns={columns}
            counts={counts}
            addressAt={addressOfRange}
          />
        )}
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
        <ContinuityTable label={heading} rows={figures} columns={columns} counts={counts} addressAt={addressOfRange} />
      ) : (
        <CardPending height={330} label={heading} />
      )}
      <p className="note">{tell('continuity.method')}</p>
    </section>
  );
}

const countOf = ([from, to]: readonly [string, string], periods: readonly string[]): number =>
  Math.max(1, periods.filter((period) => period >= from && period <= to).length);
