import './score-bar.css';

export interface ScoreBarProps {
  /** of 100 */
  readonly points: number;
  readonly scored: number;
  /** where the total may come to lie; null: nowhere else */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly mark: { readonly at: number; readonly name: string };
  readonly label: string;
  readonly formatTick: (value: number) => string;
}

const TICKS = [0, 20, 40, 60, 100] as const;

/** Points of 100 as a bar that runs as the page reads: what is gained, where it may end, and what cannot be gained. */
export function ScoreBar({ points, scored, range, mark, label, formatTick }: ScoreBarProps) {
  return (
    <div className="score-bar" role="img" aria-label={label}>
      <div className="score-bar-track">
        {scored < 100 && <i className="score-bar-unscored" style={{ insetInlineStart: `${scored}%` }} />}
        <i className="score-bar-points" style={{ inlineSize: `${points}%` }} />
        {range && (
          <i
            className="score-bar-range"
            style={{ insetInlineStart: `${range.low}%`, inlineSize: `${Math.max(0.6, range.high - range.low)}%` }}
          />
        )}
        <i className="score-bar-mark" style={{ insetInlineStart: `${mark.at}%` }} />
      </div>
      <div className="score-bar-axis">
        {TICKS.map((tick) => (
          <span key={tick} style={{ insetInlineStart: `${tick}%` }}>
            {formatTick(tick)}
          </span>
        ))}
        <span className="score-bar-name" style={{ insetInlineStart: `${mark.at}%` }}>
          {mark.name}
        </span>
      </div>
    </div>
  );
}
