import './bullet-scale.css';

export interface BulletScaleProps {
  /** the floor stands at the start and the stretch at the end, whichever is the larger number */
  readonly floor: number;
  readonly target: number;
  readonly stretch: number;
  /** null: nothing is drawn, and never at the floor */
  readonly value: number | null;
  /** how sure the value is, or where it may go; null bounds reach to the end that is worse */
  readonly range?: { readonly low: number; readonly high: number | null } | null;
  readonly isProvisional?: boolean;
}

/** A figure between floor and stretch, further along being better. Decorative: the row beside it says the same in figures. */
export function BulletScale({ floor, target, stretch, value, range = null, isProvisional = false }: BulletScaleProps) {
  const at = (where: number): number => Math.min(100, Math.max(0, ((where - floor) / (stretch - floor || 1)) * 100));
  const ends = range && [at(range.low), range.high === null ? 0 : at(range.high)];
  const [start, end] = ends ? [Math.min(...ends), Math.max(...ends)] : [0, 0];
  return (
    <div className="bullet" aria-hidden="true">
      <i className="bullet-track" />
      <i className="bullet-good" style={{ insetInlineStart: `${at(target)}%`, insetInlineEnd: 0 }} />
      {ends && <i className="bullet-range" style={{ insetInlineStart: `${start}%`, inlineSize: `${Math.max(1, end - start)}%` }} />}
      <i className="bullet-target" style={{ insetInlineStart: `${at(target)}%` }} />
      {value !== null && (
        <b className="bullet-value" data-hollow={isProvisional || undefined} style={{ insetInlineStart: `${at(value)}%` }} />
      )}
    </div>
  );
}
