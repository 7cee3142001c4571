import { useQuery } from '@tanstack/react-query';
import type { Meta } from '../../../contract/meta.ts';
import type { PreviewRequest } from '../../../contract/preview.ts';
import { parseInstant } from '../../../core/instant.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { periodOf, shiftPeriod } from '../../../core/period.ts';
import { EMPTY_QUERY, type KpiQuery, type KpiTable, type KpiValue } from '../../../core/query.ts';
import { Asked } from '../../data/asked.tsx';
import { previewOptions } from '../../data/desk-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { kpiOptions } from '../../data/query-options.ts';
import { TableRegion } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import { useDataWords } from './use-data-words.ts';

const KPIS = ['response-on-time', 'resolution-on-time', 'response-median', 'resolution-median', 'backlog-overdue'] as const;

/** The twelve months before the one that the data's as-of lies in; of an empty store, the same as asked: everything. */
export function previewQuery(meta: Pick<Meta, 'dataAsOf' | 'zone' | 'weekStartsOn'>, more: Partial<KpiQuery>): KpiQuery {
  const asOf = meta.dataAsOf === null ? null : parseInstant(meta.dataAsOf);
  const query = { ...EMPTY_QUERY, kpis: KPIS, grain: 'month', ...more } as const;
  if (asOf === null) return query;
  const reporting = { zone: meta.zone, weekStartsOn: meta.weekStartsOn };
  const running = periodOf(asOf + 1, 'month', reporting);
  const from = shiftPeriod(running, 'month', -1);
  const [year, month] = running.split('-').map(Number) as [number, number];
  const to = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
  return { ...query, from, to };
}

/** What the draft would move: the last twelve months as they are and as they would be. */
export function PreviewCard({ request, note }: { readonly request: PreviewRequest; readonly note: string | null }) {
  const engine = useEngine();
  const words = useDataWords();
  const stored = useQuery(kpiOptions(engine, request.query));
  const draft = useQuery(previewOptions(engine.desk, request));
  return (
    <section className="preview" aria-label={words('preview.title')} aria-live="polite">
      <h3>{words('preview.title')}</h3>
      {note && <p className="note">{note}</p>}
      <Asked result={stored} height={160}>
        {(before) => (
          <Asked result={draft} height={160}>
            {(after) => <Comparison before={before} after={after} />}
          </Asked>
        )}
      </Asked>
    </section>
  );
}

function Comparison({ before, after }: { readonly before: KpiTable; readonly after: KpiTable }) {
  const { say, format, language } = useReader();
  const words = useDataWords();
  const rows = KPIS.map((id) => ({ id, unit: findKpi(id)?.unit ?? 'ratio', was: before.total.values[id], is: after.total.values[id] }));
  const isSame = rows.every(({ was, is }) => was?.value === is?.value && was?.pending === is?.pending);
  const [from, to] = [before.rows[0]?.period ?? null, before.rows.at(-1)?.period ?? null];
  return (
    <>
      <p className="note">
        {words('preview.range', { range: format.periodRange(from, to) })}
        {isSame && <strong> {words('preview.nothing')}</strong>}
      </p>
      <TableRegion label={words('preview.title')}>
        <table className="data-table data-stacked">
          <thead>
            <tr>
              <th scope="col">{words('preview.figure')}</th>
              <th scope="col" className="number">
                {words('preview.was')}
              </th>
              <th scope="col" className="number">
                {words('preview.is')}
              </th>
              <th scope="col" className="number">
                {say('figures.change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, unit, was, is }) => (
              <tr key={id}>
                <th scope="row">{findKpi(id)?.title[language]}</th>
                <td className="number" data-label={words('preview.was')}>
                  <Cell value={was} text={format.figure(was?.value ?? null, unit)} />
                </td>
                <td className="number" data-label={words('preview.is')}>
                  <Cell value={is} text={format.figure(is?.value ?? null, unit)} />
                </td>
                <td className="number" data-label={say('figures.change')}>
                  {changeOf(was, is, unit)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  );

  function changeOf(was: KpiValue | undefined, is: KpiValue | undefined, unit: (typeof rows)[number]['unit']): string {
    const [a, b] = [was?.value ?? null, is?.value ?? null];
    if (a === null || b === null) return '';
    if (a === b) return words('preview.same');
    const isUnseen = unit === 'ratio' && Math.abs(b - a) < 0.0005;
    return isUnseen ? words(b > a ? 'preview.slightlyUp' : 'preview.slightlyDown') : format.figureChange(b - a, unit);
  }
}

function Cell({ value, text }: { readonly value: KpiValue | undefined; readonly text: string }) {
  const { say, format } = useReader();
  const of =
    value?.denominator === undefined
      ? value?.n === undefined
        ? null
        : format.n(value.n)
      : format.fraction(value.numerator, value.denominator);
  return (
    <>
      {text}
      {of && <span className="note data-block">{of}</span>}
      {value?.pending ? <span className="note data-block">{say('count.pending', { n: value.pending })}</span> : null}
    </>
  );
}
