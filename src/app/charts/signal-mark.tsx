import './signal-mark.css';

export type SignalKind = 'improvement' | 'concern' | 'neutral';

const SIZE = 5;

/** A point that is a signal: a disc, a square or a diamond, so that colour is never the only word. */
export function SignalMark({ x, y, kind }: { readonly x: number; readonly y: number; readonly kind: SignalKind }) {
  if (kind === 'improvement') return <circle className="signal" data-kind={kind} cx={x} cy={y} r={SIZE} />;
  return (
    <rect
      className="signal"
      data-kind={kind}
      x={x - SIZE + 0.5}
      y={y - SIZE + 0.5}
      width={2 * SIZE - 1}
      height={2 * SIZE - 1}
      transform={kind === 'neutral' ? `rotate(45 ${x} ${y})` : undefined}
    />
  );
}

export interface SignalKey {
  readonly kind: SignalKind | 'provisional';
  readonly name: string;
}

/** What each kind of point means, below the picture. */
export function SignalKeys({ keys }: { readonly keys: readonly SignalKey[] }) {
  if (keys.length === 0) return null;
  return (
    <ul className="signal-keys">
      {keys.map(({ kind, name }) => (
        <li key={kind}>
          <svg width="14" height="14" aria-hidden="true">
            {kind === 'provisional' ? (
              <circle className="trend-dot" data-hollow cx={7} cy={7} r={4} />
            ) : (
              <SignalMark x={7} y={7} kind={kind} />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
