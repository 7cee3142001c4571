import { useQuery, useQueryClient } from '@tanstack/react-query';
import { parseInstant } from '../../../core/instant.ts';
import { findKpi, GUARDS } from '../../../core/kpis/index.ts';
import { periodOf } from '../../../core/period.ts';
import { EMPTY_QUERY, type Grain, type KpiQuery, type KpiTable, type KpiValue, type KpiValues } from '../../../core/query.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { Asked } from '../../data/asked.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { kpiOptions } from '../../data/query-options.ts';
import { ExportButton } from '../../export/export-button.tsx';
import type { HidingView } from '../../export/exportable.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { DataCard, TableRegion } from '../../ui/data-card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type Reader, useReader } from '../../ui/reader.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { useView } from '../../url/use-view.ts';
import type { ViewState } from '../../url/view-state.ts';
import { useDataWords } from './use-data-words.ts';

/** Which of our own figures a guard stands beside. */
const OURS: Readonly<Record<string, string>> = {
  'response-closed-only': 'response-on-time',
  'resolution-closed-only': 'resolution-on-time',
  'first-resolution-on-time': 'resolution-on-time',
  'reopened-soon': 'reopen-rate',
};
/** What makes a rate look better than ours: a higher share there flatters. */
const FLATTERING = new Set(['response-closed-only', 'resolution-closed-only', 'first-resolution-on-time']);

const KPIS = [...new Set([...GUARDS.map(({ id }) => id), ...Object.values(OURS)])];
const TABLE_ID = 'guards';
const SHOWN_GRAINS = ['month', 'quarter', 'year'] as const;

const grainOf = (view: ViewState) => SHOWN_GRAINS.find((grain) => grain === view.grain) ?? 'month';

/** How the figures could be made to look better than they are, and whether they are: for one period. */
export function GuardsView() {
  const engine = useEngine();
  const { say } = useReader();
  const [view, change] = useView();
  const grain = grainOf(view);
  const query = { ...EMPTY_QUERY, kpis: KPIS, grain, where: view.where, asOf: view.asOf };
  const result = useQuery(kpiOptions(engine, query));
  return (
    <Asked result={result} height={420}>
      {(table) => {
        const focus = focusOf(table, view.to);
        if (focus === null) return <EmptyState title={say('state.empty')} advice={say('state.emptyHint')} />;
        return (
          <Guards
            table={table}
            period={focus}
            asked={query}
            grain={grain}
            isStale={result.isPlaceholderData}
            onPeriod={(to) => change({ to, from: null })}
            onGrain={(next) => change({ grain: next, from: null, to: null })}
          />
        );
      }}
    </Asked>
  );
}

