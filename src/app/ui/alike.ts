import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** Whether plain data says the same, however often it was built; functions are the same only where they are one. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a) as (keyof typeof a)[];
  return keys.length === Object.keys(b).length && keys.every((key) => isAlike(a[key], b[key]));
}

/** The first of several values that say the same, so that what is made of it is not made again. */
export function useAlike<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (isAlike(kept, value)) return kept;
  setKept(value);
  return value;
}

/** One function for every render, which does what the last one of them does. */
export function useSteady<A extends readonly unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given) => latest.current(...given), []);
}
