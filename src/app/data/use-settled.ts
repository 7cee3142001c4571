import { useState } from 'react';

/**
 * The last whole answer together with what it was asked as: nothing is drawn anew, and nothing old under a new name, while the next
 * one is on its way.
 * @param next undefined: not whole yet; its entries are compared one by one, so it may be a new object every time
 */
export function useSettled<T extends object>(next: T | undefined): T | null {
  const [settled, setSettled] = useState<T | null>(null);
  if (next === undefined || (settled !== null && isSame(settled, next))) return settled;
  setSettled(next);
  return next;
}

const isSame = <T extends object>(a: T, b: T): boolean => (Object.keys(b) as (keyof T)[]).every((key) => Object.is(a[key], b[key]));
