import { startTransition, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * A new value once what is on screen already has been painted; it is drawn in slices, so that it keeps no click waiting. Paper waits
 * for nothing: one sheet shows one answer.
 * @returns the value that is drawn, and whether a newer one waits
 */
export function useAfterPaint<T>(value: T): readonly [drawn: T, isLate: boolean] {
  const [drawn, setDrawn] = useState(value);
  // Before the paint that is waited for: an effect after it would wait for the next one.
  useLayoutEffect(() => {
    if (drawn === value) return;
    const draw = (): void => setDrawn(() => value);
    const drawAtOnce = (): void => flushSync(draw);
    addEventListener('beforeprint', drawAtOnce);
    const giveUp = afterPaint(() => startTransition(draw));
    return () => {
      removeEventListener('beforeprint', drawAtOnce);
      giveUp();
    };
  }, [value, drawn]);
  return [drawn, drawn !== value];
}

/** A message that is sent in a frame arrives behind its paint; a page that nobody sees paints nothing, and does not wait for it. */
function afterPaint(act: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const frame = document.visibilityState === 'hidden' ? 0 : requestAnimationFrame(() => port2.postMessage(null));
  port1.onmessage = () => {
    port1.close();
    act();
  };
  if (frame === 0) port2.postMessage(null);
  return () => {
    cancelAnimationFrame(frame);
    port1.close();
  };
}
