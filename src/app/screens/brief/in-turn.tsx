import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';

interface InTurnProps<T> {
  readonly value: T;
  readonly children: (value: T) => ReactNode;
}

/**
 * Draws a new value when its turn has come: a task of its own for each picture, so that none keeps a click waiting. Until then it
 * is said to be busy, as what it shows is of before.
 */
export function InTurn<T>({ value, children }: InTurnProps<T>) {
  const [shown, setShown] = useState(value);
  useEffect(() => takeTurn(() => setShown(value)), [value]);
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
const channel = new MessageChannel();
channel.port1.onmessage = () => {
  const [draw] = waiting;
  if (draw === undefined) return;
  waiting.delete(draw);
  flushSync(draw);
  if (waiting.size > 0) channel.port2.postMessage(null);
};

/**
 * Figures are painted before the first picture begins.
 * @returns gives the turn up
 */
function takeTurn(draw: () => void): () => void {
  if (waiting.size === 0) afterPaint(() => channel.port2.postMessage(null));
  waiting.add(draw);
  return () => void waiting.delete(draw);
}

/** A page that nobody sees paints nothing, and does not wait for it. */
const afterPaint = (act: () => void): void => {
  if (document.visibilityState === 'hidden') act();
  else requestAnimationFrame(act);
};
