import { type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { KpiQuery } from '../../core/query.ts';
import { ExportButton } from '../export/export-button.tsx';
import type { Exportable } from '../export/exportable.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import './chart-frame.css';

export interface ChartTable {
  readonly columns: readonly string[];
  /** made where they are read; the first cell of a row is its heading, a text, the others may be links to what stands behind them */
  readonly rows: () => readonly (readonly ReactNode[])[];
}

export interface ChartFrameProps {
  /** what the chart shows, not what it is */
  readonly title: string;
  /** what is drawn and in what unit */
  readonly subtitle: string;
  /** the chart in one sentence, for whoever does not see it and whoever has no time */
  readonly summary: string;
  readonly table: ChartTable;
  readonly height: number;
  /** the question whose answer is shown: with it the figures can be taken away as a file */
  readonly asked?: KpiQuery;
  /** where it is no KPI answer: a question over the same cases, so that a file can say what its figures rest on */
  readonly rests?: KpiQuery;
  /** questions whose answers are drawn beside it */
  readonly beside?: readonly KpiQuery[];
  /** where it is no KPI answer: the same with small figures hidden */
  readonly hiding?: Exportable['hiding'];
  /** controls of this chart alone, before the way to its table */
  readonly tools?: ReactNode;
  /** below the picture: what its marks are, or what was laid beside it */
  readonly legend?: ReactNode;
  readonly words: { readonly showTable: string; readonly showChart: string; readonly failed: string };
  readonly children: ReactNode;
}

/** Everything around a picture: title, unit, summary, and the same figures as a table. The frame has its size before the picture comes. */
export function ChartFrame({
  title,
  subtitle,
  summary,
  table,
  height,
  asked,
  rests,
  beside,
  hiding,
  tools,
  legend,
  words,
  children,
}: ChartFrameProps) {
  const [isTable, setTable] = useState(false);
  const id = useId();
  const figure = useRef<HTMLElement>(null);
  return (
    <figure ref={figure} className="card chart-frame" aria-labelledby={`${id}-title`} aria-describedby={`${id}-summary`}>
      <header>
        <div>
          <h2 id={`${id}-title`}>{title}</h2>
          <p className="card-sub">{subtitle}</p>
        </div>
        <div className="chart-tools">
          {tools}
          <IconButton
            icon={isTable ? 'chart' : 'table'}
            label={isTable ? words.showChart : words.showTable}
            describedBy={`${id}-title`}
            onPress={() => setTable(!isTable)}
          />
          <ExportButton
            describedBy={`${id}-title`}
            exportable={() => ({
              ...{ title, subtitle, summary, asked, rests, beside, hiding, columns: table.columns, rows: table.rows() },
              drawn: () => (isTable ? [] : drawnIn(figure.current)),
            })}
          />
        </div>
      </header>
      {isTable ? (
        <TableTwin {...table} caption={title} height={height} />
      ) : (
        <ErrorBoundary
          fallback={
            <p className="chart-absent" style={{ blockSize: height }}>
              {words.failed}
            </p>
          }
        >
          <Suspense fallback={<Skeleton blockSize={height} />}>{children}</Suspense>
        </ErrorBoundary>
      )}
      {legend}
      <figcaption id={`${id}-summary`}>{summary}</figcaption>
    </figure>
  );
}

/** The picture and its legend: what stands between the heading and the sentence. */
const drawnIn = (figure: HTMLElement | null): readonly HTMLElement[] =>
  [...(figure?.children ?? [])].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && !child.matches('header, figcaption, .chart-absent'),
  );

function TableTwin({ columns, rows, caption, height }: ChartTable & { readonly caption: string; readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-twin" style={{ blockSize: height }} aria-label={caption} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
              <th key={i} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows()
            .toReversed()
            .map(([heading, ...cells], row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one heading
              <tr key={row}>
                <th scope="row">{heading}</th>
                {cells.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