function Guards({
  table,
  period,
  asked,
  grain,
  isStale,
  onPeriod,
  onGrain,
}: {
  readonly table: KpiTable;
  readonly period: string;
  readonly asked: KpiQuery;
  readonly grain: (typeof SHOWN_GRAINS)[number];
  readonly isStale: boolean;
  readonly onPeriod: (period: string) => void;
  readonly onGrain: (grain: Grain) => void;
}) {
  const reader = useReader();
  const { say, format, language } = reader;
  const words = useDataWords();
  const engine = useEngine();
  const cache = useQueryClient();
  const valuesOf = ({ rows }: KpiTable): KpiValues => rows.find((row) => row.period === period)?.values ?? {};
  const values = valuesOf(table);
  const title = words('guards.title', { period: format.period(period) });
  const subtitle = words('guards.stamp', {
    calendar: isolateText(`${table.calendar.id} ${table.calendar.version}`),
    policy: table.policy ? isolateText(`${table.policy.id} ${table.policy.version}`) : say('time.noPolicy'),
  });
  const hiding = async (): Promise<HidingView> => {
    const told = valuesOf(await cache.fetchQuery(kpiOptions(engine, { ...asked, suppress: true })));
    return { ...contentOf(told), hidden: Object.values(told).filter(({ isSuppressed }) => isSuppressed).length, picture: null };
  };
  const exportable = () => ({ ...contentOf(values), rests: { ...asked, from: period, to: period }, hiding, drawn: () => [] });
  return (
    <>
      <search className="data-filters" aria-label={say('filter.title')}>
        <SegmentedControl
          label={say('filter.grain')}
          value={grain}
          options={SHOWN_GRAINS.map((id) => ({ id, name: say(`grain.${id}`) }))}
          onChange={onGrain}
        />
        <Select
          label={say('filter.period')}
          value={period}
          options={table.rows.map((row) => ({ id: row.period, name: format.period(row.period) })).toReversed()}
          onChange={onPeriod}
        />
      </search>
      <DataCard title={title} subtitle={subtitle} actions={<ExportButton describedBy={TABLE_ID} exportable={exportable} />}>
        <TableRegion label={title} isExported={false}>
          <table id={TABLE_ID} className="data-table data-stacked guards-table" aria-label={title} aria-busy={isStale}>
            <thead>
              <tr>
                <th scope="col">{words('guards.guard')}</th>
                <th scope="col" className="number">
                  {say('figures.value')}
                </th>
                <th scope="col" className="number">
                  {words('guards.of')}
                </th>
                <th scope="col" className="number">
                  {words('guards.ours')}
                </th>
                <th scope="col">{words('guards.difference')}</th>
              </tr>
            </thead>
            <tbody>
              {GUARDS.map((guard) => {
                const value = values[guard.id];
                const oursId = OURS[guard.id];
                const ours = oursId ? values[oursId] : undefined;
                const difference = oursId ? differenceOf(guard.id, value, ours) : null;
                return (
                  <tr key={guard.id}>
                    <th scope="row">
                      {guard.title[language]}
                      <span className="note data-block data-prose">{guard.definition[language]}</span>
                    </th>
                    <td className="number" data-label={say('figures.value')}>
                      <Figure kpi={guard.id} value={value} period={period} />
                    </td>
                    <td className="number" data-label={words('guards.of')}>
                      {format.fraction(value?.numerator, value?.denominator)}
                    </td>
                    <td className="number" data-label={words('guards.ours')}>
                      {oursId ? (
                        <Figure kpi={oursId} value={ours} period={period} />
                      ) : (
                        <span className="note">{words('guards.noOurs')}</span>
                      )}
                      {oursId && <span className="note data-block">{findKpi(oursId)?.title[language]}</span>}
                    </td>
                    <td data-label={words('guards.difference')}>
                      {difference?.isFlattering ? <span className="flatters">▲ {difference.text}</span> : difference?.text}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableRegion>
      </DataCard>
    </>
  );

  /** How far a guard lies from our own figure, and whether it looks better; nothing where one of them is not told. */
  function differenceOf(id: string, guard: KpiValue | undefined, ours: KpiValue | undefined): Difference | null {
    const [there, here] = [guard?.value ?? null, ours?.value ?? null];
    if (there === null || here === null) return null;
    const text = format.pointChange(there - here);
    if (!FLATTERING.has(id)) return { text, isFlattering: false };
    const isFlattering = there - here > 0.0005;
    return { text: isFlattering ? words('guards.flatters', { difference: text }) : words('guards.same'), isFlattering };
  }

  function contentOf(of: KpiValues): Omit<HidingView, 'hidden' | 'picture'> {
    const written = (kpi: string, value: KpiValue | undefined) =>
      [figureText(kpi, value, reader), ...figureNotes(value, reader)].join('; ');
    return {
      title,
      subtitle,
      summary: '',
      columns: [words('guards.guard'), say('figures.value'), words('guards.of'), words('guards.ours'), words('guards.difference')],
      rows: GUARDS.map((guard) => {
        const [value, oursId] = [of[guard.id], OURS[guard.id]];
        const ours = oursId ? of[oursId] : undefined;
        return [
          guard.title[language],
          written(guard.id, value),
          format.fraction(value?.numerator, value?.denominator),
          oursId
            ? `${findKpi(oursId)?.title[language]}: ${written(oursId, ours)}; ${format.fraction(ours?.numerator, ours?.denominator)}`
            : words('guards.noOurs'),
          (oursId && differenceOf(guard.id, value, ours)?.text) || '',
        ];
      }),
    };
  }
}

interface Difference {
  readonly text: string;
  readonly isFlattering: boolean;
}

function figureText(kpi: string, value: KpiValue | undefined, { say, format }: Reader): string {
  if (value?.isSuppressed) return say('figure.suppressed');
  if (value?.notRecorded?.length) return say('figure.notRecorded');
  if (value === undefined || value.value === null) return say('figure.none');
  return format.figure(value.value, findKpi(kpi)?.unit ?? 'ratio');
}

const figureNotes = (value: KpiValue | undefined, { say }: Reader): readonly string[] => [
  ...(value?.pending ? [say('count.pending', { n: value.pending })] : []),
  ...(value?.isSmall ? [say('figure.small')] : []),
];

function Figure({ kpi, value, period }: { readonly kpi: string; readonly value: KpiValue | undefined; readonly period: string }) {
  const reader = useReader();
  const text = figureText(kpi, value, reader);
  if (value === undefined || value.value === null) return <span className="note">{text}</span>;
  return (
    <>
      <FigureLink figure={{ kpi, period }} label={`${findKpi(kpi)?.title[reader.language]}: ${text}`}>
        <strong>{text}</strong>
      </FigureLink>
      {figureNotes(value, reader).map((note) => (
        <span key={note} className="note data-block">
          {note}
        </span>
      ))}
    </>
  );
}

/** The period asked for, otherwise the last one that was over at the as-of; null: the answer holds none. */
function focusOf(table: KpiTable, to: string | null): string | null {
  const asOf = parseInstant(table.asOf);
  const running = asOf === null ? null : periodOf(asOf + 1, table.grain, { zone: table.zone, weekStartsOn: 'sun' });
  const row =
    (to === null ? undefined : table.rows.find(({ period }) => period === to)) ??
    table.rows.findLast(({ period }) => running === null || period < running) ??
    table.rows.at(-1);
  return row?.period ?? null;
}
