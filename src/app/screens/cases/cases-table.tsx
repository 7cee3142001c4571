import { columnVisibilityFeature, createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { CaseRecord } from '../../../contract/cases.ts';
import { addressOf, useView } from '../../url/use-view.ts';
import type { CaseColumn, ColumnId } from './case-columns.ts';
import { slaStateOf } from './case-state.ts';
import { ColumnHeading } from './column-heading.tsx';
import { nextRow } from './next-row.ts';
import type { CaseSort } from './sort-cases.ts';
import { StateMark } from './state-mark.tsx';
import { useCasesWords } from './use-cases-words.ts';

export interface More {
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

export interface CasesTableProps {
  readonly cases: readonly CaseRecord[];
  readonly columns: readonly CaseColumn[];
  readonly shown: readonly ColumnId[];
  readonly total: number;
  readonly sort: CaseSort | null;
  readonly onSort: (sort: CaseSort | null) => void;
  readonly more: More;
}

const ROW_HEIGHT = 40;
const NEAR_END = 20;
const features = tableFeatures({ columnVisibilityFeature });
const helper = createColumnHelper<typeof features, CaseRecord>();

/** A grid of which only the rows in sight exist. Arrow keys move between rows, Enter opens one. */
export function CasesTable({ cases, columns, shown, total, sort, onSort, more }: CasesTableProps) {
  const words = useCasesWords();
  const [view] = useView();
  const [, navigate] = useLocation();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const data = useMemo(() => [...cases], [cases]);
  const definitions = useMemo(
    () => helper.columns(columns.map((column) => helper.accessor(column.text, { id: column.id, header: column.name }))),
    [columns],
  );
  const columnVisibility = useMemo(() => Object.fromEntries(columns.map(({ id }) => [id, shown.includes(id)])), [columns, shown]);
  const table = useTable({ features, columns: definitions, data, state: { columnVisibility } });
  const { rows } = table.getRowModel();
  const visible = table.getVisibleLeafColumns().flatMap(({ id }) => columns.find((column) => column.id === id) ?? []);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  const { hasMore, isLoading, onMore } = more;
  useEffect(() => {
    if (hasMore && !isLoading && lastShown >= rows.length - NEAR_END) onMore();
  }, [hasMore, isLoading, onMore, lastShown, rows.length]);

  const hrefOf = (id: string) => addressOf(`/cases/${encodeURIComponent(id)}`, view);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && !(event.target instanceof HTMLAnchorElement)) return navigate(hrefOf(cases[active]?.inquiry.id ?? ''));
    const next = nextRow(event.key, active, rows.length);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    virtual.scrollToIndex(next);
    // The row may have to be made first.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus());
  };
  const template = visible.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(' ');
  const width = visible.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className="cases-grid" ref={scroller}>
      <div
        role="grid"
        aria-label={words('cases.list')}
        aria-description={words('cases.listHint')}
        aria-rowcount={total + 1}
        aria-colcount={visible.length}
        style={{ minInlineSize: width }}
      >
        <div role="rowgroup" className="cases-head">
          <div role="row" aria-rowindex={1} tabIndex={-1} className="cases-row" style={{ gridTemplateColumns: template }}>
            {visible.map((column) => (
              <ColumnHeading key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </div>
        </div>
        <div role="rowgroup" className="cases-body" style={{ blockSize: virtual.getTotalSize() }} onKeyDown={move}>
          {items.map(({ index, start, key }) => {
            const row = rows[index];
            if (!row) return null;
            const record = row.original;
            return (
              <div
                key={key}
                role="row"
                aria-rowindex={index + 2}
                data-index={index}
                tabIndex={index === active ? 0 : -1}
                className="cases-row"
                style={{ gridTemplateColumns: template, transform: `translateY(${start}px)`, blockSize: ROW_HEIGHT }}
                onFocus={() => setActive(index)}
              >
                {visible.map((column) => (
                  <div key={column.id} role="gridcell" tabIndex={-1} data-number={column.isNumber || undefined}>
                    {column.id === 'id' ? (
                      <Link href={hrefOf(record.inquiry.id)} tabIndex={index === active ? 0 : -1}>
                        <bdi>{record.inquiry.id}</bdi>
                      </Link>
                    ) : column.id === 'response' || column.id === 'resolution' ? (
                      <StateMark state={slaStateOf(record, column.id)} />
                    ) : (
                      <span data-absent={column.order(record) === null || undefined}>{String(row.getValue(column.id))}</span>
                    )}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      {isLoading && <p className="note cases-more">{words('cases.loadMore')}</p>}
    </div>
  );
}
