import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * A new value when its turn has come: one part of the page after the other and each in slices, so that none keeps a click waiting.
 * @returns the value that is drawn, and whether a newer one waits
 */
export function useTurn<T>(value: T): readonly [drawn: T, isLate: boolean] {
  const [drawn, setDrawn] = useState(value);
  useEffect(() => (drawn === value ? undefined : takeTurn(() => setDrawn(() => value))), [value, drawn]);
  return [drawn, drawn !== value];
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
 * What is shown already is painted before the first turn begins.
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

/** One sheet of paper shows one answer: until nobody waits any more, since who has had a turn may let others wait. */
const drawAll = (): void => {
  for (let turns = [...waiting, ...(drawing ? [drawing] : [])]; turns.length > 0; turns = [...waiting]) {
    flushSync(() => {
      for (const draw of turns) draw();
    });
  }
};
addEventListener('beforeprint', drawAll);
