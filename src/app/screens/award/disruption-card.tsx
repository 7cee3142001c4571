import { useQueries, useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { EMPTY_QUERY, type KpiTable } from '../../../core/query.ts';
import { ContinuityExport } from '../../continuity/continuity-export.tsx';
import { CONTINUITY_KPIS, columnNames, rowsOf, verdictSentence } from '../../continuity/continuity-rows.ts';
import { ContinuityTable } from '../../continuity/continuity-table.tsx';
import { rangesAround } from '../../continuity/ranges.ts';
import { useContinuityReader } from '../../continuity/use-continuity-reader.ts';
import { Asked } from '../../data/asked.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { documentsOptions, kpiOptions } from '../../data/query-options.ts';
import { type StoredAnnotation, titleIn, useAnnotations } from '../../data/use-annotations.ts';
import { pointingAt } from '../../figure/figure-pointer.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { Select } from '../../ui/select.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { awardView, changeAward } from './award-view.ts';
import { useAwardReader } from './use-award-reader.ts';

/** Whether the service held: before, during and after a disruption that somebody has noted on the time axis. */
export function DisruptionCard() {
  const { tell, language } = useAwardReader();
  const engine = useEngine();
  const [view, change] = useView();
  const disruptions = useAnnotations().filter(({ category }) => category === 'disruption');
  const months = useQuery(kpiOptions(engine, { ...EMPTY_QUERY, kpis: ['received'], asOf: view.asOf }));
  const noted = useQuery(documentsOptions(engine, 'annotation'));
  const { around } = awardView(view);
  const chosen = disruptions.find(({ id }) => id === around) ?? disruptions.at(-1);
  if (noted.isPending)
    return (
      <Asked result={noted} height={420}>
        {() => null}
      </Asked>
    );
  if (!chosen) {
    return (
      <DataCard title={tell('award.continuity.name')}>
        <p>{tell('award.continuity.none')}</p>
        <p className="note">
          {tell('award.continuity.noneHint')}{' '}
          <Link href={addressOf('/trends', { ...view, figure: null })}>{tell('award.continuity.toTrends')}</Link>
        </p>
      </DataCard>
    );
  }
  const select = (
    <Select
      label={tell('award.continuity.around')}
      value={chosen.id}
      options={disruptions.map((annotation) => ({ id: annotation.id, name: titleIn(annotation, language) }))}
      onChange={(id) => change(changeAward(view, { around: id }))}
    />
  );
  return (
    <Asked result={months} height={420}>
      {(table) => <Around annotation={chosen} months={table} select={select} />}
    </Asked>
  );
}

interface AroundProps {
  readonly annotation: StoredAnnotation;
  readonly months: KpiTable;
  readonly select: ReactNode;
}

function Around({ annotation, months, select }: AroundProps) {
  const { tell, language } = useAwardReader();
  const reader = useContinuityReader();
  const engine = useEngine();
  const [view] = useView();
  const [path] = useLocation();
  const periods = months.rows.map(({ period }) => period);
  const ranges = rangesAround(annotation, { periods, running: periods.at(-1) ?? null, grain: 'month' }) ?? [];
  const queries = ranges.map(([from, to]) => ({ ...EMPTY_QUERY, kpis: CONTINUITY_KPIS, from, to, asOf: view.asOf }));
  const answers = useQueries({ queries: queries.map((query) => kpiOptions(engine, query)) });
  const tables = answers.flatMap(({ data }) => data ?? []);
  const name = tell('award.continuity.name');
  const tableId = useId();
  const within = useRef<HTMLDivElement>(null);
  if (ranges.length === 0) {
    return (
      <DataCard title={name} actions={select}>
        <p className="data-none">{tell('award.continuity.short', { title: titleIn(annotation, language) })}</p>
      </DataCard>
    );
  }
  const isComplete = tables.length === ranges.length;
  const rows = isComplete ? rowsOf(tables) : [];
  const waiting = answers.find(({ data }) => data === undefined);
  const counts = ranges.map(([from, to]) => Math.max(1, periods.filter((period) => period >= from && period <= to).length));
  const columns = columnNames(ranges, false, reader);
  const own = { ...view, where: {}, grain: 'month' as const };
  const addressAt = (kpi: string, i: number) => {
    const [from, to] = ranges[i] ?? [null, null];
    const ofRange = { ...own, from, to };
    return addressOf(path, { ...ofRange, ...pointingAt('figure', { kpi, period: null }, ofRange) });
  };
  return (
    <DataCard
      title={isComplete ? verdictSentence(rows, ranges, false, reader) : name}
      subtitle={reader.tell('continuity.subtitle')}
      actions={
        <>
          {select}
          {isComplete && (
            <ContinuityExport
              title={name}
              headingId={tableId}
              within={within}
              ranges={ranges}
              isYears={false}
              queries={queries}
              tables={tables}
              columns={columns}
              counts={counts}
              addressAt={addressAt}
            />
          )}
        </>
      }
    >
      {waiting ? (
        <Asked result={waiting} height={330}>
          {() => null}
        </Asked>
      ) : (
        <div ref={within} id={tableId}>
          <ContinuityTable label={name} rows={rows} columns={columns} counts={counts} addressAt={addressAt} />
        </div>
      )}
      <p className="note">{reader.tell('continuity.method')}</p>
    </DataCard>
  );
}
