import { type ReactNode, startTransition, useEffect, useMemo, useState } from 'react';

interface InTurnProps<T> {
  readonly value: T;
  readonly children: (value: T) => ReactNode;
}

/**
 * Draws a new value when its turn has come: one picture after the other and each in slices, so that none keeps a click waiting.
 * Until then it is said to be busy, as what it shows is of before.
 */
export function InTurn<T>({ value, children }: InTurnProps<T>) {
  const [shown, setShown] = useState(value);
  useEffect(() => (shown === value ? undefined : takeTurn(() => setShown(value))), [value, shown]);
  // What is shown depends on the value alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: children is another function each time
  const drawn = useMemo(() => children(shown), [shown]);
  return (
    <div className="in-turn" aria-busy={shown !== value || undefined}>
      {drawn}
    </div>
  );
}

const waiting = new Set<() => void>();
let drawing: (() => void) | null = null;
const channel = new MessageChannel();
const callNext = (): void => channel.port2.postMessage(null);
channel.port1.onmessage = () => {
  const [draw] = waiting;
  if (drawing !== null || draw === undefined) return;
  waiting.delete(draw);
  drawing = draw;
  startTransition(draw);
};

/**
 * Figures are painted before the first picture begins.
 * @returns ends the turn, or gives it up: what was drawn is there, or somebody wants something else
 */
function takeTurn(draw: () => void): () => void {
  if (waiting.size === 0 && drawing === null) afterPaint(callNext);
  waiting.add(draw);
  return () => {
    waiting.delete(draw);
    if (drawing === draw) drawing = null;
    if (drawing === null && waiting.size > 0) callNext();
  };
}

/** A page that nobody sees paints nothing, and does not wait for it. */
const afterPaint = (act: () => void): void => {
  if (document.visibilityState === 'hidden') act();
  else requestAnimationFrame(act);
};
