import { Link } from 'wouter';
import { findKpi } from '../../core/kpis/index.ts';
import { IntervalStrip } from '../charts/interval-strip.tsx';
import { OPENED_HERE } from '../figure/use-figure-panel.ts';
import type { FigureOf } from './continuity-rows.ts';
import './continuity-table.css';
import { basisText, unitOf, valuesOf, verdictsOf } from './continuity-words.ts';
import { type ContinuityReader, useContinuityReader } from './use-continuity-reader.ts';

export interface ContinuityTableProps {
  readonly label: string;
  readonly rows: readonly FigureOf[];
  /** names of the ranges */
  readonly columns: readonly string[];
  /** periods of each range */
  readonly counts: readonly number[];
  /** where the figure of a range opens */
  readonly addressAt: (kpi: string, range: number) => string;
}

/** Figures of two or three ranges beside one another, with intervals, n and a verdict in words. */
export function ContinuityTable({ label, rows, columns, counts, addressAt }: ContinuityTableProps) {
  const reader = useContinuityReader();
  const { tell } = reader;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="continuity-table" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{tell('continuity.figure')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <td />
            <th scope="col">{tell('continuity.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FigureRow
              key={row.kpi}
              row={row}
              columns={columns}
              counts={counts}
              addresses={columns.map((_, i) => addressAt(row.kpi, i))}
              reader={reader}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FigureRowProps {
  readonly row: FigureOf;
  readonly columns: readonly string[];
  /** periods of each range */
  readonly counts: readonly number[];
  /** where each range's figure opens */
  readonly addresses: readonly string[];
  readonly reader: ContinuityReader;
}

function FigureRow({ row, columns, counts, addresses, reader }: FigureRowProps) {
  const { kpi, figures, compared } = row;
  const { format, language, tell, say } = reader;
  const unit = unitOf(row);
  const values = valuesOf(row, counts);
  const verdicts = verdictsOf(row, counts, reader);
  const bounds = figures.flatMap(({ interval, value }) => interval ?? (value === null ? [] : [value]));
  const [min, max] = [Math.min(...bounds), Math.max(...bounds)];
  const pad = (max - min) * 0.15 || 0.01;
  return (
    <tr>
      <th scope="row">
        {findKpi(kpi)?.title[language] ?? kpi}
        {unit === 'count' && <span className="note">{tell('continuity.perPeriod')}</span>}
      </th>
      {figures.map((figure, i) => (
        <td key={columns[i]}>
          <strong>
            <Link href={addresses[i] ?? ''} state={OPENED_HERE} className="figure-link" aria-haspopup="dialog">
              {format.figure(values[i] ?? null, unit)}
            </Link>
          </strong>
          {figure.interval && <span className="note">{format.interval(figure.interval)}</span>}
          <span className="note">{basisText(figure, unit, reader)}</span>
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
            {verdicts[i]}
          </p>
        ))}
      </td>
    </tr>
  );
}
