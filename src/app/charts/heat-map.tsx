import { type KeyboardEvent, useState } from 'react';
import './heat-map.css';

export interface HeatRow {
  readonly id: string;
  readonly name: string;
  /** one a column */
  readonly values: readonly (number | null)[];
}

export interface HeatMapProps {
  readonly label: string;
  /** one name a column; those that stand at the axis in `shown` */
  readonly columns: readonly string[];
  readonly shown: readonly number[];
  readonly rows: readonly HeatRow[];
  /** the whole sentence of a cell */
  readonly describe: (row: number, column: number) => string;
  /** what is said before a cell is chosen */
  readonly invitation: string;
  readonly direction: 'rtl' | 'ltr';
  /** what stands in a cell: whether it is far above or below what it is laid beside */
  readonly change?: (row: number, column: number) => 'up' | 'down' | null;
  /** where the scale begins and ends; from nothing to the most by default */
  readonly scale?: readonly [low: number, high: number];
  /** what a click and Enter do with a cell, and how that is said */
  readonly opening?: { readonly hint: string; readonly onOpen: (row: number, column: number) => void };
}

/** How much there is of something, by row and column: deeper is more. Every cell is read by pointer and by arrow keys alike. */
export function HeatMap({ label, columns, shown, rows, describe, invitation, direction, change, scale, opening }: HeatMapProps) {
  const [cell, setCell] = useState<readonly [row: number, column: number] | null>(null);
  const [seat, setSeat] = useState<readonly [row: number, column: number]>(() => peakOf(rows));
  const [low, high] = scale ?? [0, Math.max(1, ...rows.flatMap(({ values }) => values.filter((value) => value !== null)))];
  const shade = (value: number) => Math.round(Math.min(1, Math.max(0, (value - low) / (high - low || 1))) * 92);
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && opening) {
      event.preventDefault();
      opening.onOpen(...seat);
      return;
    }
    const next = nextCell(event.key, seat, rows.length, columns.length);
    if (!next) return;
    event.preventDefault();
    setSeat(next);
    setCell(next);
    const grid = event.currentTarget;
    grid.querySelector<HTMLElement>(`[data-cell="${next[0]}-${next[1]}"]`)?.focus();
  };
  return (
    <div className="heat">
      <p className="heat-reading" aria-hidden="true">
        {cell ? describe(...cell) : invitation}
      </p>
      {/* hours run from left to right in both languages, as every time axis does */}
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked by arrow keys is a grid */}
      <table role="grid" aria-label={label} dir="ltr" data-side={direction} onKeyDown={walk} onPointerLeave={() => setCell(null)}>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.id}>
              <th scope="row" dir="auto">
                {row.name}
              </th>
              {row.values.map((value, c) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: Enter does the same, at the grid that walks the cells
                <td
                  key={columns[c]}
                  data-cell={`${r}-${c}`}
                  tabIndex={seat[0] === r && seat[1] === c ? 0 : -1}
                  aria-label={describe(r, c)}
                  aria-description={opening?.hint}
                  data-empty={value === null || undefined}
                  data-opens={opening ? true : undefined}
                  style={value === null ? undefined : { background: `color-mix(in oklab, var(--brand) ${shade(value)}%, var(--hover))` }}
                  onClick={() => opening?.onOpen(r, c)}
                  onPointerEnter={() => setCell([r, c])}
                  onPointerDown={() => setSeat([r, c])}
                  onFocus={() => setCell([r, c])}
                  onBlur={() => setCell(null)}
                >
                  {change && <ChangeMark change={change(r, c)} isOnDeep={value !== null && shade(value) > 46} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <th />
            {columns.map((column, c) => (
              <td key={column}>{shown.includes(c) && <span dir="auto">{column}</span>}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function ChangeMark({ change, isOnDeep }: { readonly change: 'up' | 'down' | null; readonly isOnDeep: boolean }) {
  if (change === null) return null;
  return (
    <span className="heat-change" data-deep={isOnDeep || undefined} aria-hidden="true">
      {change === 'up' ? '▲' : '▼'}
    </span>
  );
}

function peakOf(rows: readonly HeatRow[]): readonly [number, number] {
  let peak: readonly [number, number] = [0, 0];
  rows.forEach(({ values }, r) => {
    values.forEach((value, c) => {
      if ((value ?? 0) > (rows[peak[0]]?.values[peak[1]] ?? 0)) peak = [r, c];
    });
  });
  return peak;
}

function nextCell(key: string, [row, column]: readonly [number, number], rows: number, columns: number): readonly [number, number] | null {
  switch (key) {
    case 'ArrowRight':
      return [row, Math.min(columns - 1, column + 1)];
    case 'ArrowLeft':
      return [row, Math.max(0, column - 1)];
    case 'ArrowDown':
      return [Math.min(rows - 1, row + 1), column];
    case 'ArrowUp':
      return [Math.max(0, row - 1), column];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, columns - 1];
    default:
      return null;
  }
}
