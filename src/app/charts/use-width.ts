import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** The element's width in CSS pixels, followed; `fallback` where nothing is laid out. */
export function useWidth<E extends HTMLElement>(fallback: number): readonly [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(fallback);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const measure = () => setWidth(Math.round(element.clientWidth) || fallback);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // Paper is another width, and no observer is asked before the page is printed.
    const remeasure = () => flushSync(measure);
    const print = typeof matchMedia === 'function' ? matchMedia('print') : null;
    print?.addEventListener('change', remeasure);
    return () => {
      observer.disconnect();
      print?.removeEventListener('change', remeasure);
    };
  }, [fallback]);
  return [ref, width];
}
