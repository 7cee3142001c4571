import { NEVER } from '../core/instant.ts';

/** In `Uint32Array` columns: not yet, none, never. Every instant, position and duration lies below it. */
export const NONE = 0xffff_ffff;

/** An instant, a position or seconds as a column holds them. */
export const toColumn = (value: number | null): number => (value === null || value === NEVER ? NONE : value);
