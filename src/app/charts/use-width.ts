import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

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
    return () => observer.disconnect();
  }, [fallback]);
  return [ref, width];
}
