import { type RefObject, useEffect, useRef } from 'react';
import { useSearch } from 'wouter';

/**
 * Keeps the keyboard where the reader is: another screen is read from its start; and where a step took away what had the focus
 * (a panel that was opened by its link has nothing to give it back to), the screen gets it.
 * @param screen path of the screen that is shown
 */
export function useFocusOnMain(screen: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const search = useSearch();
  const shown = useRef({ screen, search });
  useEffect(() => {
    const before = shown.current;
    shown.current = { screen, search };
    if (before.screen !== screen) {
      main.current?.focus({ preventScroll: true });
      // going back keeps its place, which the browser restores
      if (!isGoingBack()) scrollTo(0, 0);
      return;
    }
    if (before.search === search) return;
    // overlays give the focus back a frame after they are gone
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && !document.querySelector('[role="dialog"]')) main.current?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [screen, search]);
  return main;
}

let lastPopAtMs = Number.NEGATIVE_INFINITY;
if (typeof addEventListener === 'function') addEventListener('popstate', (event) => (lastPopAtMs = event.timeStamp));
const isGoingBack = (): boolean => performance.now() - lastPopAtMs < 500;
