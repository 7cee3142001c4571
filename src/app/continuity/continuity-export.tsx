import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { findKpi } from '../../core/kpis/index.ts';
import type { KpiQuery, KpiTable } from '../../core/query.ts';
import { suppressBeside } from '../../core/suppression.ts';
import { useEngine } from '../data/engine-context.tsx';
import { kpiOptions } from '../data/query-options.ts';
import { ExportButton } from '../export/export-button.tsx';
import type { HidingView } from '../export/exportable.ts';
import { rowsOf, verdictSentence } from './continuity-rows.ts';
import { ContinuityTable, type ContinuityTableProps } from './continuity-table.tsx';
import { basisText, unitOf, valuesOf, verdictsOf } from './continuity-words.ts';
import type { ComparedRanges } from './ranges.ts';
import { type ContinuityReader, useContinuityReader } from './use-continuity-reader.ts';

export interface ContinuityExportProps extends Pick<ContinuityTableProps, 'columns' | 'counts' | 'addressAt'> {
  readonly title: string;
  /** id of the table's heading */
  readonly headingId: string;
  /** holds the table */
  readonly within: RefObject<HTMLElement | null>;
  readonly ranges: ComparedRanges;
  readonly isYears: boolean;
  /** one question a range, and its answer */
  readonly queries: readonly KpiQuery[];
  readonly tables: readonly KpiTable[];
}

/** The way out of the compared ranges: each figure with its interval and n in columns of their own. */
export function ContinuityExport(props: ContinuityExportProps) {
  const { title, headingId, within, ranges, queries, tables } = props;
  const reader = useContinuityReader();
  const engine = useEngine();
  const cache = useQueryClient();
  const [first] = queries;
  const ends = ranges.flat().sort();
  const hiding = async () => {
    const answers = await Promise.all(queries.map((query) => cache.fetchQuery(kpiOptions(engine, { ...query, suppress: true }))));
    return contentOf(suppressBeside(answers), props, reader);
  };
  const exportable = () => {
    const { picture: _, hidden: __, ...content } = contentOf(tables, props, reader);
    const table = within.current?.querySelector('table');
    return {
      ...content,
      ...(first ? { rests: { ...first, kpis: ['received'], from: ends[0] ?? null, to: ends.at(-1) ?? null } } : {}),
      hiding,
      drawn: () => (table ? [table] : []),
      title,
    };
  };
  return <ExportButton describedBy={headingId} exportable={exportable} />;
}

function contentOf(
  tables: readonly KpiTable[],
  { title, columns, counts, addressAt, ranges, isYears }: ContinuityExportProps,
  reader: ContinuityReader,
): HidingView {
  const { tell, format, language } = reader;
  const rows = rowsOf(tables);
  return {
    title,
    subtitle: tell('continuity.subtitle'),
    summary: verdictSentence(rows, ranges, isYears, reader),
    hidden: rows.flatMap(({ figures }) => figures).filter(({ isSuppressed }) => isSuppressed).length,
    columns: [
      tell('continuity.figure'),
      ...columns.flatMap((column) => [column, `${column} · 95%`, `${column} · n`]),
      ...columns.slice(1).map((column) => `${column}: ${tell('continuity.verdict')}`),
    ],
    rows: rows.map((row) => {
      const unit = unitOf(row);
      const name = findKpi(row.kpi)?.title[language] ?? row.kpi;
      const values = valuesOf(row, counts);
      return [
        unit === 'count' ? `${name} (${tell('continuity.perPeriod')})` : name,
        ...row.figures.flatMap((figure, i) => [
          format.figure(values[i] ?? null, unit),
          figure.interval ? format.interval(figure.interval) : '',
          figure.isSuppressed ? basisText(figure, unit, reader) : format.count(figure.denominator ?? figure.n ?? figure.value),
        ]),
        ...verdictsOf(row, counts, reader),
      ];
    }),
    picture: (
      <section className="continuity">
        <ContinuityTable label={title} rows={rows} columns={columns} counts={counts} addressAt={addressAt} />
      </section>
    ),
  };
}
