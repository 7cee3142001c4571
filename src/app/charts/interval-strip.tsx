import './interval-strip.css';

export interface IntervalMark {
  readonly id: string;
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  readonly isHollow: boolean;
}

/** Values with their intervals under one another on one scale. Decorative: the row beside it says the same in figures. */
export function IntervalStrip({
  marks,
  min,
  max,
}: {
  readonly marks: readonly IntervalMark[];
  readonly min: number;
  readonly max: number;
}) {
  const at = (value: number): string => `${Math.min(100, Math.max(0, ((value - min) / (max - min || 1)) * 100))}%`;
  return (
    <div className="interval-strip" aria-hidden="true">
      {marks.map(({ id, value, interval, isHollow }) => (
        <div key={id}>
          {interval && <i style={{ insetInlineStart: at(interval[0]), inlineSize: `calc(${at(interval[1])} - ${at(interval[0])})` }} />}
          {value !== null && <b data-hollow={isHollow || undefined} style={{ insetInlineStart: at(value) }} />}
        </div>
      ))}
    </div>
  );
}
