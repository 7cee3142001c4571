import type { ReactNode } from 'react';
import './rank-bars.css';

export interface RankRow {
  readonly id: string;
  readonly name: string;
  /** 0 to 1 of the axis; null: there is no value */
  readonly share: number | null;
  /** the value in words, as a link to its figure */
  readonly value: ReactNode;
  /** what it rests on, how it has changed */
  readonly notes: readonly string[];
  /** shares of the axis between which it lies */
  readonly interval?: readonly [low: number, high: number] | null;
  /** what it is laid beside, as a share of the axis */
  readonly beside?: number | null;
  /** how much of the whole this row and those above it make up, 0 to 1 */
  readonly cumulative?: number;
  readonly isProvisional?: boolean;
  /** a point instead of a bar: where the axis does not begin at nothing, a bar's length would lie */
  readonly isPoint?: boolean;
  /** a row of the group that is named before it */
  readonly heading?: string;
}

export interface RankBarsProps {
  readonly label: string;
  readonly rows: readonly RankRow[];
  /** a share of the axis, and what it is */
  readonly target?: { readonly share: number; readonly name: string };
}

/** One bar a group, named where it begins and valued where it ends. They grow from the side where reading starts. */
export function RankBars({ label, rows, target }: RankBarsProps) {
  return (
    <ul className="rank" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className="rank-row" data-heading={row.heading ? true : undefined}>
          {row.heading && <p className="rank-heading">{row.heading}</p>}
          <span className="rank-name">
            <bdi>{row.name}</bdi>
          </span>
          <span className="rank-bar" aria-hidden="true">
            {row.share !== null && !row.isPoint && (
              <i className="rank-fill" data-provisional={row.isProvisional || undefined} style={{ inlineSize: percent(row.share) }} />
            )}
            {row.interval && (
              <i
                className="rank-interval"
                style={{ insetInlineStart: percent(row.interval[0]), inlineSize: percent(row.interval[1] - row.interval[0]) }}
              />
            )}
            {row.share !== null && row.isPoint && (
              <i
                className="rank-point"
                data-provisional={row.isProvisional || undefined}
                style={{ insetInlineStart: percent(row.share) }}
              />
            )}
            {row.beside !== undefined && row.beside !== null && (
              <i className="rank-beside" style={{ insetInlineStart: percent(row.beside) }} />
            )}
            {row.cumulative !== undefined && <i className="rank-cumulative" style={{ insetInlineStart: percent(row.cumulative) }} />}
            {target && <i className="rank-target" style={{ insetInlineStart: percent(target.share) }} />}
          </span>
          <span className="rank-value">
            {row.value}
            {row.notes.map((note) => (
              <small key={note}>{note}</small>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

const percent = (share: number): string => `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`;
